import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The types that the installers offer the app for. Anything else in a command line is none of its business. */
const OPENABLE = /\.(mp4|mov|webm)$/iu

/**
 * The videos that "Open with" names in a process's arguments: absolute, relative to the folder it was started in, or as the
 * `file:` addresses that a Linux desktop gives.
 */
export function findOpenedVideos(
  argv: readonly string[],
  workingDirectory: string,
): readonly string[] {
  const paths = argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-'))
    .flatMap((argument) => {
      // A drive letter is one character; every address has more before its colon.
      const isAddress = /^[a-z][a-z0-9+.-]+:/iu.test(argument)
      if (!isAddress) return [argument]
      if (!argument.toLowerCase().startsWith('file:')) return []
      try {
        return [fileURLToPath(argument)]
      } catch {
        // An address on another computer names no file here.
        return []
      }
    })
  return [
    ...new Set(
      paths.filter((path) => OPENABLE.test(path)).map((path) => resolve(workingDirectory, path)),
    ),
  ]
}

/** Videos that the system asked to open, until the page takes them. */
export class OpenedFiles {
  private waiting: string[] = []
  private listener: (() => void) | null = null

  /** Takes paths as the system delivered them. */
  push(paths: readonly string[]): void {
    if (paths.length === 0) return
    this.waiting.push(...paths)
    this.listener?.()
  }

  /** Hands over what has waited; nothing is handed over twice. */
  take(): readonly string[] {
    const paths = this.waiting
    this.waiting = []
    return paths
  }

  /** Calls back whenever there is something to take. */
  start(listener: () => void): void {
    this.listener = listener
  }
}
