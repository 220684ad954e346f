import { Send } from 'lucide-react'
import { useId } from 'react'
import type { DeclarationId } from '../../../electron/shared/post'
import { Banner } from '../../components/banner'
import { ExplainedButton } from '../../components/explained-button'
import { describeError } from '../../i18n/error-words'
import { useTexts } from '../../i18n/use-texts'
import { Declaration } from './declaration'
import type { DraftStage } from './draft'

/** The end of the composer: what is agreed to, what still stands against posting, and the button. */
export function PostBar({
  declaration,
  blockers,
  stage,
  nickname,
  onPost,
}: {
  readonly declaration: DeclarationId
  readonly blockers: readonly string[]
  readonly stage: DraftStage
  /** Null until TikTok has said who the creator is. */
  readonly nickname: string | null
  readonly onPost: () => void
}) {
  const texts = useTexts()
  const t = texts.publishing.post
  const blockersId = useId()
  const isBlocked = blockers.length > 0
  return (
    <footer className="publishing-post-bar">
      {stage.kind === 'refused' && <Refusal error={stage.error} />}
      <Declaration declaration={declaration} />
      <div className="publishing-post-row">
        <div id={blockersId} className="publishing-blockers" aria-live="polite">
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
          unavailableReason={
            isBlocked ? blockers.map((text) => <div key={text}>{text}</div>) : null
          }
          aria-describedby={blockersId}
          onPress={onPost}
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
