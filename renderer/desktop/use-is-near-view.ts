import { useEffect, useState, type RefObject } from 'react'

/** Whether an element is near the visible part of the page, so that what it shows is worth fetching. */
export function useIsNearView(ref: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (element === null) return
    const observer = new IntersectionObserver(
      (entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false),
      // A little ahead, so that scrolling at a reading pace finds the pictures there.
      { rootMargin: '200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [ref])
  return isNear
}
