import { open } from 'node:fs'
import { FileRange, type ExpectedFile } from './file-range'

/**
 * A video that is opened and checked for its next chunk while the answer to the last one is waited for. Only a help: where it is not
 * there in time, as on a disk that does not answer, whoever sends the next chunk opens the file and finds out why.
 */
export class ReopenedFile {
  #file: FileRange | null = null
  #isTaken = false

  /** Opening goes through Node's pool, so that a drive which has gone does not hold up the answer unless it goes just after that. */
  begin(path: string, expected: ExpectedFile): void {
    open(path, 'r', (error, descriptor) => {
      if (error !== null) return
      try {
        this.#file = FileRange.over(descriptor, expected)
      } catch {
        return
      }
      if (this.#isTaken) this.close()
    })
  }

  /** From here on the file is the caller's to close; null when it is not there, or another one by now. */
  take(): FileRange | null {
    const file = this.#file
    this.#file = null
    this.#isTaken = true
    return file
  }

  /** Also of a file that is still being opened. */
  close(): void {
    this.take()?.close()
  }
}
