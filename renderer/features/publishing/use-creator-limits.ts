import { useEffect, useSyncExternalStore } from 'react'
import type { Channel } from '../../../electron/shared/channel'
import type { DesktopClient } from '../../desktop/desktop-client'
import { useDesktop } from '../../desktop/desktop-provider'
import { CreatorLimits } from './creator-limits'

/** The composer and the table ask by themselves when they open; only what they leave is asked for. */
const ASK_AFTER_MS = 1500

const limitsByClient = new WeakMap<DesktopClient, CreatorLimits>()

/** One memory for the window. */
export function useCreatorLimitsMemory(): CreatorLimits {
  const desktop = useDesktop()
  const known = limitsByClient.get(desktop)
  if (known !== undefined) return known
  const limits = new CreatorLimits((channelId) => desktop.channels.getCreatorInfo(channelId))
  limitsByClient.set(desktop, limits)
  return limits
}

/** The longest video that each of these channels takes, as far as it is known. */
export function useCreatorLimits(channels: readonly Channel[]): ReadonlyMap<string, number> {
  const limits = useCreatorLimitsMemory()
  useEffect(() => {
    const able = channels.filter(({ health }) => health === 'ok').map(({ id }) => id)
    const timer = setTimeout(() => limits.askAbout(able), ASK_AFTER_MS)
    return () => clearTimeout(timer)
  }, [limits, channels])
  return useSyncExternalStore(limits.subscribe, limits.getSnapshot)
}
