import type { Channel } from './channel'
import { foldText } from './fold-text'

/** Which channel a written name means. */
export type ChannelMatch =
  | { readonly kind: 'channel'; readonly channelId: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly count: number }

/**
 * Finds a channel by its `@username` or by the name it shows. The username counts first, because TikTok gives it out once;
 * two channels may well show the same name.
 */
export function findChannelByName(
  written: string,
  channels: readonly Pick<Channel, 'id' | 'displayName' | 'username'>[],
): ChannelMatch {
  const name = foldText(written)
  const handle = name.replace(/^@/u, '')
  const byUsername = channels.filter(
    ({ username }) => username !== null && foldText(username) === handle,
  )
  const found = byUsername.length > 0 ? byUsername : channels.filter(isCalled(name))
  const [channel] = found
  if (channel === undefined) return { kind: 'unknown' }
  return found.length === 1
    ? { kind: 'channel', channelId: channel.id }
    : { kind: 'ambiguous', count: found.length }
}

function isCalled(name: string) {
  return ({ displayName }: Pick<Channel, 'displayName'>): boolean => foldText(displayName) === name
}
