interface Waiting {
  readonly channelId: string
  readonly isChannelHeld: boolean
  readonly enter: () => void
}

/** One post's turn to upload. */
export interface UploadTurn {
  /**
   * Gives the place on the line to somebody else while `wait` lasts, and takes one again after it. The channel stays taken,
   * so that a later post of the same creator does not run into what this one waits for, unless `isChannelFree`.
   */
  stepAside(
    wait: () => Promise<void>,
    options?: { readonly isChannelFree?: boolean },
  ): Promise<void>
  /** Ends the turn; more than once is the same as once. */
  end(): void
}

/**
 * Turns for uploading: one post at a time for each channel, because TikTok's limits count per creator, and few in all,
 * because they share one line. First come, first served, as far as the channels allow.
 */
export class UploadSlots {
  readonly #limit: number
  readonly #busyChannels = new Set<string>()
  #activeCount = 0
  #waiting: Waiting[] = []

  constructor(limit: number) {
    this.#limit = limit
  }

  /** Waits for a turn. Rejects with the signal's reason when aborted. */
  async acquire(channelId: string, signal: AbortSignal): Promise<UploadTurn> {
    await this.#enter(channelId, false, signal)
    let isActive = true
    let isChannelHeld = true
    let hasEnded = false
    const leaveLine = (): void => {
      if (isActive) this.#activeCount -= 1
      isActive = false
    }
    return {
      stepAside: async (wait, { isChannelFree = false } = {}) => {
        leaveLine()
        if (isChannelFree) {
          isChannelHeld = false
          this.#busyChannels.delete(channelId)
        }
        this.#admit()
        await wait()
        await this.#enter(channelId, !isChannelFree, signal)
        isChannelHeld = true
        isActive = true
      },
      end: () => {
        if (hasEnded) return
        hasEnded = true
        leaveLine()
        if (isChannelHeld) this.#busyChannels.delete(channelId)
        this.#admit()
      },
    }
  }

  async #enter(channelId: string, isChannelHeld: boolean, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        channelId,
        isChannelHeld,
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
  }

  #admit(): void {
    while (this.#activeCount < this.#limit) {
      const next = this.#waiting.find(
        ({ channelId, isChannelHeld }) => isChannelHeld || !this.#busyChannels.has(channelId),
      )
      if (next === undefined) return
      this.#waiting = this.#waiting.filter((other) => other !== next)
      this.#busyChannels.add(next.channelId)
      this.#activeCount += 1
      next.enter()
    }
  }
}
