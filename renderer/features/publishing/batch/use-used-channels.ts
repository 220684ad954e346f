import { useMemo } from 'react'
import type { Channel } from '../../../../electron/shared/channel'
import { chooseChannel } from '../choose-channel'
import type { DraftEntry } from '../draft'
import type { Readiness } from '../use-readiness'

/** The channels that drafts of the list are for: the same array for as long as they are the same channels. */
export function useUsedChannels(
  entries: readonly DraftEntry[],
  readiness: Readiness,
  channels: readonly Channel[],
): readonly Channel[] {
  const usedKey = [
    ...new Set(
      entries.flatMap((entry) => {
        if (entry.kind !== 'draft') return []
        return chooseChannel(entry.channelId, channels)?.id ?? []
      }),
    ),
  ]
    .sort()
    .join(' ')
  return useMemo(() => {
    const ids = new Set(readiness === 'ready' ? usedKey.split(' ') : [])
    return channels.filter(({ id }) => ids.has(id))
  }, [readiness, channels, usedKey])
}
