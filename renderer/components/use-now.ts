import { useEffect, useState } from 'react'

/** The present instant in milliseconds, rendered again at an interval. Null as interval stands still. */
export function useNow(everyMs: number | null): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    if (everyMs === null) return
    const tick = (): void => setNowMs(Date.now())
    const start = setTimeout(tick, 0)
    const timer = setInterval(tick, everyMs)
    return () => {
      clearTimeout(start)
      clearInterval(timer)
    }
  }, [everyMs])
  return nowMs
}
