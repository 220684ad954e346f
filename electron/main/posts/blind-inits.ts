import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { NEVER_ARRIVED_CODES } from '../tiktok/map-network-fault'

interface LostAnswers {
  readonly count: number
  readonly lastAtMs: number
  readonly error: AppError
}

/**
 * Inits whose answer was lost. Each may have opened an upload that nobody will ever feed: it cannot become a post, but it counts
 * against TikTok's limits. The first is repeated at once, any further one only when a window has passed.
 */
export class BlindInits {
  readonly #clock: Clock
  readonly #everyMs: number
  readonly #lost = new Map<string, LostAnswers>()

  constructor(clock: Clock, everyMs: number) {
    this.#clock = clock
    this.#everyMs = everyMs
  }

  /** Throws the last failure again, with `retryAfterMs`, while another init would be one too many. */
  assertMayInit(postId: string): void {
    const lost = this.#lost.get(postId)
    if (lost === undefined || lost.count < 2) return
    const passedMs = this.#clock.nowMs() - lost.lastAtMs
    if (passedMs < 0 || passedMs >= this.#everyMs) return
    throw new AppError(lost.error.code, {
      isRetryable: true,
      detail: { ...lost.error.detail, retryAfterMs: this.#everyMs - passedMs },
    })
  }

  /** Notes a failed init if TikTok may have heard it. */
  noteFailure(postId: string, error: unknown): void {
    if (!(error instanceof AppError) || !mayHaveArrived(error)) return
    const count = (this.#lost.get(postId)?.count ?? 0) + 1
    this.#lost.set(postId, { count, lastAtMs: this.#clock.nowMs(), error })
  }

  /** An answer came. */
  forget(postId: string): void {
    this.#lost.delete(postId)
  }
}

function mayHaveArrived({ code, detail }: AppError): boolean {
  if (code === 'network-timeout' || code === 'tiktok-unavailable') return true
  return (
    code === 'network-offline' && !NEVER_ARRIVED_CODES.includes(String(detail?.['networkCode']))
  )
}
