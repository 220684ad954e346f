import { useCallback, useEffect, useState } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { CreatorInfo } from '../../../electron/shared/channel'
import { toAppErrorDto } from '../../desktop/desktop-client'
import { useDesktop } from '../../desktop/desktop-provider'
import { useCreatorLimitsMemory } from './use-creator-limits'

/** What TikTok says about the creator of the open composer. */
export type CreatorState =
  | { readonly phase: 'loading'; readonly creator: null; readonly error: null }
  | { readonly phase: 'ready'; readonly creator: CreatorInfo; readonly error: null }
  | { readonly phase: 'failed'; readonly creator: null; readonly error: AppErrorDto }

const LOADING: CreatorState = { phase: 'loading', creator: null, error: null }

/** A person who flicks through many drafts must not use up TikTok's 20 requests a minute. */
const SETTLE_MS = 150

/**
 * Reads creator info afresh each time the composer opens for a draft and a channel, never from a cache (rule U1). Null as
 * channel asks nothing and stays loading.
 */
export function useCreatorInfo(
  draftId: string,
  channelId: string | null,
): CreatorState & { readonly askAgain: () => void } {
  const { channels } = useDesktop()
  const limits = useCreatorLimitsMemory()
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<{ readonly key: string; readonly state: CreatorState }>()
  const key = `${draftId} ${channelId ?? ''} ${attempt}`

  useEffect(() => {
    if (channelId === null) return
    let isCurrent = true
    const settle = (state: CreatorState): void => {
      if (isCurrent) setAnswer({ key, state })
    }
    const timer = setTimeout(() => {
      channels.getCreatorInfo(channelId).then(
        (creator) => {
          limits.note(creator)
          settle({ phase: 'ready', creator, error: null })
        },
        (reason: unknown) =>
          settle({ phase: 'failed', creator: null, error: toAppErrorDto(reason) }),
      )
    }, SETTLE_MS)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [channels, limits, channelId, key])

  const askAgain = useCallback(() => setAttempt((count) => count + 1), [])
  return { ...(answer?.key === key ? answer.state : LOADING), askAgain }
}
