interface Waiting {
  readonly channelId: string
  readonly enter: () => void
}

/**
 * Turns for uploading: one post at a time for each channel, because TikTok's limits count per creator, and few in all,
 * because they share one line. First come, first served, as far as the channels allow.
 */
export class UploadSlots {
  readonly #limit: number
  readonly #busyChannels = new Set<string>()
  #waiting: Waiting[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Waits for a turn and answers the function that ends it. Rejects with the signal's reason when aborted. */
  async acquire(channelId: string, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted()
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        channelId,
        enter: () => {
          signal.removeEventListener('abort', leave)
          resolve()
        },
      }
      const leave = (): void => {
        this.#waiting = this.#waiting.filter((other) => other !== waiting)
        reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
      }
      signal.addEventListener('abort', leave, { once: true })
      this.#waiting.push(waiting)
      this.#admit()
    })
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      this.#busyChannels.delete(channelId)
      this.#admit()
    }
  }

  #admit(): void {
    while (this.#busyChannels.size < this.#limit) {
      const next = this.#waiting.find(({ channelId }) => !this.#busyChannels.has(channelId))
      if (next === undefined) return
      this.#waiting = this.#waiting.filter((other) => other !== next)
      this.#busyChannels.add(next.channelId)
      next.enter()
    }
  }
}
