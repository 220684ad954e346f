import { useState } from 'react'
import type { StandingPosts } from '../../electron/shared/app-info'
import type { DesktopClient } from './desktop-client'
import { useDesktop, useDesktopStores } from './desktop-provider'
import { useShowFailure } from './use-show-failure'

/** As many open posts as main reads in one go. */
const PAGE_SIZE = 200

/** The switch of practice mode, with the question that comes before it when real posts would stand still. */
export interface PracticeMode {
  readonly set: (isOn: boolean) => void
  readonly isPending: boolean
  /** What would stand still; the person is being asked. */
  readonly asked: StandingPosts | null
  readonly answer: (isConfirmed: boolean) => void
}

/** Switches practice mode; a refusal, for example over running uploads, becomes a toast. */
export function usePracticeMode(): PracticeMode {
  const desktop = useDesktop()
  const { appInfo } = useDesktopStores()
  const showFailure = useShowFailure()
  const [isPending, setIsPending] = useState(false)
  const [asked, setAsked] = useState<StandingPosts | null>(null)
  const turn = async (isOn: boolean, isConfirmed: boolean): Promise<void> => {
    setIsPending(true)
    setAsked(null)
    try {
      const standing = isOn && !isConfirmed ? await findStandingPosts(desktop.posts) : null
      if (standing === null) appInfo.accept(await desktop.app.setPracticeMode(isOn))
      else setAsked(standing)
    } catch (reason) {
      showFailure(reason)
    } finally {
      setIsPending(false)
    }
  }
  return {
    isPending,
    asked,
    set: (isOn) => void turn(isOn, false),
    answer: (isConfirmed) => {
      if (isConfirmed) void turn(true, true)
      else setAsked(null)
    },
  }
}

/** What is scheduled and would go out by itself; null when nothing is. */
async function findStandingPosts(
  posts: Pick<DesktopClient['posts'], 'list'>,
): Promise<StandingPosts | null> {
  const times: number[] = []
  let beforeMs: number | null = null
  for (;;) {
    const page = await posts.list({ scope: 'open', limit: PAGE_SIZE, beforeMs })
    for (const { phase, error, scheduledForMs } of page.posts) {
      if (phase === 'scheduled' && error === null && scheduledForMs !== null) {
        times.push(scheduledForMs)
      }
    }
    beforeMs = page.posts.at(-1)?.createdAtMs ?? null
    if (!page.hasMore || beforeMs === null) break
  }
  const [firstMs] = times.sort((a, b) => a - b)
  return firstMs === undefined ? null : { count: times.length, firstMs }
}
