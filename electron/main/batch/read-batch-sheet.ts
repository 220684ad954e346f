import { readFile, realpath, stat } from 'node:fs/promises'
import { basename, dirname, resolve, sep } from 'node:path'
import type { SheetColumn, SheetReport, SheetRow } from '../../shared/batch-sheet'
import type { IntakeTicket } from '../../shared/intake'
import { AppError } from '../platform/app-error'
import { nameSheetColumns } from './name-sheet-columns'
import { readSheetCells } from './read-sheet-cells'

const MAX_SHEET_BYTES = 5 * 1024 * 1024
const MAX_ROWS = 2000
/** A cell longer than this holds no caption; the excess over TikTok's limit is told by the composer's rules. */
const MAX_CELL_UNITS = 20_000
const VIDEO_ENDINGS = ['', '.mp4', '.mov', '.webm', '.m4v'] as const

/**
 * Reads a sheet with captions: CSV, TSV or Excel. What a row means is for the window to say, which knows the drafts and the
 * channels. `issue` gives a ticket for a file that lies beside the sheet. Throws `sheet-unreadable`, `sheet-too-large`
 * {limitBytes}, and `sheet-without-file-column`.
 */
export async function readBatchSheet(
  path: string,
  issue: (path: string) => IntakeTicket,
): Promise<SheetReport> {
  const cells = await readSheetCells(await readBounded(path), MAX_ROWS + 2)
  const [header = [], ...rows] = cells
  const { indexByColumn, ignored } = nameSheetColumns(header)
  if (!indexByColumn.has('file')) throw new AppError('sheet-without-file-column')
  const folder = await realpath(dirname(path))
  const read: SheetRow[] = []
  for (const [index, row] of rows.slice(0, MAX_ROWS).entries()) {
    if (row.every((cell) => cell.trim() === '')) continue
    const cell = (column: SheetColumn): string | null => {
      const at = indexByColumn.get(column)
      const text = at === undefined ? '' : (row[at] ?? '').replace(/\r\n?/gu, '\n').trim()
      return text === '' ? null : text.slice(0, MAX_CELL_UNITS)
    }
    const file = cell('file')
    const besidePath = file === null ? null : await findBeside(folder, file)
    read.push({
      rowNumber: index + 2,
      file: file === null ? null : (file.split(/[/\\]/u).at(-1) ?? file),
      caption: cell('caption'),
      time: cell('time'),
      channel: cell('channel'),
      beside: besidePath === null ? null : issue(besidePath),
    })
  }
  return {
    fileName: basename(path),
    columns: [...indexByColumn.keys()],
    ignoredColumns: ignored,
    rows: read,
    isCut: rows.length > MAX_ROWS,
  }
}

async function readBounded(path: string): Promise<Buffer> {
  try {
    const stats = await stat(path)
    if (!stats.isFile()) throw new AppError('sheet-unreadable')
    if (stats.size > MAX_SHEET_BYTES) {
      throw new AppError('sheet-too-large', { detail: { limitBytes: MAX_SHEET_BYTES } })
    }
    return await readFile(path)
  } catch (error) {
    throw error instanceof AppError
      ? error
      : new AppError('sheet-unreadable', { isRetryable: true, cause: error })
  }
}

/** A sheet may name files of its own folder and of folders below it, and nothing else on the computer. */
async function findBeside(folder: string, written: string): Promise<string | null> {
  const relative = written.replaceAll('\\', '/')
  if (relative.includes('\0')) return null
  // The root of a drive ends in its separator already.
  const inside = folder.endsWith(sep) ? folder : folder + sep
  for (const ending of VIDEO_ENDINGS) {
    const candidate = resolve(folder, relative + ending)
    // Before the disk is asked: a name like `\\\\server\\share` makes Windows sign in there, whatever comes of it.
    if (!candidate.startsWith(inside)) return null
    try {
      const path = await realpath(candidate)
      if (path.startsWith(inside) && (await stat(path)).isFile()) return path
    } catch {
      // Not there under this name.
    }
  }
  return null
}
