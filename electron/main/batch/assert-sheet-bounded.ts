import { AppError } from '../platform/app-error'

/** Excel's own limits. */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
/** The library fills every gap: this many cells are some 130 MB. LibreOffice writes a last row, so rows alone are no measure. */
const MAX_CELLS = LAST_ROW * 16
/** Rows and cells that are written. The time for rows grows with their square: 640,000 of them took the library 51 seconds. */
const MAX_WRITTEN = 100_000

/**
 * The places of rows and cells, which are attributes called `r`, with or without a prefix. Found by their spelling and not by
 * parsing, so that no trick of markup hides one; what looks like one in a text is looked at all the same.
 */
const PLACE = /(?<![\w:.-])([\w.-]*:)?r=(?:"([^"]*)"|'([^']*)')/gu
const WRITTEN_PLACE = /^([A-Z]{0,3})([1-9]\d{0,6})$/u

/**
 * Refuses a part of a workbook whose rows and columns lie so far apart that filling the gaps would take all memory: a sheet of
 * one cell at the far end has a few hundred bytes. Throws `sheet-too-large`, and `sheet-unreadable` for places that are none.
 */
export function assertSheetBounded(part: Buffer): void {
  if (!part.includes('sheetData')) return
  let lastRow = 0
  let lastColumn = 0
  let writtenCount = 0
  for (const [, prefix, doubleQuoted, singleQuoted] of part.toString('latin1').matchAll(PLACE)) {
    // A declaration of a namespace, not an attribute of a row.
    if (prefix === 'xmlns:') continue
    const match = WRITTEN_PLACE.exec(doubleQuoted ?? singleQuoted ?? '')
    if (match === null) throw new AppError('sheet-unreadable')
    writtenCount += 1
    lastRow = Math.max(lastRow, Number(match[2]))
    lastColumn = Math.max(lastColumn, toColumn(match[1] ?? ''))
  }
  const isSpreadOut =
    lastRow > LAST_ROW || lastColumn > LAST_COLUMN || lastRow * lastColumn > MAX_CELLS
  if (isSpreadOut || writtenCount > MAX_WRITTEN) {
    throw new AppError('sheet-too-large')
  }
}

/** `A` is 1, `AA` is 27. */
function toColumn(letters: string): number {
  return Array.from(letters).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0)
}
