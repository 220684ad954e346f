import { CREATOR_INFO_REQUESTS_PER_MINUTE } from '../../shared/tiktok-limits'
import type { Clock } from '../platform/clock'
import { SlidingWindowLimiter } from '../platform/sliding-window-limiter'

/** Counts all requests for creator info of a channel together, whoever sends them. One for the whole app. */
export function createCreatorInfoLimiter(clock: Clock): SlidingWindowLimiter {
  return new SlidingWindowLimiter({
    limit: CREATOR_INFO_REQUESTS_PER_MINUTE,
    windowMs: 60 * 1000,
    clock,
  })
}
