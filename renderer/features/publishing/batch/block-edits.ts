import { isLocked, type Draft, type DraftEntry } from '../draft'
import { BATCH_COLUMNS, CHOICE_COLUMNS, isTextColumn } from './batch-columns'
import { parseCell, parseTable, writeCell, writeTable } from './cell-text'
import type { DraftEdit } from './edit-drafts'
import type { GridRange } from './grid-cursor'
import { judgeDraft, type BatchFacts } from './judge-draft'

/** The marked block of the table. */
export interface GridBlock {
  readonly entries: readonly DraftEntry[]
  readonly range: GridRange
  readonly facts: BatchFacts
}

/** What an edit of a block would do, and what it would not. */
export interface BlockAnswer {
  readonly edits: readonly DraftEdit[]
  /** Cells whose text means nothing in their column. */
  readonly unreadableCount: number
  /** Whether the block holds columns that a person chooses row by row or on purpose, which no text writes over. */
  readonly hasChoices: boolean
}

/** The block as text that a spreadsheet takes. Columns without text are empty. */
export function copyBlock({ entries, range, facts }: GridBlock): string {
  const columns = BATCH_COLUMNS.slice(range.firstColumn, range.lastColumn + 1)
  return writeTable(
    entries.slice(range.firstRow, range.lastRow + 1).map((entry) =>
      columns.map((column) => {
        if (column === 'file') return entry.kind === 'draft' ? entry.video.fileName : entry.fileName
        if (entry.kind !== 'draft' || !isTextColumn(column)) return ''
        return writeCell(entry, column, judgeDraft(entry, facts).channel)
      }),
    ),
  )
}

/**
 * Writes copied cells over the table from the first cell of the block on. A single cell fills the whole block, as in
 * spreadsheets.
 */
export function pasteBlock(block: GridBlock, text: string): BlockAnswer {
  const cells = parseTable(text)
  const { range } = block
  const [only] = cells
  const isSingle = cells.length === 1 && only?.length === 1
  const rowCount = isSingle ? range.lastRow - range.firstRow + 1 : cells.length
  const columnCount = isSingle
    ? range.lastColumn - range.firstColumn + 1
    : Math.max(...cells.map((row) => row.length))
  return writeBlock(
    {
      ...block,
      range: {
        ...range,
        lastRow: range.firstRow + rowCount - 1,
        lastColumn: range.firstColumn + columnCount - 1,
      },
    },
    (rowOffset, columnOffset) => (isSingle ? only[0] : cells[rowOffset]?.[columnOffset]),
  )
}

/** Copies the first row of the block into the rows below it; a block of one row takes the row above. */
export function fillDown(block: GridBlock): BlockAnswer {
  const { entries, range, facts } = block
  const isOneRow = range.firstRow === range.lastRow
  const source = entries[isOneRow ? range.firstRow - 1 : range.firstRow]
  const firstRow = isOneRow ? range.firstRow : range.firstRow + 1
  if (source?.kind !== 'draft') return NOTHING
  const { channel } = judgeDraft(source, facts)
  return writeBlock({ ...block, range: { ...range, firstRow } }, (_row, columnOffset) => {
    const column = BATCH_COLUMNS[range.firstColumn + columnOffset]
    return column !== undefined && isTextColumn(column)
      ? writeCell(source, column, channel)
      : undefined
  })
}

/** Empties captions, covers and times. A channel is never nothing: it is exchanged. */
export function clearBlock(block: GridBlock): BlockAnswer {
  return writeBlock(block, (_row, columnOffset) =>
    BATCH_COLUMNS[block.range.firstColumn + columnOffset] === 'channel' ? undefined : '',
  )
}

const NOTHING: BlockAnswer = { edits: [], unreadableCount: 0, hasChoices: false }

/** Writes a text into every cell of a block; undefined leaves a cell alone. */
function writeBlock(
  { entries, range, facts }: GridBlock,
  textOf: (rowOffset: number, columnOffset: number) => string | undefined,
): BlockAnswer {
  const columns = BATCH_COLUMNS.slice(range.firstColumn, range.lastColumn + 1)
  let unreadableCount = 0
  const edits = entries.slice(range.firstRow, range.lastRow + 1).flatMap((entry, rowOffset) => {
    if (entry.kind !== 'draft' || isLocked(entry)) return []
    const parts = columns.flatMap((column, columnOffset) => {
      const text = textOf(rowOffset, columnOffset)
      if (text === undefined || !isTextColumn(column)) return []
      const edit = parseCell(entry, column, text, facts.channels)
      if (edit === null) unreadableCount += 1
      return edit ?? []
    })
    return parts.length === 0 ? [] : [mergeEdits(entry, parts)]
  })
  const hasChoices = columns.some((column) => CHOICE_COLUMNS.some((choice) => choice === column))
  return { edits, unreadableCount, hasChoices }
}

function mergeEdits({ id }: Draft, parts: readonly DraftEdit[]): DraftEdit {
  const channelId = parts.findLast((part) => part.channelId !== undefined)?.channelId
  const changes = parts.flatMap((part) => part.changes ?? [])
  return { id, changes, ...(channelId === undefined ? {} : { channelId }) }
}
