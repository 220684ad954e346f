import { fileURLToPath } from 'node:url'
import { clipboard } from 'electron'

/**
 * Paths of the files that a file manager has put on the clipboard. Each system has its own format: a `file:` address on
 * macOS, a UTF-16 path on Windows (the first file only), a list of `file:` addresses on Linux.
 */
export function readClipboardPaths(platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const path = clipboard.readBuffer('FileNameW').toString('utf16le').replace(/\0.*$/su, '')
    return path === '' ? [] : [path]
  }
  if (platform === 'darwin') return toPaths([clipboard.read('public.file-url')])
  const lists = [
    clipboard.readBuffer('text/uri-list').toString('utf8'),
    clipboard.readBuffer('x-special/gnome-copied-files').toString('utf8'),
  ]
  return toPaths(lists.flatMap((list) => list.split(/\r?\n/u)))
}

function toPaths(lines: readonly string[]): string[] {
  const paths = new Set<string>()
  for (const line of lines) {
    if (!line.startsWith('file://')) continue
    try {
      paths.add(fileURLToPath(line.trim()))
    } catch {
      // An address of another computer is no file here; the others still count.
      continue
    }
  }
  return [...paths]
}
