import { z } from 'zod'
import type { JsonStore } from '../settings/json-store'
import { removeLeftPart, type PartJournal } from './fixed-copy-file'

const KEY = 'unfinished-copies'
const storedPaths = z.array(z.string())

/** Keeps the paths of unfinished copies, so that those of a crash are removed at the next start. */
export class FixedCopyJournal implements PartJournal {
  constructor(private readonly store: JsonStore) {}

  add(path: string): void {
    this.store.write(KEY, [...this.#read(), path])
  }

  remove(path: string): void {
    const rest = this.#read().filter((known) => known !== path)
    if (rest.length === 0) this.store.delete(KEY)
    else this.store.write(KEY, rest)
  }

  /** Removes what an earlier run has left. A file on a drive that is not there now is tried again next time. */
  async sweep(): Promise<void> {
    for (const path of this.#read()) {
      try {
        await removeLeftPart(path)
        this.remove(path)
      } catch {
        // Next time.
      }
    }
  }

  #read(): readonly string[] {
    return storedPaths.catch([]).parse(this.store.read(KEY))
  }
}
