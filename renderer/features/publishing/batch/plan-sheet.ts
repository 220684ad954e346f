import type { SheetReport, SheetRow } from '../../../../electron/shared/batch-sheet'
import type { Channel } from '../../../../electron/shared/channel'
import { countCaptionUnits } from '../../../../electron/shared/composer-rules'
import { findChannelByName } from '../../../../electron/shared/find-channel-by-name'
import { foldText } from '../../../../electron/shared/fold-text'
import type { IntakeTicket } from '../../../../electron/shared/intake'
import { parseLocalTime } from '../../../../electron/shared/parse-local-time'
import { findScheduleProblem } from '../../../../electron/shared/schedule-rules'
import { CAPTION_MAX_UTF16_UNITS } from '../../../../electron/shared/tiktok-limits'
import { isLocked, type DraftChange, type DraftEntry } from '../draft'
import type { DraftEdit } from './edit-drafts'

/** What is wrong with one cell. The rest of its row is still applied. */
export type SheetProblemCode =
  | 'file-missing'
  | 'file-unknown'
  | 'file-ambiguous'
  | 'file-again'
  | 'caption-too-long'
  | 'time-unreadable'
  | 'time-skipped'
  | 'time-in-the-past'
  | 'time-too-far'
  | 'channel-unknown'
  | 'channel-ambiguous'

export interface SheetProblem {
  readonly rowNumber: number
  readonly code: SheetProblemCode
  /** What stands in the cell, cut to a readable length. */
  readonly written: string
  /** By how many units a caption is too long; 0 for everything else. */
  readonly excessUnits: number
}

/** What a sheet would do. */
export interface SheetPlan {
  readonly edits: readonly DraftEdit[]
  /** Files beside the sheet that are not at hand yet. */
  readonly besides: readonly IntakeTicket[]
  readonly problems: readonly SheetProblem[]
}

export interface SheetSituation {
  readonly entries: readonly DraftEntry[]
  readonly channels: readonly Channel[]
  readonly nowMs: number
}

/**
 * Reads a sheet against the videos at hand. It fills caption, time and channel and nothing else: who can view, what viewers
 * may do and commercial content are chosen by a person (rules U6, U7 and U10).
 */
export function planSheet(report: SheetReport, situation: SheetSituation): SheetPlan {
  const edits: DraftEdit[] = []
  const besides: IntakeTicket[] = []
  const problems: SheetProblem[] = []
  const seen = new Set<string>()
  for (const row of report.rows) {
    const tell = (code: SheetProblemCode, written: string, excessUnits = 0): void => {
      problems.push({ rowNumber: row.rowNumber, code, written: written.slice(0, 80), excessUnits })
    }
    const target = findTarget(row, situation.entries)
    if (target.kind === 'problem') {
      tell(target.code, row.file ?? '')
      continue
    }
    const key = target.kind === 'draft' ? target.id : foldText(target.ticket.fileName)
    if (seen.has(key)) {
      tell('file-again', row.file ?? '')
      continue
    }
    seen.add(key)
    const edit = readCells(row, situation, tell)
    if (target.kind === 'beside') besides.push(target.ticket)
    else edits.push({ id: target.id, ...edit })
  }
  return { edits, besides, problems }
}

type Target =
  | { readonly kind: 'draft'; readonly id: string }
  | { readonly kind: 'beside'; readonly ticket: IntakeTicket }
  | { readonly kind: 'problem'; readonly code: SheetProblemCode }

/** A video at hand counts before a file on the disk; a name without its ending is enough. */
function findTarget({ file, beside }: SheetRow, entries: readonly DraftEntry[]): Target {
  if (file === null) return { kind: 'problem', code: 'file-missing' }
  const wanted = foldText(file)
  const drafts = entries.filter((entry) => entry.kind === 'draft' && !isLocked(entry))
  const exact = drafts.filter((draft) => foldText(nameOf(draft)) === wanted)
  const found =
    exact.length > 0 ? exact : drafts.filter((draft) => withoutEnding(nameOf(draft)) === wanted)
  const [draft] = found
  if (found.length > 1) return { kind: 'problem', code: 'file-ambiguous' }
  if (draft !== undefined) return { kind: 'draft', id: draft.id }
  return beside === null
    ? { kind: 'problem', code: 'file-unknown' }
    : { kind: 'beside', ticket: beside }
}

function nameOf(entry: DraftEntry): string {
  return entry.kind === 'draft' ? entry.video.fileName : entry.fileName
}

function withoutEnding(fileName: string): string {
  return foldText(fileName.replace(/\.[^.]+$/u, ''))
}

function readCells(
  row: SheetRow,
  { channels, nowMs }: SheetSituation,
  tell: (code: SheetProblemCode, written: string, excessUnits?: number) => void,
): Omit<DraftEdit, 'id'> {
  const changes: DraftChange[] = []
  if (row.caption !== null) {
    // Too long a text is taken all the same: nothing written is lost, and the composer holds it back.
    const excessUnits = countCaptionUnits(row.caption) - CAPTION_MAX_UTF16_UNITS
    if (excessUnits > 0) tell('caption-too-long', row.caption, excessUnits)
    changes.push({ field: 'caption', caption: row.caption })
  }
  const scheduledForMs = row.time === null ? null : readTime(row.time, nowMs, tell)
  if (scheduledForMs !== null) changes.push({ field: 'schedule', scheduledForMs })
  const match = row.channel === null ? null : findChannelByName(row.channel, channels)
  if (match?.kind === 'unknown') tell('channel-unknown', row.channel ?? '')
  if (match?.kind === 'ambiguous') tell('channel-ambiguous', row.channel ?? '')
  return match?.kind === 'channel' ? { channelId: match.channelId, changes } : { changes }
}

function readTime(
  written: string,
  nowMs: number,
  tell: (code: SheetProblemCode, written: string) => void,
): number | null {
  const time = parseLocalTime(written)
  if (time.kind !== 'instant') {
    tell(time.kind === 'unreadable' ? 'time-unreadable' : 'time-skipped', written)
    return null
  }
  const problem = findScheduleProblem(time.atMs, nowMs)
  if (problem === null) return time.atMs
  tell(problem.code === 'schedule-too-far' ? 'time-too-far' : 'time-in-the-past', written)
  return null
}
