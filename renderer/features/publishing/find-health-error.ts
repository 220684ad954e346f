import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Channel } from '../../../electron/shared/channel'

/** A channel that is known to be unable to post is not asked about: TikTok could only refuse. */
export function findHealthError(health: Channel['health']): AppErrorDto | null {
  switch (health) {
    case 'ok':
      return null
    case 'permission-missing':
      return { code: 'channel-permission-missing', retryable: false }
    case 'needs-reconnect':
      return { code: 'channel-needs-reconnect', retryable: false }
    default:
      return health satisfies never
  }
}
