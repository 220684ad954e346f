/** The columns of the table, in the order in which a person fills them. */
export const BATCH_COLUMNS = [
  'select',
  'picture',
  'file',
  'caption',
  'channel',
  'viewers',
  'interactions',
  'disclosure',
  'cover',
  'time',
  'status',
] as const
export type BatchColumn = (typeof BATCH_COLUMNS)[number]

/** Columns whose cells can be written over by text: pasted, filled down, cleared. */
export const TEXT_COLUMNS = ['caption', 'channel', 'cover', 'time'] as const satisfies BatchColumn[]
export type TextColumn = (typeof TEXT_COLUMNS)[number]

/**
 * Columns that a person chooses for each post or with "Apply to selected", never by pasting or filling down (rules U6, U7 and
 * U10).
 */
export const CHOICE_COLUMNS = [
  'viewers',
  'interactions',
  'disclosure',
] as const satisfies BatchColumn[]

export function isTextColumn(column: BatchColumn): column is TextColumn {
  return TEXT_COLUMNS.some((one) => one === column)
}

/** Rows are of one height, so that any of 300 can be shown without measuring the others. */
export const ROW_HEIGHT_PX = 46
