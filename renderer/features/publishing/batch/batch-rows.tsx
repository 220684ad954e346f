import { memo } from 'react'
import type { VirtualItem } from '../../../components/use-virtual-list'
import type { DraftsState } from '../drafts-state'
import { BatchRow, markedColumns } from './batch-row'
import { rangeOf, type GridCursor } from './grid-cursor'
import { judgeDraft, type BatchFacts } from './judge-draft'

/**
 * The rows in view. A component of its own, so that they can be drawn a little after the rest and in slices, while keys and
 * clicks are answered at once.
 */
export const BatchRows = memo(function BatchRows({
  state: { entries, posts, checkedIds },
  facts,
  items,
  cursor,
}: {
  readonly state: DraftsState
  readonly facts: BatchFacts
  readonly items: readonly VirtualItem[]
  readonly cursor: GridCursor
}) {
  const range = rangeOf(cursor)
  return items.map(({ index, topPx }) => {
    const entry = entries[index]
    if (entry === undefined) return null
    const [markedFrom, markedTo] = markedColumns(range, index)
    const isDraft = entry.kind === 'draft'
    const isPosted = isDraft && entry.stage.kind === 'posted'
    return (
      <BatchRow
        key={entry.id}
        entry={entry}
        index={index}
        judgement={isDraft ? judgeDraft(entry, facts) : null}
        post={isPosted ? (posts.get(entry.stage.postId) ?? null) : null}
        isTicked={checkedIds.has(entry.id)}
        activeColumn={index === cursor.row ? cursor.column : -1}
        markedFrom={markedFrom}
        markedTo={markedTo}
        topPx={topPx}
      />
    )
  })
})
