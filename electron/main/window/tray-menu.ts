import type { TrayWords } from '../../shared/background'

/** What the icon beside the clock tells. */
export interface TrayState {
  readonly sendingCount: number
  readonly nextBeginMs: number | null
  readonly isQueuePaused: boolean
}

/** The line of the menu that says what goes on: what is being sent, else that the queue is held, else what comes next. */
export function describeTrayState(words: TrayWords, state: TrayState, timeZone?: string): string {
  const { sendingCount, nextBeginMs, isQueuePaused } = state
  if (sendingCount > 0) {
    const count = new Intl.NumberFormat(words.locale).format(sendingCount)
    return words.sending.replace('{count}', count)
  }
  if (isQueuePaused) return words.queuePaused
  if (nextBeginMs === null) return words.nothingPlanned
  const when = new Intl.DateTimeFormat(words.locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(nextBeginMs)
  return words.nextPost.replace('{when}', when)
}
