import type { AppErrorCode } from '../../electron/shared/app-error'
import type { WebPage } from '../../electron/shared/app-info'
import type { Dictionary } from '../i18n/en'
import type { RouteName } from './routes'

/** Where the cause of a failure lies. */
export type ErrorSide = keyof Dictionary['errorDesk']['sides']

/**
 * What becomes of the same attempt made once more: `now` it is safe and may work, `later` it is safe and works after a wait,
 * `after-change` it fails again until something is different, `look-first` it could post twice.
 */
export type RetryAdvice = keyof Dictionary['errorDesk']['retry']

/** The one place where the remedy begins. */
export type ErrorAction =
  | { readonly kind: 'route'; readonly route: Exclude<RouteName, 'about'> }
  | { readonly kind: 'web-page'; readonly page: WebPage & keyof Dictionary['help']['pages'] }
  | { readonly kind: 'data-folder' }

/** What the app knows about a failure besides its words. */
export interface ErrorDeskEntry {
  readonly side: ErrorSide
  readonly retry: RetryAdvice
  /** Null where the button of the case itself, such as "Retry" on a post, is all there is to press. */
  readonly action: ErrorAction | null
}

const toIntegration: ErrorAction = { kind: 'route', route: 'integration' }
const toChannels: ErrorAction = { kind: 'route', route: 'channels' }
const toPublishing: ErrorAction = { kind: 'route', route: 'publishing' }
const toCalendar: ErrorAction = { kind: 'route', route: 'calendar' }
const toQueue: ErrorAction = { kind: 'route', route: 'queue' }
const toHistory: ErrorAction = { kind: 'route', route: 'history' }
const toMyApps: ErrorAction = { kind: 'web-page', page: 'tiktok-manage-apps' }
const toAudit: ErrorAction = { kind: 'route', route: 'audit' }
const toGuidelines: ErrorAction = { kind: 'web-page', page: 'tiktok-content-sharing-guidelines' }
const toDataFolder: ErrorAction = { kind: 'data-folder' }

const entry = (
  side: ErrorSide,
  retry: RetryAdvice,
  action: ErrorAction | null = null,
): ErrorDeskEntry => ({ side, retry, action })

