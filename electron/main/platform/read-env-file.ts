import { open } from 'node:fs/promises'
import { parseEnvFile } from './parse-env-file'

/** A file of settings is short; anything longer is not one and is not read. */
const MAX_BYTES = 64 * 1024

/**
 * The pairs of the `.env` file at `path`. A file that is missing, unreadable, a folder or over 64 KB counts as empty,
 * because the file is an offer and never a duty.
 */
export async function readEnvFile(path: string): Promise<Readonly<Record<string, string>>> {
  try {
    const file = await open(path, 'r')
    try {
      const { size } = await file.stat()
      return size > MAX_BYTES ? {} : parseEnvFile(await file.readFile('utf8'))
    } finally {
      await file.close()
    }
  } catch {
    return {}
  }
}
