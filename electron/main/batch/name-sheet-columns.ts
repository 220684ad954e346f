import { SHEET_COLUMNS, type SheetColumn } from '../../shared/batch-sheet'
import { foldText } from '../../shared/fold-text'

/** What people call the columns, in English and in Turkish, without marks and case. */
const NAMES: Readonly<Record<SheetColumn, readonly string[]>> = {
  file: ['file', 'filename', 'file name', 'video', 'dosya', 'dosya adi'],
  caption: ['caption', 'text', 'description', 'title', 'metin', 'aciklama', 'baslik'],
  time: ['time', 'date', 'when', 'schedule', 'date and time', 'zaman', 'saat', 'tarih'],
  channel: ['channel', 'account', 'username', 'kanal', 'hesap', 'kullanici adi'],
}

/** Which cell of a row is which. */
export interface NamedColumns {
  readonly indexByColumn: ReadonlyMap<SheetColumn, number>
  readonly ignored: readonly string[]
}

/** Reads the header; of two columns with the same meaning the first counts. */
export function nameSheetColumns(header: readonly string[]): NamedColumns {
  const indexByColumn = new Map<SheetColumn, number>()
  const ignored: string[] = []
  header.forEach((title, index) => {
    const folded = foldText(title)
    if (folded === '') return
    const column = SHEET_COLUMNS.find((candidate) => NAMES[candidate].includes(folded))
    if (column === undefined || indexByColumn.has(column)) ignored.push(title.trim().slice(0, 80))
    else indexByColumn.set(column, index)
  })
  return { indexByColumn, ignored }
}
