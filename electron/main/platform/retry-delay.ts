/** How long to wait between attempts. */
export interface RetryPlan {
  /** Upper bound of the first wait; it doubles with every further attempt. */
  readonly baseMs: number
  /** No wait is longer than this. */
  readonly maxMs: number
}

/**
 * Milliseconds to wait before attempt number `attempt + 1`, where `attempt` counts the failures so far from 1. Exponential
 * with full jitter: anything between zero and the doubled bound, so that many posts which failed together do not come back
 * together. `random` answers a number from 0 up to but not including 1.
 */
export function retryDelayMs(
  attempt: number,
  plan: RetryPlan,
  random: () => number = Math.random,
): number {
  const doublings = Math.max(0, Math.floor(attempt) - 1)
  const boundMs = Math.min(plan.maxMs, plan.baseMs * 2 ** Math.min(doublings, 52))
  return Math.floor(random() * (boundMs + 1))
}
