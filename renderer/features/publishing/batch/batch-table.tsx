import { Check } from 'lucide-react'
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from 'react'
import type { MouseEvent as ReactMouseEvent } from 'react'
import { useVirtualList } from '../../../components/use-virtual-list'
import { useTexts } from '../../../i18n/use-texts'
import type { Draft } from '../draft'
import { EMPTY_DRAFTS, type DraftsState } from '../drafts-state'
import type { DraftsStore } from '../drafts-store'
import { BATCH_COLUMNS, isTextColumn, ROW_HEIGHT_PX, type BatchColumn } from './batch-columns'
import { cellId } from './batch-row'
import { BatchRows } from './batch-rows'
import { CellEditor } from './cell-editor'
import { clampCursor, moveCursor, placeCursor, rangeOf, type GridCursor } from './grid-cursor'
import { clearBlock, copyBlock, fillDown, pasteBlock, type BlockAnswer } from './block-edits'
import { isOpenDraft, type BatchFacts } from './judge-draft'
import { pinColumns } from './pin-columns'
import { showColumn } from './show-column'
import './batch-table.css'

/** Rows drawn above and below what is in view, so that scrolling finds them there. */
const OVERSCAN_ROWS = 6

export interface BatchTableProps {
  readonly store: DraftsStore
  readonly state: DraftsState
  readonly facts: BatchFacts
  readonly cursor: GridCursor
  readonly onCursor: (cursor: GridCursor) => void
  /** Grows when somebody wants to see the row with the cursor. */
  readonly jumpCount: number
  readonly onOpen: (id: string) => void
  /** Something to say for those who listen, and for everybody below the table. */
  readonly onAnnounce: (words: string) => void
}

/** A cell whose editor is open, with what was typed to open it. */
interface Editing {
  readonly id: string
  readonly column: BatchColumn
  readonly typed: string | null
  readonly cell: HTMLElement
}

/**
 * All videos as a grid that is worked with the keyboard (ARIA Authoring Practices, grid pattern). The focus stays on the grid
 * and the cursor is told with `aria-activedescendant`, because a row that scrolls out of sight leaves the page.
 */
