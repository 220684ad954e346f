import { Banner } from '../../../components/banner'
import { Button } from '../../../components/button'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { BatchPosting } from './use-batch-posting'

/** Rows that are listed; whoever has mended these sees the next ones. */
const MAX_LISTED_ROWS = 5

/** Which rows keep the batch from being posted, each with the way there. */
export function BatchProblems({
  posting,
  onGoTo,
  onAllowDuplicates,
  onDismiss,
}: {
  readonly posting: Extract<BatchPosting, { phase: 'not-ready' }>
  readonly onGoTo: (draftId: string) => void
  readonly onAllowDuplicates: () => void
  readonly onDismiss: () => void
}) {
  const t = useTexts().batch.check
  const format = useFormat()
  const { rows, duplicateIds } = posting
  const more = rows.length - MAX_LISTED_ROWS
  const isOnlyDuplicates = duplicateIds.size === rows.length
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
          <Button size="small" onPress={onDismiss}>
            {t.dismiss}
          </Button>
        </>
      }
    >
      {duplicateIds.size > 0 && <p>{t.duplicates(duplicateIds.size)}</p>}
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
