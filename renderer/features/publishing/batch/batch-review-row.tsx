import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import type { CreatorInfo } from '../../../../electron/shared/channel'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import { ReviewCard } from '../review-card'
import { VideoThumbnail } from '../video-thumbnail'
import { describeCell } from './describe-cell'
import type { BatchRowToPost } from './use-batch-posting'

/** What a line says about a post besides its name and caption, in the order of the composer. */
const FACTS = ['viewers', 'interactions', 'disclosure', 'cover', 'time'] as const

/** One post of a batch in two lines, so that three hundred can be read; in full for whoever opens it. */
export function BatchReviewRow({
  row: { draft, judgement },
  creator,
  isOpen,
  onToggle,
}: {
  readonly row: BatchRowToPost
  readonly creator: CreatorInfo
  readonly isOpen: boolean
  readonly onToggle: () => void
}) {
  const texts = useTexts()
  const format = useFormat()
  const factsId = useId()
  const textOf = (column: (typeof FACTS)[number] | 'caption'): string =>
    describeCell(draft, column, judgement, texts, format).text
  return (
    <>
      <button
        type="button"
        className="batch-review-line"
        aria-expanded={isOpen}
        aria-label={texts.batch.review.showAll(draft.video.fileName)}
        aria-describedby={factsId}
        onClick={onToggle}
      >
        <VideoThumbnail video={draft.video} atMs={draft.coverTimestampMs} />
        <span id={factsId} className="batch-review-words">
          <span className="batch-review-top">
            <strong>{draft.video.fileName}</strong> <span>{textOf('caption')}</span>
          </span>{' '}
          <span className="batch-review-facts">
            {[creator.nickname, ...FACTS.map(textOf)].join(' · ')}
          </span>
        </span>
        <ChevronDown aria-hidden />
      </button>
      {isOpen && (
        <div className="batch-review-card">
          <ReviewCard
            creator={creator}
            settings={judgement.settings}
            video={draft.video}
            view={judgement.view}
            scheduledForMs={draft.scheduledForMs}
          />
        </div>
      )}
    </>
  )
}
