import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { DraftEntry } from '../draft'
import { isOpenDraft, judgeDraft, type BatchFacts } from './judge-draft'

/** What stands against the row with the cursor, in full. */
export function RowDetail({
  entry,
  row,
  facts,
}: {
  readonly entry: DraftEntry | undefined
  readonly row: number
  readonly facts: BatchFacts
}) {
  const t = useTexts().batch.table
  const format = useFormat()
  if (entry?.kind !== 'draft' || !isOpenDraft(entry)) return null
  const { problems } = judgeDraft(entry, facts)
  return (
    <p className="batch-detail" aria-live="polite" data-clean={problems.length === 0}>
      <strong>{t.rowDetail(format.number(row + 1), entry.video.fileName)}</strong>{' '}
      {problems.length === 0 ? t.rowReady : problems.join(' · ')}
    </p>
  )
}
