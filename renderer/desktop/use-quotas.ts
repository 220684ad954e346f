import { useEffect, useState } from 'react'
import type { ChannelQuotas } from '../../electron/shared/post-quota'
import { useAppInfo, useDesktop } from './desktop-provider'

/** Several changes that come together are asked for once. */
const ASK_AFTER_MS = 500

/** What TikTok's limits leave each channel; asked again when a post moves. Null until it is known, and when it cannot be read. */
export function useQuotas(channelIds: readonly string[]): ChannelQuotas | null {
  const { posts } = useDesktop()
  const { mode } = useAppInfo()
  const [quotas, setQuotas] = useState<ChannelQuotas | null>(null)
  const key = channelIds.join(' ')

  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | null = null
    let phases = new Map<string, string>()
    const ask = (): void => {
      timer = null
      posts.getQuotas(key === '' ? [] : key.split(' ')).then(
        (answer) => {
          if (!isOver) setQuotas(answer)
        },
        // The card says nothing then: the pages that show posts say why.
        () => undefined,
      )
    }
    const stop = posts.onChanged((post) => {
      // Progress is told four times a second and changes no limit.
      const mark = `${post.phase} ${post.scheduledForMs}`
      if (phases.get(post.id) === mark) return
      phases = new Map(phases).set(post.id, mark)
      timer ??= setTimeout(ask, ASK_AFTER_MS)
    })
    ask()
    return () => {
      isOver = true
      if (timer !== null) clearTimeout(timer)
      stop()
    }
  }, [posts, mode, key])

  return quotas
}
