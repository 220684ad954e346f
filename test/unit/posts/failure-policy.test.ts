import { describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { decideAfterFailure, isOwnLine } from '../../../electron/main/posts/failure-policy'
import { DEFAULT_POST_TIMING as TIMING } from '../../../electron/main/posts/post-timing'
import { APP_ERROR_CODES, type AppErrorCode } from '../../../electron/shared/app-error'
import { REQUEST_WINDOW_MS } from '../../../electron/shared/tiktok-limits'

function decide(code: AppErrorCode, failuresInARow = 1, detail?: Record<string, number>) {
  const error = new AppError(code, detail === undefined ? {} : { detail })
  return decideAfterFailure(error, failuresInARow, TIMING, () => 0.999_999)
}

describe('decideAfterFailure', () => {
  it('decides every code, and fails by default', () => {
    const kinds = new Map(APP_ERROR_CODES.map((code) => [code, decide(code).kind]))
    expect([...kinds].filter(([, kind]) => kind === 'retry').map(([code]) => code)).toEqual([
      'integration-disabled',
      'keychain-unavailable',
      'keychain-locked',
      'keychain-timeout',
      'network-offline',
      'network-timeout',
      'network-insecure',
      'tiktok-unavailable',
      'tiktok-rate-limited',
      'init-limit-reached',
      'tiktok-unexpected-answer',
      'channel-needs-reconnect',
      'upload-out-of-step',
      'upload-stalled',
      'video-not-found',
      'video-unreadable',
    ])
    expect([...kinds].filter(([, kind]) => kind === 'renew').map(([code]) => code)).toEqual([
      'upload-link-expired',
      'upload-unknown-to-tiktok',
    ])
  })

  it('never gives up for want of a network, and waits 30 seconds at most', () => {
    for (const failures of [1, 2, 10, 1000]) {
      const decision = decide('network-offline', failures)
      expect(decision).toMatchObject({ kind: 'retry', isTimed: false, isSilent: failures === 1 })
      if (decision.kind === 'retry') expect(decision.delayMs).toBeLessThanOrEqual(30_000)
    }
  })

  it('gives a server eight chances and honours Retry-After', () => {
    expect(decide('tiktok-unavailable', 7).kind).toBe('retry')
    expect(decide('tiktok-unavailable', 8).kind).toBe('fail')
    expect(decide('tiktok-unavailable', 1, { retryAfterMs: 300_000 })).toMatchObject({
      delayMs: 300_000,
      isTimed: true,
    })
  })

  it('takes TikTok’s minute for the line of one’s own posts, and a longer wait for a standstill', () => {
    const isOwn = (code: AppErrorCode, retryAfterMs: number): boolean =>
      isOwnLine(new AppError(code), decide(code, 1, { retryAfterMs }))
    expect(isOwn('init-limit-reached', 50_000)).toBe(true)
    expect(isOwn('tiktok-rate-limited', REQUEST_WINDOW_MS)).toBe(true)
    expect(isOwn('tiktok-rate-limited', 6 * 3_600_000)).toBe(false)
    expect(isOwn('network-offline', 1000)).toBe(false)
  })

  it('waits half an hour for a file that is away, and lets other posts of the channel pass', () => {
    expect(decide('video-not-found', 359)).toMatchObject({
      kind: 'retry',
      delayMs: 5000,
      isTimed: false,
      isChannelFree: true,
    })
    expect(decide('video-not-found', 360).kind).toBe('fail')
  })

  it('waits a whole window when TikTok limits without saying how long', () => {
    expect(decide('init-limit-reached', 50, { retryAfterMs: 41_000 })).toMatchObject({
      delayMs: 41_000,
      isTimed: true,
      isSilent: false,
    })
    expect(decide('tiktok-rate-limited', 50)).toMatchObject({
      kind: 'retry',
      delayMs: REQUEST_WINDOW_MS,
    })
    expect(decide('tiktok-rate-limited', 1, { retryAfterMs: 1500 })).toMatchObject({
      delayMs: 1500,
    })
  })

  it('asks again at once when out of step, and opens a new upload the third time', () => {
    expect(decide('upload-out-of-step', 1)).toMatchObject({ kind: 'retry', delayMs: 0 })
    expect(decide('upload-out-of-step', 3).kind).toBe('renew')
  })
})
