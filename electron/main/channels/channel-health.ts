import type { ChannelHealth } from '../../shared/channel'
import { PUBLISH_SCOPE } from '../../shared/tiktok-limits'

/** Whether a grant is enough to post. A creator may untick any scope on TikTok's consent page. */
export function healthOfGrant(grantedScopes: readonly string[]): ChannelHealth {
  return grantedScopes.includes(PUBLISH_SCOPE) ? 'ok' : 'permission-missing'
}
