import { posix, win32 } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The files that a copied text names: one a line, as an absolute path, a quoted one ("Copy as path" on Windows) or a
 * `file:` address (file managers on Linux). The rest of the text is not for us.
 */
export function parsePastedPaths(text: string, platform: NodeJS.Platform): string[] {
  const pathRules = platform === 'win32' ? win32 : posix
  const paths = new Set<string>()
  for (const rawLine of text.split(/\r?\n/u)) {
    const line = rawLine.trim().replace(/^"(.*)"$/u, '$1')
    const path = line.startsWith('file://') ? toPath(line) : line
    if (path !== null && pathRules.isAbsolute(path)) paths.add(path)
  }
  return [...paths]
}

function toPath(address: string): string | null {
  try {
    return fileURLToPath(address)
  } catch {
    // An address on another computer names no file here.
    return null
  }
}
