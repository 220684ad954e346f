/** Where the person is in the table, and where the marked block begins. Counted from 0. */
export interface GridCursor {
  readonly row: number
  readonly column: number
  readonly anchorRow: number
  readonly anchorColumn: number
}

/** The marked block: from the anchor to the cursor, both included. */
export interface GridRange {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
  /** Rows that fit into the window, for Page Up and Page Down. */
  readonly pageRows: number
}

export const GRID_START: GridCursor = { row: 0, column: 3, anchorRow: 0, anchorColumn: 3 }

/** What moves the cursor. As in the grid pattern of the ARIA Authoring Practices. */
export interface GridKey {
  readonly key: string
  readonly isShift: boolean
  readonly isControl: boolean
}

/** Where a key leads, or null when it is not for moving. Shift keeps the anchor, so the block grows. */
export function moveCursor(cursor: GridCursor, key: GridKey, size: GridSize): GridCursor | null {
  const target = targetOf(cursor, key, size)
  if (target === null) return null
  const row = clamp(target.row, size.rows)
  const column = clamp(target.column, size.columns)
  return key.isShift
    ? { ...cursor, row, column }
    : { row, column, anchorRow: row, anchorColumn: column }
}

/** Puts the cursor on a cell; with `isExtending` the block reaches from the anchor to there. */
export function placeCursor(
  cursor: GridCursor,
  row: number,
  column: number,
  isExtending = false,
): GridCursor {
  return isExtending
    ? { ...cursor, row, column }
    : { row, column, anchorRow: row, anchorColumn: column }
}

/** Keeps the cursor inside a table that has become shorter. */
export function clampCursor(cursor: GridCursor, size: GridSize): GridCursor {
  if (cursor.row < size.rows && cursor.anchorRow < size.rows) return cursor
  return {
    ...cursor,
    row: clamp(cursor.row, size.rows),
    anchorRow: clamp(cursor.anchorRow, size.rows),
  }
}

export function rangeOf({ row, column, anchorRow, anchorColumn }: GridCursor): GridRange {
  return {
    firstRow: Math.min(row, anchorRow),
    lastRow: Math.max(row, anchorRow),
    firstColumn: Math.min(column, anchorColumn),
    lastColumn: Math.max(column, anchorColumn),
  }
}

function targetOf(
  { row, column }: GridCursor,
  { key, isControl }: GridKey,
  { rows, columns, pageRows }: GridSize,
): { readonly row: number; readonly column: number } | null {
  const lastRow = rows - 1
  const lastColumn = columns - 1
  switch (key) {
    case 'ArrowUp':
      return { row: isControl ? 0 : row - 1, column }
    case 'ArrowDown':
      return { row: isControl ? lastRow : row + 1, column }
    case 'ArrowLeft':
      return { row, column: isControl ? 0 : column - 1 }
    case 'ArrowRight':
      return { row, column: isControl ? lastColumn : column + 1 }
    case 'Home':
      return { row: isControl ? 0 : row, column: 0 }
    case 'End':
      return { row: isControl ? lastRow : row, column: lastColumn }
    case 'PageUp':
      return { row: row - pageRows, column }
    case 'PageDown':
      return { row: row + pageRows, column }
    default:
      return null
  }
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value))
}
