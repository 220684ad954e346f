import type { AppErrorCode } from '../../shared/app-error'
import { REQUEST_WINDOW_MS } from '../../shared/tiktok-limits'
import type { AppError } from '../platform/app-error'
import { retryDelayMs } from '../platform/retry-delay'
import type { PostTiming } from './post-timing'

/**
 * What to do after something went wrong on the way of a post.
 *
 * `retry` tries again after `delayMs`. While it lasts the post shows as waiting, unless the wait `isSilent`; `isTimed`
 * says whether the person is told when it goes on, or that it waits for something to happen; `isChannelFree` lets later posts
 * of the channel pass. `renew` gives the upload up and opens a new one. `fail` ends the post.
 */
export type FailureDecision =
  | {
      readonly kind: 'retry'
      readonly delayMs: number
      readonly isTimed: boolean
      readonly isSilent: boolean
      readonly isChannelFree?: boolean
    }
  | { readonly kind: 'renew' }
  | { readonly kind: 'fail' }

/** The line or the way to TikTok; it comes back by itself. */
const NETWORK: readonly AppErrorCode[] = [
  'network-offline',
  'network-timeout',
  'network-insecure',
  'upload-stalled',
]
/** TikTok answers, but not usefully; often over in a minute. */
const SERVER: readonly AppErrorCode[] = ['tiktok-unavailable', 'tiktok-unexpected-answer']
/** Only the person can change it, and the post can go on as if nothing had happened once they have. */
const PARKED: readonly AppErrorCode[] = [
  'keychain-unavailable',
  'keychain-locked',
  'keychain-timeout',
  'channel-needs-reconnect',
  'integration-disabled',
]
/** A drive that was unplugged, or a file that another program holds: nobody has changed a thing yet. */
const FILE_AWAY: readonly AppErrorCode[] = ['video-not-found', 'video-unreadable']
const MAX_STEPS_OUT_OF_STEP = 3

/** Whether it says nothing about TikTok, the file or the post: however often it happens, it uses up no patience with those. */
export function isNetworkFailure({ code }: AppError): boolean {
  return NETWORK.includes(code)
}

/**
 * Decides by code and by the number of failures in a row, where every byte of progress starts a new row: a post on a bad
 * line is not given up while it moves.
 */
export function decideAfterFailure(
  error: AppError,
  failuresInARow: number,
  timing: PostTiming,
  random: () => number = Math.random,
): FailureDecision {
  const { code } = error
  if (NETWORK.includes(code)) {
    return {
      kind: 'retry',
      delayMs: Math.max(
        numberOf(error.detail?.['retryAfterMs']) ?? 0,
        retryDelayMs(failuresInARow, timing.networkRetry, random),
      ),
      isTimed: false,
      // One broken connection is everyday life; the second in a row is worth telling.
      isSilent: failuresInARow === 1,
    }
  }
  if (code === 'tiktok-rate-limited' || code === 'init-limit-reached') {
    return {
      kind: 'retry',
      delayMs: Math.max(1, numberOf(error.detail?.['retryAfterMs']) ?? REQUEST_WINDOW_MS),
      isTimed: true,
      isSilent: false,
    }
  }
  if (SERVER.includes(code)) {
    if (failuresInARow >= timing.maxServerFailures) return { kind: 'fail' }
    const retryAfterMs = numberOf(error.detail?.['retryAfterMs']) ?? 0
    return {
      kind: 'retry',
      delayMs: Math.max(retryAfterMs, retryDelayMs(failuresInARow, timing.serverRetry, random)),
      isTimed: true,
      isSilent: false,
    }
  }
  if (PARKED.includes(code)) {
    return { kind: 'retry', delayMs: timing.parkedRetryMs, isTimed: false, isSilent: false }
  }
  if (FILE_AWAY.includes(code)) {
    return failuresInARow * timing.fileRetryMs >= timing.missingFileForMs
      ? { kind: 'fail' }
      : {
          kind: 'retry',
          delayMs: timing.fileRetryMs,
          isTimed: false,
          isSilent: false,
          isChannelFree: true,
        }
  }
  if (code === 'upload-out-of-step') {
    return failuresInARow >= MAX_STEPS_OUT_OF_STEP
      ? { kind: 'renew' }
      : { kind: 'retry', delayMs: 0, isTimed: false, isSilent: true }
  }
  if (code === 'upload-link-expired' || code === 'upload-unknown-to-tiktok')
    return { kind: 'renew' }
  return { kind: 'fail' }
}

/** Waits that a person's own posts make for each other, by TikTok's limits of a minute. A longer one is a standstill. */
export function isOwnLine({ code }: AppError, decision: FailureDecision): boolean {
  if (code === 'init-limit-reached') return true
  const isMinute = decision.kind === 'retry' && decision.delayMs <= 2 * REQUEST_WINDOW_MS
  return code === 'tiktok-rate-limited' && isMinute
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}
