import type { PrivacyLevel } from './channel'
import type { FinishedPhase, HistoryFilter } from './history-filter'

/** What a file of the history says about each post, in the order of its columns. */
export const EXPORT_COLUMNS = [
  'endedAt',
  'createdAt',
  'scheduledFor',
  'channel',
  'username',
  'state',
  'fileName',
  'sizeBytes',
  'durationSec',
  'caption',
  'privacy',
  'publishId',
  'tiktokPostId',
  'link',
  'error',
] as const
export type ExportColumn = (typeof EXPORT_COLUMNS)[number]

/** Spreadsheets expect a semicolon where a comma stands in the numbers. */
export const EXPORT_SEPARATORS = [',', ';'] as const
export type ExportSeparator = (typeof EXPORT_SEPARATORS)[number]

/** Asks for a file of the posts under a filter. The words are the window's, because main has none. */
export interface HistoryExport {
  readonly filter: HistoryFilter
  /** Proposed in the dialog, without a folder. */
  readonly fileName: string
  readonly separator: ExportSeparator
  readonly columns: Readonly<Record<ExportColumn, string>>
  readonly phases: Readonly<Record<FinishedPhase, string>>
  readonly privacyLevels: Readonly<Record<PrivacyLevel, string>>
}

/** What came of it. */
export interface HistoryExported {
  /** The name that was chosen; null when the person closed the dialog. */
  readonly fileName: string | null
  readonly postCount: number
}
