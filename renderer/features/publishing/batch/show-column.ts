import { BATCH_COLUMNS, type BatchColumn } from './batch-columns'

/** The columns that stay in place: the first three and the last. */
function isPinned(column: number): boolean {
  return column <= 2 || column === BATCH_COLUMNS.length - 1
}

/** Brings a column into view beside the columns that stay in place. */
export function showColumn(grid: HTMLElement | null, column: number): void {
  const heading = grid?.querySelector(`[aria-colindex="${column + 1}"]`)
  if (grid === null || !(heading instanceof HTMLElement) || isPinned(column)) return
  const widthOf = (kind: BatchColumn): number =>
    grid.querySelector<HTMLElement>(`.batch-heading[data-kind="${kind}"]`)?.offsetWidth ?? 0
  const pinnedRightPx = widthOf('select') + widthOf('picture') + widthOf('file')
  const leftPx = heading.offsetLeft - pinnedRightPx
  const rightPx = heading.offsetLeft + heading.offsetWidth + widthOf('status') - grid.clientWidth
  if (grid.scrollLeft > leftPx) grid.scrollLeft = leftPx
  else if (grid.scrollLeft < rightPx) grid.scrollLeft = rightPx
}
