import { describe, expect, it } from 'vitest'
import { mapFailReason } from '../../../electron/main/tiktok/map-fail-reason'

describe('mapFailReason', () => {
  it.each([
    ['file_format_check_failed', 'failed-file-format', false],
    ['duration_check_failed', 'failed-duration', false],
    ['frame_rate_check_failed', 'failed-frame-rate', false],
    ['picture_size_check_failed', 'failed-picture-size', false],
    ['internal', 'failed-inside-tiktok', true],
    ['publish_cancelled', 'failed-publish-cancelled', false],
    ['auth_removed', 'failed-authorization-removed', false],
    ['spam_risk_too_many_posts', 'daily-post-limit', false],
    ['spam_risk_user_banned_from_posting', 'creator-banned-from-posting', false],
    ['spam_risk_text', 'failed-text-looks-like-spam', false],
    ['spam_risk', 'failed-looks-like-spam', false],
    ['video_pull_failed', 'failed-unknown-reason', false],
    ['internal_error', 'failed-unknown-reason', false],
    ['constructor', 'failed-unknown-reason', false],
  ])('%s is %s, retryable %s', (reason, code, isRetryable) => {
    const error = mapFailReason(reason, 'L1')
    expect(error.code).toBe(code)
    expect(error.isRetryable).toBe(isRetryable)
    expect(error.detail).toEqual({ failReason: reason, logId: 'L1' })
  })

  it('works without a reason, and drops one that is no identifier', () => {
    expect(mapFailReason(null).toDto()).toEqual({
      code: 'failed-unknown-reason',
      retryable: false,
      detail: {},
    })
    expect(mapFailReason('a sentence about your video').detail).toEqual({})
  })
})
