import type { Channel } from '../../../electron/shared/channel'

/**
 * The channel a draft is for. A draft without one takes the first that can post, whatever is chosen for others meanwhile. When
 * the chosen channel was disconnected in the meantime, only a single remaining one is taken by itself: between several a
 * person decides, because a post on the wrong account cannot be called back.
 */
export function chooseChannel(
  chosenId: string | null,
  channels: readonly Channel[],
): Channel | null {
  const find = (id: string | null) => channels.find((channel) => channel.id === id)
  if (chosenId !== null) {
    return find(chosenId) ?? (channels.length === 1 ? (channels[0] ?? null) : null)
  }
  return channels.find((channel) => channel.health === 'ok') ?? channels[0] ?? null
}