export function BatchTable({
  store,
  state,
  facts,
  cursor: placed,
  onCursor,
  jumpCount,
  onOpen,
  onAnnounce,
}: BatchTableProps) {
  const t = useTexts().batch.table
  const { entries, checkedIds } = state
  const gridRef = useRef<HTMLDivElement>(null)
  const [editing, setEditing] = useState<Editing | null>(null)
  const { scrollerRef, items, totalHeightPx, viewHeightPx, scrollTo } = useVirtualList({
    count: entries.length,
    itemHeightPx: ROW_HEIGHT_PX,
    keyOf: (index) => entries[index]?.id ?? index,
    overscan: OVERSCAN_ROWS,
    headHeightPx: ROW_HEIGHT_PX,
  })
  // Rows may be drawn a moment later than keys are answered: 300 changed rows must not hold up a frame.
  const drawnState = useDeferredValue(state, EMPTY_DRAFTS)
  const drawnFacts = useDeferredValue(facts)
  const size = {
    rows: entries.length,
    columns: BATCH_COLUMNS.length,
    pageRows: Math.max(1, Math.floor(viewHeightPx / ROW_HEIGHT_PX) - 2),
  }
  const cursor = clampCursor(placed, size)
  const range = rangeOf(cursor)
  const activeEntry = entries[cursor.row]
  const activeColumn = BATCH_COLUMNS[cursor.column] ?? 'caption'

  useEffect(() => (gridRef.current === null ? undefined : pinColumns(gridRef.current)), [])
  const rowToShow = useRef(0)
  useEffect(() => {
    rowToShow.current = cursor.row
  }, [cursor.row])
  useEffect(() => {
    if (jumpCount === 0) return
    scrollTo(rowToShow.current, 'center')
    gridRef.current?.focus()
  }, [jumpCount, scrollTo])
  const isFocusDue = useRef(false)
  useEffect(() => {
    // Before the next key, and not before the editor has let go: until its own effects are taken back, which is after the layout
    // effects, the grid is inert. Left to itself the editor gives the focus back a frame late, and whoever types on would lose
    // letters to the page in between.
    if (editing !== null || !isFocusDue.current) return
    isFocusDue.current = false
    gridRef.current?.focus()
  }, [editing])
  const setGrid = useCallback(
    (element: HTMLDivElement | null) => {
      gridRef.current = element
      scrollerRef(element)
    },
    [scrollerRef],
  )

  const show = (next: typeof cursor): void => {
    onCursor(next)
    scrollTo(next.row, 'auto')
    showColumn(gridRef.current, next.column)
  }
  const tick = (firstRow: number, lastRow: number): void => {
    const ids = entries.slice(firstRow, lastRow + 1).map(({ id }) => id)
    const isWhole = ids.every((id) => checkedIds.has(id))
    const next = new Set(checkedIds)
    for (const id of ids) {
      if (isWhole) next.delete(id)
      else next.add(id)
    }
    store.check(next)
  }
  const tickAll = (): void => {
    const isWhole = checkedIds.size === entries.length
    store.check(new Set(isWhole ? [] : entries.map(({ id }) => id)))
  }
  const startEditing = (typed: string | null): void => {
    if (activeEntry === undefined) return
    if (activeColumn === 'select') tick(cursor.row, cursor.row)
    else if (isEditable(activeColumn)) {
      if (activeEntry.kind === 'draft' && isOpenDraft(activeEntry)) {
        const cell = document.getElementById(cellId(activeEntry.id, activeColumn))
        if (cell !== null) setEditing({ id: activeEntry.id, column: activeColumn, typed, cell })
      }
    } else onOpen(activeEntry.id)
  }
  const stopEditing = (): void => {
    isFocusDue.current = true
    setEditing(null)
  }
  const answer = ({ edits, unreadableCount, hasChoices }: BlockAnswer): void => {
    if (edits.length > 0) store.edit(edits)
    onAnnounce(
      [
        edits.length > 0 ? t.changed(String(edits.length), edits.length) : '',
        unreadableCount > 0 ? t.unreadable(String(unreadableCount)) : '',
        hasChoices ? t.choicesByHand : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    )
  }
  const block = { entries, range, facts }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing !== null || event.target !== gridRef.current) return
    const isControl = event.ctrlKey || event.metaKey
    const next = moveCursor(cursor, { key: event.key, isShift: event.shiftKey, isControl }, size)
    if (next !== null) show(next)
    else if (event.key === 'Enter' || event.key === 'F2') startEditing(null)
    else if (event.key === ' ') tick(range.firstRow, range.lastRow)
    else if (event.key === 'Delete' || event.key === 'Backspace') answer(clearBlock(block))
    else if (event.key === 'Escape') onCursor(placeCursor(cursor, cursor.row, cursor.column))
    else if (isControl && event.key === 'a') tickAll()
    else if (isControl && event.key === 'd') answer(fillDown(block))
    else if (isControl && event.key === 'z') {
      store.undoEdit()
      onAnnounce(t.undone)
    } else if (isTyping(event) && isTextColumn(activeColumn)) startEditing(event.key)
    else return
    event.preventDefault()
  }
  const onPointer = (event: ReactMouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest('[data-column]') : null
    if (!(cell instanceof HTMLElement)) return
    const row = Number(cell.dataset['row'])
    const column = Number(cell.dataset['column'])
    if (Number.isNaN(row)) return
    const wasActive = row === cursor.row && column === cursor.column
    onCursor(placeCursor(cursor, row, column, event.shiftKey))
    if (BATCH_COLUMNS[column] === 'select') {
      tick(event.shiftKey ? Math.min(row, cursor.anchorRow) : row, row)
    } else if (wasActive && !event.shiftKey) startEditing(null)
  }
  const onCopy = (event: ClipboardEvent): void => {
    if (event.target !== gridRef.current) return
    event.clipboardData.setData('text/plain', copyBlock(block))
    event.preventDefault()
  }
  const onPaste = (event: ClipboardEvent): void => {
    if (event.target !== gridRef.current) return
    const text = event.clipboardData.getData('text/plain')
    // Files are for the page: they become rows.
    if (event.clipboardData.files.length > 0 || text === '' || namesFiles(text)) return
    event.preventDefault()
    event.stopPropagation()
    answer(pasteBlock(block, text))
  }

  const editedDraft = entries.find(
    (entry): entry is Draft => entry.kind === 'draft' && entry.id === editing?.id,
  )
  return (
    <div
      ref={setGrid}
      role="grid"
      tabIndex={0}
      className="batch-grid"
      aria-label={t.label}
      aria-multiselectable
      aria-rowcount={entries.length + 1}
      aria-colcount={BATCH_COLUMNS.length}
      aria-activedescendant={
        activeEntry === undefined ? undefined : cellId(activeEntry.id, activeColumn)
      }
      onKeyDown={onKeyDown}
      onClick={onPointer}
      onDoubleClick={() => {
        if (editing === null && activeColumn !== 'select') startEditing(null)
      }}
      onCopy={onCopy}
      onPaste={onPaste}
    >
      <div className="batch-sizer" style={{ height: totalHeightPx + ROW_HEIGHT_PX }}>
        <div role="row" className="batch-head" aria-rowindex={1}>
          {BATCH_COLUMNS.map((column, index) => (
            <div
              key={column}
              role="columnheader"
              aria-colindex={index + 1}
              className="batch-heading"
              data-kind={column}
            >
              {column === 'select' ? (
                <button
                  type="button"
                  tabIndex={-1}
                  className="batch-tick-all"
                  aria-label={t.tickAll}
                  data-ticked={entries.length > 0 && checkedIds.size === entries.length}
                  onClick={tickAll}
                >
                  <Check strokeWidth={3} aria-hidden />
                </button>
              ) : column === 'picture' ? (
                <span className="visually-hidden">{t.columns.picture}</span>
              ) : (
                t.columns[column]
              )}
            </div>
          ))}
        </div>
        <BatchRows state={drawnState} facts={drawnFacts} items={items} cursor={cursor} />
      </div>
      {editing !== null && editedDraft !== undefined && (
        <CellEditor
          key={`${editing.id} ${editing.column}`}
          draft={editedDraft}
          column={editing.column}
          typed={editing.typed}
          cell={editing.cell}
          facts={facts}
          onEdit={(edit) => store.edit([edit])}
          onType={(caption) => store.change(editing.id, { field: 'caption', caption })}
          onClose={stopEditing}
          onEnter={() => {
            stopEditing()
            const row = Math.min(cursor.row + 1, entries.length - 1)
            show(placeCursor(cursor, row, cursor.column))
          }}
        />
      )}
    </div>
  )
}

/** Columns whose cells open an editor; the others open the video in full. */
function isEditable(column: BatchColumn): boolean {
  return !['select', 'picture', 'file', 'status'].includes(column)
}

function isTyping(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** File managers on Linux put the names of copied files on the clipboard as text. */
function namesFiles(text: string): boolean {
  return /^\s*(?:file:\/\/|"?[A-Z]:\\|"?\\\\)/u.test(text) || /^\/\S.*\.\w{2,5}\s*$/u.test(text)
}
