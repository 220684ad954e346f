import type { AppErrorCode } from '../../../electron/shared/app-error'

/** On whose side a failed test of the credentials lies. */
export type Blame = 'you' | 'network' | 'tiktok' | 'clock' | 'app'

/** Tells the five kinds of failure apart; whatever is none of the first four is this computer's. */
export function findBlame(code: AppErrorCode): Blame {
  switch (code) {
    case 'credentials-rejected':
    case 'integration-disabled':
    case 'client-key-invalid':
    case 'client-secret-invalid':
      return 'you'
    case 'network-offline':
    case 'network-timeout':
    case 'network-insecure':
      return 'network'
    case 'tiktok-unavailable':
    case 'tiktok-rate-limited':
    case 'tiktok-unexpected-answer':
      return 'tiktok'
    case 'clock-off':
      return 'clock'
    default:
      return 'app'
  }
}
