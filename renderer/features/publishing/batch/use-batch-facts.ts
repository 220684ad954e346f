import { useMemo } from 'react'
import type { Channel } from '../../../../electron/shared/channel'
import { useNow } from '../../../desktop/use-now'
import { useTexts } from '../../../i18n/use-texts'
import type { DraftsState } from '../drafts-state'
import type { Readiness } from '../use-readiness'
import type { BatchFacts } from './judge-draft'
import { useChannelCreators, type ChannelCreators } from './use-channel-creators'
import { useUsedChannels } from './use-used-channels'

/** A row that stands for minutes may pass its time. */
const CLOCK_STEP_MS = 30_000

/** What every row is judged by, as one object that changes only when something in it does. */
export function useBatchFacts(
  state: DraftsState,
  readiness: Readiness,
  channels: readonly Channel[],
): { readonly facts: BatchFacts; readonly refresh: ChannelCreators['refresh'] } {
  const texts = useTexts()
  const nowMs = useNow(CLOCK_STEP_MS)
  const { creators, refresh } = useChannelCreators(
    useUsedChannels(state.entries, readiness, channels),
  )
  const facts = useMemo(
    () => ({ readiness, channels, creators, texts, nowMs }),
    [readiness, channels, creators, texts, nowMs],
  )
  return { facts, refresh }
}
