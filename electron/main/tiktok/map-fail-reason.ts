import { AppError } from '../platform/app-error'
import type { AppErrorCode } from '../../shared/app-error'

/** Reasons of status/fetch (Get Video Status page) and whether a new init can help without anybody changing anything. */
const REASONS: Readonly<
  Record<string, { readonly code: AppErrorCode; readonly isRetryable: boolean }>
> = {
  file_format_check_failed: { code: 'failed-file-format', isRetryable: false },
  duration_check_failed: { code: 'failed-duration', isRetryable: false },
  frame_rate_check_failed: { code: 'failed-frame-rate', isRetryable: false },
  picture_size_check_failed: { code: 'failed-picture-size', isRetryable: false },
  // The one reason which the page calls retryable.
  internal: { code: 'failed-inside-tiktok', isRetryable: true },
  publish_cancelled: { code: 'failed-publish-cancelled', isRetryable: false },
  auth_removed: { code: 'failed-authorization-removed', isRetryable: false },
  spam_risk_too_many_posts: { code: 'daily-post-limit', isRetryable: false },
  spam_risk_user_banned_from_posting: { code: 'creator-banned-from-posting', isRetryable: false },
  spam_risk_text: { code: 'failed-text-looks-like-spam', isRetryable: false },
  spam_risk: { code: 'failed-looks-like-spam', isRetryable: false },
}

/** Every reason that the page documents. */
export const DOCUMENTED_FAIL_REASONS: readonly string[] = Object.keys(REASONS)

/** The AppError for `fail_reason` of a post that TikTok marked FAILED. The detail carries the reason when it is readable. */
export function mapFailReason(failReason: string | null, logId: string | null = null): AppError {
  const known =
    failReason !== null && Object.hasOwn(REASONS, failReason) ? REASONS[failReason] : undefined
  const { code, isRetryable } = known ?? { code: 'failed-unknown-reason', isRetryable: false }
  return new AppError(code, {
    isRetryable,
    detail: {
      ...(failReason !== null && /^[\w.-]{1,80}$/.test(failReason) ? { failReason } : {}),
      ...(logId === null ? {} : { logId }),
    },
  })
}
