import { Banner } from '../../../components/banner'
import { Button } from '../../../components/button'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { TickedRow } from './plan-apply'

/** Rows that are listed; whoever has mended these sees the next ones. */
const MAX_LISTED_ROWS = 5

/** Which rows keep the batch from being posted, each with the way there. */
export function BatchProblems({
  rows,
  duplicateIds,
  otherCount,
  onGoTo,
  onPostOthers,
  onAllowDuplicates,
  onDismiss,
}: {
  /** As they stand now: whoever mends one sees it go. */
  readonly rows: readonly TickedRow[]
  readonly duplicateIds: ReadonlySet<string>
  /** The other rows of the batch, which could be posted without these. */
  readonly otherCount: number
  readonly onGoTo: (draftId: string) => void
  readonly onPostOthers: () => void
  readonly onAllowDuplicates: () => void
  readonly onDismiss: () => void
}) {
  const t = useTexts().batch.check
  const format = useFormat()
  const more = rows.length - MAX_LISTED_ROWS
  const duplicateCount = rows.filter(({ draft }) => duplicateIds.has(draft.id)).length
  const isOnlyDuplicates = duplicateCount === rows.length
  return (
    <Banner
      tone="warning"
      role="alert"
      title={t.title(rows.length)}
      actions={
        <>
          {isOnlyDuplicates && (
            <Button size="small" onPress={onAllowDuplicates}>
              {t.postAgain}
            </Button>
          )}
          {otherCount > 0 && (
            <Button size="small" onPress={onPostOthers}>
              {t.postOthers(rows.length, format.number(otherCount), otherCount)}
            </Button>
          )}
          <Button size="small" variant="quiet" onPress={onDismiss}>
            {t.dismiss}
          </Button>
        </>
      }
    >
      {duplicateCount > 0 && <p>{t.duplicates(duplicateCount)}</p>}
      <ul className="batch-problems">
        {rows.slice(0, MAX_LISTED_ROWS).map(({ rowNumber, draft, judgement }) => (
          <li key={draft.id}>
            <button type="button" className="ui-link" onClick={() => onGoTo(draft.id)}>
              {t.goTo(format.number(rowNumber), draft.video.fileName)}
            </button>
            <span>{judgement.problems.join(' · ')}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t.more(format.number(more))}</p>}
    </Banner>
  )
}
