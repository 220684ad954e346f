import { isCoverInside } from '../../../../electron/shared/carry-cover'
import type { Channel } from '../../../../electron/shared/channel'
import { findChannelByName } from '../../../../electron/shared/find-channel-by-name'
import { parseLocalTime } from '../../../../electron/shared/parse-local-time'
import type { Draft } from '../draft'
import type { TextColumn } from './batch-columns'
import type { DraftEdit } from './edit-drafts'

/** A written cell as an edit of its draft, or null when it cannot be read. */
export function parseCell(
  draft: Draft,
  column: TextColumn,
  written: string,
  channels: readonly Channel[],
): DraftEdit | null {
  const { id } = draft
  const text = written.trim()
  switch (column) {
    case 'caption':
      return { id, changes: [{ field: 'caption', caption: written }] }
    case 'channel': {
      const match = findChannelByName(text, channels)
      return match.kind === 'channel' ? { id, channelId: match.channelId } : null
    }
    case 'cover': {
      const coverTimestampMs = text === '' ? null : parseClock(text)
      if (coverTimestampMs === undefined) return null
      const { durationMs } = draft.video.probe
      return coverTimestampMs === null || isCoverInside(coverTimestampMs, durationMs)
        ? { id, changes: [{ field: 'cover', coverTimestampMs }] }
        : null
    }
    case 'time': {
      if (text === '') return { id, changes: [{ field: 'schedule', scheduledForMs: null }] }
      const time = parseLocalTime(text)
      return time.kind === 'instant'
        ? { id, changes: [{ field: 'schedule', scheduledForMs: time.atMs }] }
        : null
    }
    default:
      return column satisfies never
  }
}

/** What a cell says, in the form in which it can be pasted again. */
export function writeCell(draft: Draft, column: TextColumn, channel: Channel | null): string {
  switch (column) {
    case 'caption':
      return draft.caption
    case 'channel':
      return channel === null
        ? ''
        : channel.username === null
          ? channel.displayName
          : `@${channel.username}`
    case 'cover':
      return draft.coverTimestampMs === null ? '' : writeClock(draft.coverTimestampMs)
    case 'time':
      return draft.scheduledForMs === null ? '' : writeLocalTime(draft.scheduledForMs)
    default:
      return column satisfies never
  }
}

/** `1:02.5` is one minute, two seconds and a half; `2.5` is seconds. Undefined when it is neither. */
export function parseClock(text: string): number | undefined {
  const match = /^(?:(\d{1,3}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/u.exec(text)
  if (match === null) return undefined
  const [, minutes = '0', seconds = '0', fraction = ''] = match
  if (match[1] !== undefined && Number(seconds) > 59) return undefined
  return (Number(minutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'))
}

export function writeClock(timeMs: number): string {
  const minutes = Math.floor(timeMs / 60_000)
  const seconds = Math.floor(timeMs / 1000) % 60
  const fraction = String(timeMs % 1000)
    .padStart(3, '0')
    .replace(/0+$/u, '')
  const clock = `${minutes}:${String(seconds).padStart(2, '0')}`
  return fraction === '' ? clock : `${clock}.${fraction}`
}

/** By the clock of this computer, as Excel and `parseLocalTime` read it: `2026-11-30 18:30`. */
export function writeLocalTime(atMs: number): string {
  const date = new Date(atMs)
  const pad = (value: number): string => String(value).padStart(2, '0')
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}`
}

/** Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotes around either. */
export function writeTable(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoteCell).join('\t')).join('\n')
}

/** Reads what a spreadsheet has put on the clipboard. A line end at the end is no row. */
export function parseTable(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const source = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '')
  for (let index = 0; index < source.length; index += 1) {
    const character = source.charAt(index)
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (source[index + 1] === '"') {
        cell += '"'
        index += 1
      } else isQuoted = false
    } else if (character === '"' && cell === '') isQuoted = true
    else if (character === '\t') {
      rows.at(-1)?.push(cell)
      cell = ''
    } else if (character === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      rows.push([])
    } else cell += character
  }
  rows.at(-1)?.push(cell)
  return rows
}

function quoteCell(cell: string): string {
  return /[\t\n"]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
