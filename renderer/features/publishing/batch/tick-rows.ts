import type { DraftEntry } from '../draft'
import type { TickedRow } from './plan-apply'

/** Which rows to tick; a channel by its id. */
export type TickRule = 'all' | 'none' | 'ready' | 'not-ready' | `channel:${string}`

/** The rows that a rule ticks, in the place of those that were ticked before. */
export function ticksOf(
  rule: TickRule,
  entries: readonly DraftEntry[],
  /** Those of the entries that can still be posted. */
  rows: readonly TickedRow[],
): ReadonlySet<string> {
  switch (rule) {
    case 'all':
      return new Set(entries.map(({ id }) => id))
    case 'none':
      return new Set()
    case 'ready':
      return idsOf(rows.filter(({ judgement }) => judgement.problems.length === 0))
    case 'not-ready':
      return idsOf(rows.filter(({ judgement }) => judgement.problems.length > 0))
    default: {
      const channelId = rule.slice('channel:'.length)
      return idsOf(rows.filter(({ judgement }) => judgement.channel?.id === channelId))
    }
  }
}

function idsOf(rows: readonly TickedRow[]): ReadonlySet<string> {
  return new Set(rows.map(({ draft }) => draft.id))
}
