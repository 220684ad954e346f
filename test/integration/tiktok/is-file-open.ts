import { readdirSync, readlinkSync } from 'node:fs'

/** Whether this process still holds the file open. Linux only. */
export function isFileOpen(path: string): boolean {
  return readdirSync('/proc/self/fd').some((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`) === path
    } catch {
      return false
    }
  })
}
