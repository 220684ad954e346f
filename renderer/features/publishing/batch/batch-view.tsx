import { useCallback, useMemo, useState } from 'react'
import type { Channel } from '../../../../electron/shared/channel'
import { MAX_VIDEOS_AT_ONCE } from '../../../../electron/shared/intake'
import { ConfirmDialog } from '../../../components/dialog'
import { showToast } from '../../../components/toast'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import { hasBeenEdited } from '../draft'
import type { DraftsState } from '../drafts-state'
import type { DraftsStore } from '../drafts-store'
import type { Readiness } from '../use-readiness'
import { ApplyDialog } from './apply-dialog'
import { BATCH_COLUMNS } from './batch-columns'
import { BatchProblems } from './batch-problems'
import { BatchReview } from './batch-review'
import { BatchTable } from './batch-table'
import { BatchToolbar } from './batch-toolbar'
import { CopiesDialog } from './copies-dialog'
import type { DraftEdit } from './edit-drafts'
import { GRID_START, placeCursor } from './grid-cursor'
import { isOpenDraft, judgeDraft, type BatchFacts } from './judge-draft'
import type { ApplyField, TickedRow } from './plan-apply'
import { ReplaceDialog } from './replace-dialog'
import { RowDetail } from './row-detail'
import { ticksOf } from './tick-rows'
import { useBatchFacts } from './use-batch-facts'
import { useBatchPosting } from './use-batch-posting'
import { useTableWords } from './use-table-words'
import './batch.css'

type OpenDialog =
  | { readonly kind: 'replace' | 'copies' | 'remove' }
  | { readonly kind: 'apply'; readonly field: ApplyField }

