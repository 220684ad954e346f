import { REQUEST_WINDOW_MS, STATUS_REQUESTS_PER_MINUTE } from '../../shared/tiktok-limits'
import type { RetryPlan } from '../platform/retry-delay'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** Every time span of posting that is ours to choose. What TikTok prescribes is in `shared/tiktok-limits`. */
export interface PostTiming {
  /** Without a network; there is no last attempt. */
  readonly networkRetry: RetryPlan
  /** While TikTok answers with errors of its own. */
  readonly serverRetry: RetryPlan
  /** Errors of TikTok's in a row, without a byte of progress between them, after which the post fails. */
  readonly maxServerFailures: number
  /** How often something that only the person can change is looked at again: a locked keychain, a lost connection. */
  readonly parkedRetryMs: number
  readonly diskRetryMs: number
  /** How often a video that is gone is looked for, and for how long: a drive may be plugged in again. */
  readonly fileRetryMs: number
  readonly missingFileForMs: number
  /** After a second init whose answer was lost, the next one waits this long: each may have opened an upload. */
  readonly blindInitEveryMs: number
  /** New uploads of one post in one run, after a link has died. */
  readonly maxRenewals: number
  /** An access token that goes into init should outlive the upload link, which lives an hour. */
  readonly initTokenLifetimeMs: number
  readonly statusTokenLifetimeMs: number
  /**
   * Between two questions about a post that TikTok is processing, as far as its limits allow: a published post is not to wait for
   * being asked about. While TikTok does not answer, the time grows.
   */
  readonly pollEveryMs: number
  readonly unreadGrowth: number
  readonly unreadMaxMs: number
  /** Between two status requests of one channel that are in no hurry: TikTok's limit in even steps. */
  readonly statusStepMs: number
  /** How long TikTok may process before the post counts as unconfirmed; and the same after "Check again". */
  readonly confirmForMs: number
  readonly checkAgainForMs: number
  /** Between two looks that prove together that TikTok does not have the last chunk. */
  readonly settleMs: number
  /** How long, and how often, a published post is asked for its public id; moderation can take longer than processing. */
  readonly postIdForMs: number
  readonly postIdGrowth: number
  readonly postIdEveryMs: number
  /** How often scheduled posts are compared with the clock, at least. */
  readonly scheduleLookEveryMs: number
  /** Between two posts that go out late, after the computer slept or the app was closed. */
  readonly lateSpacingMs: number
  /** Progress goes to the window at most this often; a change of phase goes at once. */
  readonly progressEveryMs: number
}

export const DEFAULT_POST_TIMING: PostTiming = {
  networkRetry: { baseMs: SECOND_MS, maxMs: 30 * SECOND_MS },
  serverRetry: { baseMs: 4 * SECOND_MS, maxMs: 2 * MINUTE_MS },
  maxServerFailures: 8,
  parkedRetryMs: MINUTE_MS,
  diskRetryMs: 5 * SECOND_MS,
  fileRetryMs: 5 * SECOND_MS,
  missingFileForMs: 30 * MINUTE_MS,
  blindInitEveryMs: MINUTE_MS,
  maxRenewals: 3,
  initTokenLifetimeMs: 75 * MINUTE_MS,
  statusTokenLifetimeMs: MINUTE_MS,
  pollEveryMs: 4 * SECOND_MS,
  unreadGrowth: 1.5,
  unreadMaxMs: 30 * SECOND_MS,
  statusStepMs: REQUEST_WINDOW_MS / STATUS_REQUESTS_PER_MINUTE,
  confirmForMs: 6 * HOUR_MS,
  checkAgainForMs: 10 * MINUTE_MS,
  settleMs: 10 * SECOND_MS,
  postIdForMs: HOUR_MS,
  postIdGrowth: 1.5,
  postIdEveryMs: MINUTE_MS,
  scheduleLookEveryMs: 20 * SECOND_MS,
  lateSpacingMs: 2 * MINUTE_MS,
  progressEveryMs: 250,
}
