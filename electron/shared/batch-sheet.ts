import type { IntakeTicket } from './intake'

/** The columns that a sheet with captions may have. Who can view, interactions and disclosure are chosen by a person. */
export const SHEET_COLUMNS = ['file', 'caption', 'time', 'channel'] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** One row of a sheet as it was written; null where the cell is empty or the column is missing. */
export interface SheetRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly rowNumber: number
  readonly file: string | null
  readonly caption: string | null
  readonly time: string | null
  readonly channel: string | null
  /** The file of that name in the folder of the sheet, when there is one. */
  readonly beside: IntakeTicket | null
}

/** A sheet as main has read it. */
export interface SheetReport {
  readonly fileName: string
  readonly columns: readonly SheetColumn[]
  /** Headers that mean nothing here, as they were written. */
  readonly ignoredColumns: readonly string[]
  readonly rows: readonly SheetRow[]
  /** True when the sheet has more rows than are read. */
  readonly isCut: boolean
}
