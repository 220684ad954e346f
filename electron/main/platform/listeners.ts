import type { Logger } from './logger'

/** The listeners of one event. A listener that throws is logged and keeps nobody else from hearing. */
export class Listeners<T> {
  readonly #logger: Logger
  readonly #all = new Set<{ readonly call: (value: T) => void }>()

  constructor(logger: Logger) {
    this.#logger = logger
  }

  /** Subscribes; the answer ends the subscription. */
  add(listener: (value: T) => void): () => void {
    const entry = { call: listener }
    this.#all.add(entry)
    return () => {
      this.#all.delete(entry)
    }
  }

  emit(value: T): void {
    for (const listener of [...this.#all]) {
      try {
        listener.call(value)
      } catch (error) {
        this.#logger.error('listener-failed', error)
      }
    }
  }
}
