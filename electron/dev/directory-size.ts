import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of all files below a folder; 0 when there is none. Files that vanish meanwhile do not count. */
export function directorySizeBytes(directory: string): number {
  let entries
  try {
    entries = readdirSync(directory, { withFileTypes: true, recursive: true })
  } catch {
    return 0
  }
  let sizeBytes = 0
  for (const entry of entries) {
    if (!entry.isFile()) continue
    sizeBytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0
  }
  return sizeBytes
}
