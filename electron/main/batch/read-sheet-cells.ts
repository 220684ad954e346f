import { AppError } from '../platform/app-error'
import { decodeText } from '../platform/decode-text'

/** What Excel puts between cells: a comma, a semicolon where the comma is the decimal sign (Turkish), or a tab. */
const DELIMITERS = [';', '\t', ','] as const

/**
 * The cells of a sheet as text, row by row, the header first. Dates of an Excel sheet are written as `2026-11-30 18:30`,
 * which is what the person sees there, without a time zone, and as `2026-11-30` where no time of day stands beside the date. Throws `sheet-unreadable` and `sheet-too-large`.
 */
export async function readSheetCells(
  bytes: Buffer,
  maxRows: number,
): Promise<readonly (readonly string[])[]> {
  // Excel files are archives, whatever they are called.
  const isArchive = bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'
  return isArchive ? readWorkbook(bytes, maxRows) : readDelimited(bytes, maxRows)
}

async function readWorkbook(
  bytes: Buffer,
  maxRows: number,
): Promise<readonly (readonly string[])[]> {
  // Loaded on first use: most people never hand over a sheet.
  const { repackWorkbook } = await import('./repack-workbook')
  const archive = repackWorkbook(bytes)
  const { readSheet } = await import('read-excel-file/node')
  try {
    const rows = await readSheet(archive)
    return rows.slice(0, maxRows).map((row) => row.map(writeCell))
  } catch (error) {
    throw new AppError('sheet-unreadable', { cause: error })
  }
}

async function readDelimited(
  bytes: Buffer,
  maxRows: number,
): Promise<readonly (readonly string[])[]> {
  const { parse } = await import('csv-parse/sync')
  const text = decodeText(bytes)
  if (text.includes('\0')) throw new AppError('sheet-unreadable')
  // Excel's own hint in the first line; it is no row.
  const hint = /^sep=(.)\r?\n/iu.exec(text)
  const body = hint === null ? text : text.slice(hint[0].length)
  try {
    return parse(body, {
      delimiter: hint?.[1] ?? guessDelimiter(body),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: maxRows,
    })
  } catch (error) {
    throw new AppError('sheet-unreadable', { cause: error })
  }
}

/** The header holds no caption, so what stands most often in it is what stands between cells. */
function guessDelimiter(text: string): string {
  const header = text.slice(0, 4096).split(/\r?\n/u, 1)[0] ?? ''
  const counted = DELIMITERS.map((sign) => ({ sign, count: header.split(sign).length }))
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).sign
}

function writeCell(value: unknown): string {
  if (value instanceof Date) return writeDate(value)
  if (typeof value === 'string') return value
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}

/**
 * A date as Excel shows it. The library reads the clock on the wall into UTC, because a sheet knows no time zone, and cuts off
 * what a fraction of a day lacks to a whole millisecond: every third minute would come out as the one before it. A date alone
 * stays one, so that nobody's post goes out at midnight because the hour was forgotten or stands in another column.
 */
function writeDate(value: Date): string {
  const rounded = new Date(Math.round(value.getTime() / 1000) * 1000)
  const [day = '', time = ''] = rounded.toISOString().slice(0, 16).split('T')
  return time === '00:00' ? day : `${day} ${time}`
}
