import { EXPORT_COLUMNS, type ExportColumn, type HistoryExport } from '../../shared/history-export'
import { endedAtMs, FINISHED_PHASES } from '../../shared/history-filter'
import { tiktokPostUrl } from './tiktok-post-url'
import type { PostState } from './post-state'

/** Without it Excel reads UTF-8 as the computer's old code page and spoils every Turkish letter. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** What a spreadsheet would run as a formula (OWASP, CSV Injection), also behind blanks. */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@])/u

/** The first line. */
export function toCsvHeader({ columns, separator }: HistoryExport): string {
  return toLine(
    EXPORT_COLUMNS.map((column) => columns[column]),
    separator,
  )
}

/** The line of one post. */
export function toCsvLine(state: PostState, words: HistoryExport): string {
  const cells = toCells(state, words)
  return toLine(
    EXPORT_COLUMNS.map((column) => cells[column]),
    words.separator,
  )
}

/** A time with the offset of this computer's clock at that time: `2026-11-27T08:45:00+03:00`. */
export function toLocalIso(atMs: number): string {
  const date = new Date(atMs)
  const offsetMin = -date.getTimezoneOffset()
  const local = new Date(atMs + offsetMin * 60_000).toISOString().slice(0, 19)
  const size = Math.abs(offsetMin)
  const pad = (value: number): string => String(value).padStart(2, '0')
  return `${local}${offsetMin < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

function toCells(
  state: PostState,
  { phases, privacyLevels }: HistoryExport,
): Readonly<Record<ExportColumn, string>> {
  const { settings, video, phase, scheduledForMs } = state
  const finished = FINISHED_PHASES.find((candidate) => candidate === phase)
  const { privacyLevel } = settings
  return {
    endedAt: toLocalIso(endedAtMs(state)),
    createdAt: toLocalIso(state.createdAtMs),
    scheduledFor: scheduledForMs === null ? '' : toLocalIso(scheduledForMs),
    channel: state.channelName,
    username: state.channelUsername ?? '',
    state: finished === undefined ? phase : phases[finished],
    fileName: video.fileName,
    sizeBytes: String(video.identity.sizeBytes),
    durationSec: video.durationMs === null ? '' : (video.durationMs / 1000).toFixed(3),
    caption: settings.caption,
    privacy: privacyLevel === null ? '' : privacyLevels[privacyLevel],
    publishId: state.publishId ?? '',
    // A spreadsheet rounds nineteen digits; the link beside them keeps every one.
    tiktokPostId: state.tiktokPostId ?? '',
    link: tiktokPostUrl(state) ?? '',
    error: state.error?.code ?? '',
  }
}

function toLine(cells: readonly string[], separator: string): string {
  return `${cells.map((cell) => toCell(cell, separator)).join(separator)}\r\n`
}

function toCell(value: string, separator: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value
  const isQuoted = /["\r\n]/u.test(text) || text.includes(separator)
  return isQuoted ? `"${text.replaceAll('"', '""')}"` : text
}
