/**
 * Every way in which the product can fail that a person may see. Main answers with one of these codes and
 * numbers; the words are in `renderer/i18n`, where a code without words does not compile.
 */
export const APP_ERROR_CODES = [
  // The contract between the processes
  'invalid-request',
  'internal',
  'not-found',
  'cancelled',
  'uploads-running',

  // The TikTok integration form
  'integration-disabled',
  'client-key-invalid',
  'client-secret-invalid',
  'redirect-uri-invalid',
  'credentials-rejected',
  'clock-off',

  // This computer's keychain
  'keychain-unavailable',
  'keychain-locked',
  'keychain-timeout',
  'secret-too-large',

  // Network and TikTok's servers
  'network-offline',
  'network-timeout',
  'network-insecure',
  'tiktok-unavailable',
  'tiktok-rate-limited',
  'init-limit-reached',
  'tiktok-unexpected-answer',

  // Signing in (connecting a channel)
  'browser-not-opened',
  'loopback-unavailable',
  'sign-in-link-invalid',
  'sign-in-not-pending',
  'sign-in-expired',
  'sign-in-denied',
  'sign-in-not-a-sandbox-tester',
  'sign-in-client-key-refused',
  'sign-in-redirect-mismatch',
  'sign-in-scope-refused',
  'sign-in-code-refused',
  'sign-in-other-account',
  'sign-in-failed',

  // Channels
  'channel-not-found',
  'channel-busy',
  'channel-needs-reconnect',
  'channel-permission-missing',

  // What TikTok says about posting
  'daily-post-limit',
  'creator-banned-from-posting',
  'active-user-cap',
  'account-must-be-private',
  'privacy-option-mismatch',
  'permission-error',
  'post-refused-by-tiktok',
  'upload-link-expired',
  'upload-unknown-to-tiktok',
  'upload-out-of-step',
  'upload-refused',
  'upload-stalled',
  'publish-id-unknown',
  'post-unconfirmed',
  'failed-file-format',
  'failed-duration',
  'failed-frame-rate',
  'failed-picture-size',
  'failed-inside-tiktok',
  'failed-publish-cancelled',
  'failed-authorization-removed',
  'failed-text-looks-like-spam',
  'failed-looks-like-spam',
  'failed-unknown-reason',

  // The video on this computer
  'video-not-found',
  'video-unreadable',
  'video-is-a-folder',
  'video-folder-empty',
  'sheet-unreadable',
  'sheet-too-large',
  'sheet-without-file-column',
  'video-empty',
  'video-not-a-video',
  'video-truncated',
  'video-container-unsupported',
  'video-codec-unsupported',
  'video-frame-rate-unsupported',
  'video-picture-size-unsupported',
  'video-too-large',
  'video-too-long',
  'video-changed',

  // A fixed copy of a video
  'fix-not-needed',
  'fix-not-possible',
  'fix-range-missing',
  'fix-range-invalid',
  'fix-picture-too-narrow',
  'fix-video-cannot-be-decoded',
  'fix-video-cannot-be-encoded',
  'fix-audio-cannot-be-decoded',
  'fix-audio-cannot-be-encoded',
  'fix-folder-not-writable',
  'fix-disk-full',
  'fix-stalled',
  'fix-worker-crashed',
  'fix-damaged-inside',
  'fix-copy-still-refused',

  // The draft
  'caption-too-long',
  'privacy-not-chosen',
  'privacy-not-offered',
  'interaction-not-offered',
  'disclosure-incomplete',
  'branded-content-private',
  'branded-content-followers-only',
  'consent-outdated',
  'duplicate-post',
  'undo-too-late',
  'caption-parts-full',
  'schedule-in-the-past',
  'schedule-too-far',
  'day-overbooked',

  // The time of a scheduled post
  'schedule-missed',

  // This computer
  'disk-full',
  'file-not-writable',
  'ledger-unavailable',
  'ledger-restored',
] as const

/** One of the closed list of failures. */
export type AppErrorCode = (typeof APP_ERROR_CODES)[number]

/**
 * Numbers and short identifiers that make an error precise, such as a limit and the actual value, TikTok's own
 * code and `log_id`, or an HTTP status. Never a path, a token, a secret or a sentence.
 */
export type AppErrorDetail = Readonly<Record<string, string | number | boolean>>

/** An error as it crosses from main to the window. */
export interface AppErrorDto {
  readonly code: AppErrorCode
  /** Whether doing the same thing again can work without anybody changing anything. */
  readonly retryable: boolean
  readonly detail?: AppErrorDetail
}
