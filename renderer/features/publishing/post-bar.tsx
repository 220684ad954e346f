import { Send } from 'lucide-react'
import { useId } from 'react'
import type { DeclarationId } from '../../../electron/shared/post'
import { Banner } from '../../components/banner'
import { ExplainedButton } from '../../components/explained-button'
import { describeError } from '../../i18n/error-words'
import { useTexts } from '../../i18n/use-texts'
import { Declaration } from './declaration'
import type { DraftStage } from './draft'
import type { PostObstacles } from './list-blockers'
import { ScheduledNote } from './scheduled-note'
import { SectionHeading } from './section-heading'

/** The end of the composer: what is agreed to, what still stands against posting, and the button. */
export function PostBar({
  declaration,
  obstacles: { blockers, explanation },
  stage,
  nickname,
  scheduledForMs,
  isReviewing,
  onReview,
}: {
  readonly declaration: DeclarationId
  readonly obstacles: PostObstacles
  readonly stage: DraftStage
  /** Null until TikTok has said who the creator is. */
  readonly nickname: string | null
  /** Null posts at once. */
  readonly scheduledForMs: number | null
  /** The review is open: its button is then the only one that posts, for assistive technology and automation too. */
  readonly isReviewing: boolean
  /** Opens the review; nothing leaves yet. */
  readonly onReview: () => void
}) {
  const texts = useTexts()
  const t = texts.publishing.post
  const noteId = useId()
  const isBlocked = blockers.length > 0
  return (
    <footer className="publishing-post-bar" aria-hidden={isReviewing}>
      <SectionHeading point={4} title={texts.publishing.points.post} />
      {stage.kind === 'refused' && <Refusal error={stage.error} />}
      <Declaration declaration={declaration} />
      {scheduledForMs !== null && <ScheduledNote id={noteId} atMs={scheduledForMs} />}
      <div className="publishing-post-row">
        <div className="publishing-blockers" aria-live="polite">
          {isBlocked ? (
            <>
              <span className="publishing-blockers-title">{t.blockersTitle}</span>
              <ul>
                {blockers.map((blocker) => (
                  <li key={blocker}>{blocker}</li>
                ))}
              </ul>
            </>
          ) : (
            nickname !== null && <span>{t.readyTo(nickname)}</span>
          )}
        </div>
        <ExplainedButton
          variant="primary"
          icon={<Send />}
          isPending={stage.kind === 'sending'}
          unavailableReason={explanation}
          // Above the button stands what is agreed to, with its links.
          reasonPlacement="left"
          {...(scheduledForMs === null ? {} : { 'aria-describedby': noteId })}
          onPress={onReview}
        >
          {t.button}
        </ExplainedButton>
      </div>
    </footer>
  )
}

function Refusal({ error }: { readonly error: Parameters<typeof describeError>[1] }) {
  const texts = useTexts()
  const { title, cause, remedy } = describeError(texts.errors, error)
  return (
    <Banner tone="danger" role="alert" title={title}>
      <p>{cause}</p>
      <p>{remedy}</p>
      <p>{texts.publishing.post.refusedTitle}</p>
    </Banner>
  )
}
