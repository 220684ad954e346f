import type { FinishedPhase, HistoryFilter } from '../../../electron/shared/history-filter'

/** The times to choose among, in the order of the list. */
export const HISTORY_PERIODS = ['any', 'today', 'last-7-days', 'last-30-days', 'custom'] as const
export type HistoryPeriod = (typeof HISTORY_PERIODS)[number]

/** What stands in the fields above the history. */
export interface HistoryChoice {
  readonly text: string
  readonly channelId: string | null
  readonly phase: FinishedPhase | null
  readonly period: HistoryPeriod
  /** The first and the last day of a custom time, as `2026-11-27`; null leaves that end open. */
  readonly fromDay: string | null
  readonly untilDay: string | null
}

export const UNCHOSEN: HistoryChoice = {
  text: '',
  channelId: null,
  phase: null,
  period: 'any',
  fromDay: null,
  untilDay: null,
}

const DAYS_BACK = { today: 0, 'last-7-days': 6, 'last-30-days': 29 } as const

/** What main is asked for. Days are those of this computer's clock, also where one has 23 or 25 hours. */
export function toHistoryFilter(choice: HistoryChoice, nowMs: number): HistoryFilter {
  const { text, channelId, phase, period, fromDay, untilDay } = choice
  const base = { text: text.trim(), channelId, phase }
  if (period === 'any') return { ...base, fromMs: null, untilMs: null }
  if (period === 'custom') {
    return {
      ...base,
      fromMs: fromDay === null ? null : startOfDay(fromDay, 0),
      untilMs: untilDay === null ? null : startOfDay(untilDay, 1),
    }
  }
  const now = new Date(nowMs)
  const from = new Date(now.getFullYear(), now.getMonth(), now.getDate() - DAYS_BACK[period])
  return { ...base, fromMs: from.getTime(), untilMs: null }
}

/** Whether the history is narrowed at all. */
export function isNarrowed(choice: HistoryChoice): boolean {
  const hasPeriod =
    choice.period === 'custom'
      ? choice.fromDay !== null || choice.untilDay !== null
      : choice.period !== 'any'
  return (
    choice.text.trim() !== '' || choice.channelId !== null || choice.phase !== null || hasPeriod
  )
}

/** Years before 1970 have no posts, and a field that is being typed in passes through the year 2. */
function startOfDay(day: string, daysLater: number): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return Math.max(0, new Date(year, month - 1, date + daysLater).getTime())
}
