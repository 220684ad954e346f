import { useQueueStatus } from './desktop-provider'

/** Whether the person holds the whole queue. */
export function useIsQueuePaused(): boolean {
  return (useQueueStatus().value?.pausedAtMs ?? null) !== null
}
