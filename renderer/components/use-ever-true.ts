import { useState } from 'react'

/** Whether this was true at any time: for a part that is fetched when it is first wanted, and stays to close with its motion. */
export function useEverTrue(isTrue: boolean): boolean {
  const [wasTrue, setWasTrue] = useState(isTrue)
  if (isTrue && !wasTrue) setWasTrue(true)
  return isTrue || wasTrue
}
