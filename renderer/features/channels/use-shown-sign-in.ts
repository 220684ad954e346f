import { useEffect, useState } from 'react'
import type { ChannelsSnapshot, SignIn } from '../../../electron/shared/channel'

/** An end is shown where the person is looking, and for this long again when they come back to the page. */
const RESHOW_MS = 3_000

/** When the end of an attempt was first shown, by attempt: old news is not told twice. */
const firstShownAtMs = new Map<string, number>()

/** Which attempt the page shows, and how to put it away. */
export function useShownSignIn(snapshot: ChannelsSnapshot): {
  readonly signIn: SignIn | null
  readonly dismiss: () => void
} {
  const { signIn } = snapshot
  const [dismissedId, setDismissedId] = useState<string | null>(() =>
    signIn !== null && isOldNews(signIn, Date.now()) ? signIn.attemptId : null,
  )
  const isOver = signIn?.phase === 'connected' || signIn?.phase === 'failed'
  const overId = isOver ? signIn.attemptId : null

  useEffect(() => {
    if (overId !== null && !firstShownAtMs.has(overId)) firstShownAtMs.set(overId, Date.now())
  }, [overId])

  return {
    signIn: isOver && signIn.attemptId === dismissedId ? null : signIn,
    dismiss: () => setDismissedId(signIn?.attemptId ?? null),
  }
}

function isOldNews(signIn: SignIn, nowMs: number): boolean {
  const shownAtMs = firstShownAtMs.get(signIn.attemptId)
  return shownAtMs !== undefined && nowMs - shownAtMs > RESHOW_MS
}
