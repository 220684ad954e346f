import { memo } from 'react'
import { Check } from 'lucide-react'
import type { Post } from '../../../../electron/shared/post'
import { FileName } from '../../../components/file-name'
import { StatusPill, type PillTone } from '../../../components/status-pill'
import { useIsQueuePaused } from '../../../desktop/use-is-queue-paused'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { DraftEntry } from '../draft'
import { countBlocking, describeEntry } from '../entry-status'
import { VideoFrame } from '../../../desktop/video-frame'
import { BATCH_COLUMNS, ROW_HEIGHT_PX, type BatchColumn } from './batch-columns'
import { describeCell } from './describe-cell'
import type { GridRange } from './grid-cursor'
import { isOpenDraft, type RowJudgement } from './judge-draft'

const PICTURE_SIZE = { widthPx: 24, heightPx: 36 } as const
/** Past the black that many videos begin with. */
const FIRST_MOMENT_MS = 100

export interface BatchRowProps {
  readonly entry: DraftEntry
  /** Counted from 0. */
  readonly index: number
  /** Null for what is no draft. */
  readonly judgement: RowJudgement | null
  /** What the draft became, for its words. */
  readonly post: Post | null
  readonly isTicked: boolean
  /** The cell with the cursor, or -1. */
  readonly activeColumn: number
  /** The columns of the marked block in this row, or null outside of it. */
  readonly markedFrom: number
  readonly markedTo: number
  readonly topPx: number
}

/** The id of a cell in the document, for `aria-activedescendant` and for the editor that opens over it. */
export function cellId(entryId: string, column: BatchColumn): string {
  return `batch-${entryId}-${column}`
}

/** The columns that a block marks in a row. */
export function markedColumns(range: GridRange, row: number): readonly [number, number] {
  return row >= range.firstRow && row <= range.lastRow
    ? [range.firstColumn, range.lastColumn]
    : [-1, -1]
}

/** One video of the table. Drawn again only when something of it has changed: that is what keeps 300 of them smooth. */
export const BatchRow = memo(function BatchRow(props: BatchRowProps) {
  const { entry, index, isTicked, topPx } = props
  const isQueuePaused = useIsQueuePaused()
  return (
    <div
      role="row"
      className="batch-row"
      aria-rowindex={index + 2}
      aria-selected={isTicked}
      data-ticked={isTicked}
      style={{ height: ROW_HEIGHT_PX, transform: `translateY(${topPx}px)` }}
    >
      {BATCH_COLUMNS.map((column, columnIndex) => (
        <div
          key={column}
          id={cellId(entry.id, column)}
          role={column === 'file' ? 'rowheader' : 'gridcell'}
          aria-colindex={columnIndex + 1}
          className="batch-cell"
          data-row={index}
          data-column={columnIndex}
          data-kind={column}
          data-active={columnIndex === props.activeColumn}
          data-marked={columnIndex >= props.markedFrom && columnIndex <= props.markedTo}
        >
          <CellContent {...props} column={column} isQueuePaused={isQueuePaused} />
        </div>
      ))}
    </div>
  )
})

function CellContent({
  entry,
  index,
  judgement,
  post,
  isTicked,
  column,
  isQueuePaused,
}: BatchRowProps & { readonly column: BatchColumn; readonly isQueuePaused: boolean }) {
  const texts = useTexts()
  const format = useFormat()
  const t = texts.batch.table
  const video = entry.kind === 'draft' ? entry.video : null
  switch (column) {
    case 'select':
      return (
        <>
          <span className="batch-number tabular" data-ticked={isTicked}>
            {index + 1}
          </span>
          <span className="batch-tick" data-ticked={isTicked} aria-hidden>
            <Check strokeWidth={3} />
          </span>
        </>
      )
    case 'picture':
      return (
        <span className="batch-picture">
          <VideoFrame
            video={video}
            atMs={
              entry.kind === 'draft' ? (entry.coverTimestampMs ?? FIRST_MOMENT_MS) : FIRST_MOMENT_MS
            }
            size={PICTURE_SIZE}
          />
        </span>
      )
    case 'file': {
      const fileName = entry.kind === 'draft' ? entry.video.fileName : entry.fileName
      const findings = countBlocking(judgement?.findings ?? video?.findings ?? [])
      return (
        <>
          <span className="batch-words" title={fileName}>
            <FileName name={fileName} />
          </span>
          {findings > 0 && (
            <span className="ui-badge" data-tone="danger">
              {t.findings(findings)}
            </span>
          )}
        </>
      )
    }
    case 'status': {
      const { text, tone, isBusy } = statusOf()
      return (
        <StatusPill tone={tone} isBusy={isBusy}>
          {text}
        </StatusPill>
      )
    }
    default: {
      if (entry.kind !== 'draft' || judgement === null) return null
      const { text, isEmpty } = describeCell(entry, column, judgement, texts, format)
      return (
        <span className="batch-words" data-empty={isEmpty} title={isEmpty ? undefined : text}>
          {text}
        </span>
      )
    }
  }

  function statusOf(): {
    readonly text: string
    readonly tone: PillTone
    readonly isBusy: boolean
  } {
    if (entry.kind !== 'draft' || !isOpenDraft(entry) || judgement === null) {
      return describeEntry(
        entry,
        post === null ? new Map() : new Map([[post.id, post]]),
        texts,
        null,
        isQueuePaused,
      )
    }
    const { problems, findings, creatorState } = judgement
    if (creatorState.phase === 'loading' && problems.length <= 1 && judgement.channel !== null) {
      return { text: texts.publishing.list.draft, tone: 'neutral', isBusy: true }
    }
    if (problems.length === 0) return { text: t.ready, tone: 'success', isBusy: false }
    const isHard = entry.stage.kind === 'refused' || creatorState.phase === 'failed'
    return {
      text: t.toFix(problems.length),
      tone: isHard || countBlocking(findings) > 0 ? 'danger' : 'warning',
      isBusy: false,
    }
  }
}
