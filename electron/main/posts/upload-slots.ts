import { compareInLine, type LinePlace } from '../../shared/post-line'

/** A post that wants to upload. */
export interface UploadCandidate {
  readonly postId: string
  readonly channelId: string
  /** Where it stands in the line at this moment. */
  readonly readPlace: () => LinePlace
  /** What has to be over before it may enter; it holds up nobody meanwhile. */
  readonly hold?: LineHold | null
}

/** A wait outside of the line. */
export interface LineHold {
  /** Whoever waits until the same instant, or an earlier one, is let in together, in the order of the line. */
  readonly untilMs: number
  /** Resolves when it is over. */
  readonly end: Promise<void>
}

interface Waiting {
  readonly candidate: UploadCandidate
  place: LinePlace
  readonly isChannelHeld: boolean
  /** Until when it stands outside of the line; null once it is in. */
  heldUntilMs: number | null
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
 * because they share one line. In the order of the line, as far as the channels allow; nobody enters while it is closed.
 */
export class UploadSlots {
  readonly #limit: number
  readonly #busyChannels = new Set<string>()
  readonly #turns = new Set<string>()
  #isOpen: boolean
  #activeCount = 0
  #waiting: Waiting[] = []

  constructor(limit: number, { isOpen = true }: { readonly isOpen?: boolean } = {}) {
    this.#limit = limit
    this.#isOpen = isOpen
  }

  get isOpen(): boolean {
    return this.#isOpen
  }

  /** The posts whose turn has begun and not ended, those that stand aside among them. */
  get turnPostIds(): readonly string[] {
    return [...this.#turns]
  }

  /** Lets nobody in any more. Whoever is in stays in. */
  close(): void {
    this.#isOpen = false
  }

  open(): void {
    this.#isOpen = true
    this.#admit()
  }

  /** Looks again where these posts stand in the line. */
  reorder(postIds: readonly string[]): void {
    for (const waiting of this.#waiting) {
      const { candidate } = waiting
      if (postIds.includes(candidate.postId)) waiting.place = candidate.readPlace()
    }
  }

  /** Waits for a turn. Rejects with the signal's reason when aborted. */
  async acquire(candidate: UploadCandidate, signal: AbortSignal): Promise<UploadTurn> {
    const { postId, channelId } = candidate
    await this.#enter(candidate, false, signal, candidate.hold ?? null)
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
        await this.#enter(candidate, !isChannelFree, signal)
        isChannelHeld = true
        isActive = true
      },
      end: () => {
        if (hasEnded) return
        hasEnded = true
        this.#turns.delete(postId)
        leaveLine()
        if (isChannelHeld) this.#busyChannels.delete(channelId)
        this.#admit()
      },
    }
  }

  async #enter(
    candidate: UploadCandidate,
    isChannelHeld: boolean,
    signal: AbortSignal,
    hold: LineHold | null = null,
  ): Promise<void> {
    signal.throwIfAborted()
    const place = candidate.readPlace()
    await new Promise<void>((resolve, reject) => {
      const waiting: Waiting = {
        candidate,
        place,
        isChannelHeld,
        heldUntilMs: hold?.untilMs ?? null,
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
      hold?.end.then(
        () => this.#endHolds(hold.untilMs),
        // Aborted, as the wait in the line is.
        () => undefined,
      )
      this.#admit()
    })
  }

  /** Timers of one instant end in any order; the line decides who is first. */
  #endHolds(untilMs: number): void {
    for (const waiting of this.#waiting) {
      if (waiting.heldUntilMs !== null && waiting.heldUntilMs <= untilMs) waiting.heldUntilMs = null
    }
    this.#admit()
  }

  #admit(): void {
    while (this.#isOpen && this.#activeCount < this.#limit) {
      const next = this.#findNext()
      if (next === null) return
      const { postId, channelId } = next.candidate
      this.#waiting = this.#waiting.filter((other) => other !== next)
      this.#busyChannels.add(channelId)
      this.#turns.add(postId)
      this.#activeCount += 1
      next.enter()
    }
  }

  /** The first in the line whose channel is free. */
  #findNext(): Waiting | null {
    let first: Waiting | null = null
    for (const waiting of this.#waiting) {
      const { candidate, isChannelHeld, heldUntilMs } = waiting
      if (heldUntilMs !== null) continue
      if (!isChannelHeld && this.#busyChannels.has(candidate.channelId)) continue
      if (first === null || compareInLine(waiting.place, first.place) < 0) first = waiting
    }
    return first
  }
}