/** All videos at once: the table, what can be done with many rows, and their way to TikTok. */
export function BatchView({
  store,
  state,
  readiness,
  channels,
}: {
  readonly store: DraftsStore
  readonly state: DraftsState
  readonly readiness: Readiness
  readonly channels: readonly Channel[]
}) {
  const t = useTexts().batch
  const format = useFormat()
  const { facts, refresh } = useBatchFacts(state, readiness, channels)
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const { words, say } = useTableWords(store, state)
  const [cursor, setCursor] = useState(GRID_START)
  const [jumpCount, setJumpCount] = useState(0)
  const { entries, checkedIds, editSteps } = state
  const rows = useMemo(() => listOpenRows(state, facts), [state, facts])
  const ticked = rows.filter(({ draft }) => checkedIds.has(draft.id))
  const toPost = ticked.length > 0 ? ticked : rows
  const { posting, check, confirm, allowDuplicates, stop } = useBatchPosting({
    store,
    facts,
    refresh,
    onPosted: (count) => {
      store.check(new Set())
      showToast({ tone: 'success', title: t.review.done(format.number(count), count) })
    },
  })
  const close = (): void => setDialog(null)
  const edit = (edits: readonly DraftEdit[]): void => {
    store.edit(edits)
    say(t.table.changed(format.number(edits.length), edits.length))
  }
  const copy = (channelIds: readonly string[]): void => {
    store.copyToChannels(
      new Map(ticked.map((row) => [row.draft.id, row.judgement.channel?.id ?? null])),
      channelIds,
    )
    const count = store.getSnapshot().entries.length - entries.length
    say(t.table.copied(format.number(count), count))
  }
  const open = useCallback(
    (id: string) => {
      store.select(id)
      store.setView('list')
    },
    [store],
  )
  const goTo = (draftId: string): void => {
    const row = entries.findIndex(({ id }) => id === draftId)
    if (row === -1) return
    setCursor(placeCursor(cursor, row, BATCH_COLUMNS.indexOf('viewers')))
    setJumpCount(jumpCount + 1)
  }
  const removeTicked = (): void => {
    store.removeMany(checkedIds)
    close()
  }
  // What stood against a row when it was checked may be mended by now.
  const unready =
    posting.phase !== 'not-ready'
      ? []
      : rows.filter(
          ({ draft, judgement }) =>
            judgement.problems.length > 0 &&
            posting.rows.some((checked) => checked.draft.id === draft.id),
        )
  const others =
    posting.phase !== 'not-ready' ? [] : rows.filter(({ draft }) => posting.readyIds.has(draft.id))
  const postOthers = (): void => {
    store.check(new Set(others.map(({ draft }) => draft.id)))
    void check(others)
  }

  return (
    <div className="batch">
      <BatchToolbar
        rowCount={entries.length}
        videoCount={countVideos(entries)}
        tickedCount={checkedIds.size}
        toFixCount={rows.filter(({ judgement }) => judgement.problems.length > 0).length}
        postableCount={toPost.length}
        canUndo={editSteps.length > 0}
        isChecking={posting.phase === 'checking'}
        unavailableReason={
          toPost.length === 0
            ? t.toolbar.nothingToPost
            : toPost.length > MAX_VIDEOS_AT_ONCE
              ? t.toolbar.tooMany(format.number(MAX_VIDEOS_AT_ONCE))
              : null
        }
        channels={channels.filter(({ id }) => rows.some((row) => row.judgement.channel?.id === id))}
        onTick={(rule) => store.check(ticksOf(rule, entries, rows))}
        onReplace={() => setDialog({ kind: 'replace' })}
        onApply={(field) => setDialog({ kind: 'apply', field })}
        onCopies={() => setDialog({ kind: 'copies' })}
        onRemove={() => {
          const isTyped = entries.some((entry) => checkedIds.has(entry.id) && hasBeenEdited(entry))
          if (isTyped) setDialog({ kind: 'remove' })
          else removeTicked()
        }}
        onUndo={() => {
          store.undoEdit()
          say(t.table.undone)
        }}
        onPost={() => void check(toPost)}
      />
      {posting.phase === 'not-ready' && unready.length > 0 && (
        <BatchProblems
          rows={unready}
          duplicateIds={posting.duplicateIds}
          otherCount={others.length}
          onGoTo={goTo}
          onPostOthers={postOthers}
          onAllowDuplicates={allowDuplicates}
          onDismiss={stop}
        />
      )}
      <BatchTable
        store={store}
        state={state}
        facts={facts}
        cursor={cursor}
        onCursor={setCursor}
        jumpCount={jumpCount}
        onOpen={open}
        onAnnounce={say}
      />
      <div className="batch-foot">
        <RowDetail entry={entries[cursor.row]} row={cursor.row} facts={facts} />
        <p role="status" className="batch-note" data-hint={words === ''}>
          {words === '' ? t.table.hint : words}
        </p>
      </div>
      {dialog?.kind === 'replace' && (
        <ReplaceDialog
          drafts={rows.map(({ draft }) => draft)}
          tickedIds={checkedIds}
          onReplace={edit}
          onClose={close}
        />
      )}
      {dialog?.kind === 'apply' && (
        <ApplyDialog
          field={dialog.field}
          rows={ticked}
          channels={channels}
          onApply={edit}
          onClose={close}
        />
      )}
      {dialog?.kind === 'copies' && (
        <CopiesDialog rows={ticked} channels={channels} onCopy={copy} onClose={close} />
      )}
      <ConfirmDialog
        title={t.remove.title(format.number(checkedIds.size))}
        isOpen={dialog?.kind === 'remove'}
        confirmLabel={t.remove.confirm}
        cancelLabel={t.remove.keep}
        onCancel={close}
        onConfirm={removeTicked}
      >
        {t.remove.body}
      </ConfirmDialog>
      {posting.phase === 'reviewing' && (
        <BatchReview
          rows={posting.rows}
          dailyExcess={posting.dailyExcess}
          isSending={posting.isSending}
          onBack={stop}
          onConfirm={() => void confirm()}
        />
      )}
    </div>
  )
}

/** Copies for further channels are rows of the same video. */
function countVideos(entries: DraftsState['entries']): number {
  return new Set(entries.map((entry) => (entry.kind === 'draft' ? entry.video.id : entry.id))).size
}

/** Every row that can still be posted, with its number in the table. */
function listOpenRows({ entries }: DraftsState, facts: BatchFacts): readonly TickedRow[] {
  return entries.flatMap((entry, index) =>
    entry.kind === 'draft' && isOpenDraft(entry)
      ? [{ rowNumber: index + 1, draft: entry, judgement: judgeDraft(entry, facts) }]
      : [],
  )
}