/** Every failure that a person may see. A new code does not compile until somebody has thought about where it belongs. */
export const ERROR_DESK: Readonly<Record<AppErrorCode, ErrorDeskEntry>> = {
  'invalid-request': entry('app', 'after-change'),
  internal: entry('app', 'now'),
  'not-found': entry('app', 'after-change'),
  cancelled: entry('app', 'now'),
  'uploads-running': entry('app', 'later', toQueue),

  'integration-disabled': entry('keys', 'after-change', toIntegration),
  'client-key-invalid': entry('keys', 'after-change', toMyApps),
  'client-secret-invalid': entry('keys', 'after-change', toMyApps),
  'redirect-uri-invalid': entry('keys', 'after-change', toIntegration),
  'credentials-rejected': entry('keys', 'after-change', toIntegration),
  'clock-off': entry('computer', 'after-change'),

  'keychain-unavailable': entry('computer', 'after-change'),
  'keychain-locked': entry('computer', 'after-change'),
  'keychain-timeout': entry('computer', 'now'),
  'secret-too-large': entry('keys', 'after-change', toIntegration),

  'network-offline': entry('network', 'now'),
  'network-timeout': entry('network', 'now'),
  'network-insecure': entry('network', 'after-change'),
  'tiktok-unavailable': entry('tiktok', 'later'),
  'tiktok-rate-limited': entry('tiktok', 'later'),
  'init-limit-reached': entry('tiktok', 'later', toQueue),
  'tiktok-unexpected-answer': entry('tiktok', 'later'),

  'browser-not-opened': entry('computer', 'now', toChannels),
  'loopback-unavailable': entry('keys', 'after-change', toIntegration),
  'sign-in-link-invalid': entry('account', 'now', toChannels),
  'sign-in-not-pending': entry('account', 'now', toChannels),
  'sign-in-expired': entry('account', 'now', toChannels),
  'sign-in-denied': entry('account', 'now', toChannels),
  'sign-in-not-a-sandbox-tester': entry('account', 'after-change', toMyApps),
  'sign-in-client-key-refused': entry('keys', 'after-change', toIntegration),
  'sign-in-redirect-mismatch': entry('keys', 'after-change', toIntegration),
  'sign-in-scope-refused': entry('keys', 'after-change', toIntegration),
  'sign-in-code-refused': entry('account', 'now', toChannels),
  'sign-in-other-account': entry('account', 'now', toChannels),
  'sign-in-failed': entry('tiktok', 'now', toChannels),

  'channel-not-found': entry('account', 'after-change', toChannels),
  'channel-busy': entry('account', 'later', toQueue),
  'channel-needs-reconnect': entry('account', 'after-change', toChannels),
  'channel-permission-missing': entry('account', 'after-change', toChannels),

  'daily-post-limit': entry('tiktok', 'later', toCalendar),
  'creator-banned-from-posting': entry('account', 'later'),
  'active-user-cap': entry('tiktok', 'later', toAudit),
  'account-must-be-private': entry('account', 'after-change', toAudit),
  'privacy-option-mismatch': entry('account', 'after-change', toPublishing),
  'permission-error': entry('keys', 'after-change', toMyApps),
  'post-refused-by-tiktok': entry('draft', 'after-change', toPublishing),
  'upload-link-expired': entry('network', 'now'),
  'upload-unknown-to-tiktok': entry('tiktok', 'now'),
  'upload-out-of-step': entry('tiktok', 'now'),
  'upload-refused': entry('tiktok', 'now'),
  'upload-stalled': entry('network', 'now'),
  'publish-id-unknown': entry('tiktok', 'look-first'),
  'post-unconfirmed': entry('tiktok', 'look-first'),
  'failed-file-format': entry('file', 'after-change', toPublishing),
  'failed-duration': entry('file', 'after-change', toPublishing),
  'failed-frame-rate': entry('file', 'after-change', toPublishing),
  'failed-picture-size': entry('file', 'after-change', toPublishing),
  'failed-inside-tiktok': entry('tiktok', 'now'),
  'failed-publish-cancelled': entry('tiktok', 'look-first'),
  'failed-authorization-removed': entry('account', 'after-change', toChannels),
  'failed-text-looks-like-spam': entry('draft', 'after-change', toGuidelines),
  'failed-looks-like-spam': entry('account', 'later', toGuidelines),
  'failed-unknown-reason': entry('tiktok', 'look-first'),

  'video-not-found': entry('file', 'after-change'),
  'video-unreadable': entry('file', 'after-change'),
  'video-is-a-folder': entry('file', 'after-change', toPublishing),
  'video-folder-empty': entry('file', 'after-change', toPublishing),
  'sheet-unreadable': entry('file', 'after-change', toPublishing),
  'sheet-too-large': entry('file', 'after-change', toPublishing),
  'sheet-without-file-column': entry('file', 'after-change', toPublishing),
  'video-empty': entry('file', 'after-change', toPublishing),
  'video-not-a-video': entry('file', 'after-change', toPublishing),
  'video-truncated': entry('file', 'after-change', toPublishing),
  'video-container-unsupported': entry('file', 'after-change', toPublishing),
  'video-codec-unsupported': entry('file', 'after-change', toPublishing),
  'video-frame-rate-unsupported': entry('file', 'after-change', toPublishing),
  'video-picture-size-unsupported': entry('file', 'after-change', toPublishing),
  'video-too-large': entry('file', 'after-change', toPublishing),
  'video-too-long': entry('file', 'after-change', toPublishing),
  'video-changed': entry('file', 'after-change', toPublishing),

  'fix-not-needed': entry('file', 'after-change', toPublishing),
  'fix-not-possible': entry('file', 'after-change', toPublishing),
  'fix-range-missing': entry('draft', 'after-change', toPublishing),
  'fix-range-invalid': entry('draft', 'after-change', toPublishing),
  'fix-picture-too-narrow': entry('file', 'after-change', toPublishing),
  'fix-video-cannot-be-decoded': entry('file', 'after-change', toPublishing),
  'fix-video-cannot-be-encoded': entry('computer', 'after-change', toPublishing),
  'fix-audio-cannot-be-decoded': entry('file', 'after-change', toPublishing),
  'fix-audio-cannot-be-encoded': entry('computer', 'after-change', toPublishing),
  'fix-folder-not-writable': entry('computer', 'after-change', toPublishing),
  'fix-disk-full': entry('computer', 'after-change', toPublishing),
  'fix-stalled': entry('computer', 'now', toPublishing),
  'fix-worker-crashed': entry('app', 'now', toPublishing),
  'fix-damaged-inside': entry('file', 'after-change', toPublishing),
  'fix-copy-still-refused': entry('file', 'after-change', toPublishing),

  'caption-too-long': entry('draft', 'after-change', toPublishing),
  'privacy-not-chosen': entry('draft', 'after-change', toPublishing),
  'privacy-not-offered': entry('draft', 'after-change', toPublishing),
  'interaction-not-offered': entry('draft', 'after-change', toPublishing),
  'disclosure-incomplete': entry('draft', 'after-change', toPublishing),
  'branded-content-private': entry('draft', 'after-change', toPublishing),
  'branded-content-followers-only': entry('draft', 'after-change', toPublishing),
  'consent-outdated': entry('draft', 'after-change', toPublishing),
  'duplicate-post': entry('draft', 'look-first', toHistory),
  'undo-too-late': entry('draft', 'look-first', toQueue),
  'caption-parts-full': entry('draft', 'after-change', toPublishing),
  'schedule-in-the-past': entry('draft', 'after-change', toCalendar),
  'schedule-too-far': entry('draft', 'after-change', toCalendar),
  'day-overbooked': entry('draft', 'after-change', toCalendar),
  'schedule-missed': entry('computer', 'now', toCalendar),

  'disk-full': entry('computer', 'after-change', toDataFolder),
  'file-not-writable': entry('computer', 'after-change', toDataFolder),
  'ledger-unavailable': entry('computer', 'after-change', toDataFolder),
  'ledger-restored': entry('computer', 'look-first', toHistory),
}
