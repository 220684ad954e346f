import { useCallback, useEffect, useRef, useState } from 'react'
import type { Channel } from '../../../../electron/shared/channel'
import { toAppErrorDto } from '../../../desktop/desktop-client'
import { useDesktop } from '../../../desktop/desktop-provider'
import { findHealthError } from '../find-health-error'
import type { CreatorState } from '../use-creator-info'
import { useCreatorLimitsMemory } from '../use-creator-limits'

/** What TikTok says about the creators of the table, by channel. */
export interface ChannelCreators {
  readonly creators: ReadonlyMap<string, CreatorState>
  /** Asks again about these channels, once for each: what every row is checked against before anything is posted. */
  readonly refresh: (channels: readonly Channel[]) => Promise<ReadonlyMap<string, CreatorState>>
}

/**
 * Reads creator info afresh when the table opens, once for each channel that a row is for (rule U1): TikTok allows 20 readings a
 * minute for a channel, and 300 rows share a few.
 */
export function useChannelCreators(channels: readonly Channel[]): ChannelCreators {
  const desktop = useDesktop()
  const limits = useCreatorLimitsMemory()
  const [creators, setCreators] = useState<ReadonlyMap<string, CreatorState>>(new Map())
  const asked = useRef(new Set<string>())

  const ask = useCallback(
    async (channel: Channel): Promise<CreatorState> => {
      const healthError = findHealthError(channel.health)
      if (healthError !== null) return { phase: 'failed', creator: null, error: healthError }
      try {
        const creator = await desktop.channels.getCreatorInfo(channel.id)
        limits.note(creator)
        return { phase: 'ready', creator, error: null }
      } catch (reason) {
        return { phase: 'failed', creator: null, error: toAppErrorDto(reason) }
      }
    },
    [desktop, limits],
  )

  const refresh = useCallback(
    async (wanted: readonly Channel[]) => {
      const states = new Map<string, CreatorState>()
      await Promise.all(
        wanted.map(async (channel) => {
          asked.current.add(channel.id)
          states.set(channel.id, await ask(channel))
        }),
      )
      setCreators((known) => new Map([...known, ...states]))
      return states
    },
    [ask],
  )

  useEffect(() => {
    const unknown = channels.filter(({ id }) => !asked.current.has(id))
    if (unknown.length > 0) void refresh(unknown)
  }, [channels, refresh])

  return { creators, refresh }
}
