import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'

/** The speed that the person allows for all uploads together; `UploadPace` keeps to it where the bytes leave. */
export class UploadLimit {
  readonly #listeners: Listeners<number | null>
  #bytesPerSecond: number | null = null

  constructor(logger: Logger) {
    this.#listeners = new Listeners(logger)
  }

  /** In bytes a second; null is no limit. */
  get bytesPerSecond(): number | null {
    return this.#bytesPerSecond
  }

  set(bytesPerSecond: number | null): void {
    if (bytesPerSecond === this.#bytesPerSecond) return
    this.#bytesPerSecond = bytesPerSecond
    this.#listeners.emit(bytesPerSecond)
  }

  /** Called with every new limit; the answer ends the subscription. */
  onDidChange(listener: (bytesPerSecond: number | null) => void): () => void {
    return this.#listeners.add(listener)
  }
}
