import { useEffect, useState } from 'react'

/** The time now in epoch milliseconds, renewed every `everyMs`; for countdowns and "5 minutes ago". */
export function useNow(everyMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everyMs)
    return () => clearInterval(timer)
  }, [everyMs])
  return nowMs
}
