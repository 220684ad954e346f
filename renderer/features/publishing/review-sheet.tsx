import { RefreshCw, Send } from 'lucide-react'
import { useId } from 'react'
import type { CreatorInfo } from '../../../electron/shared/channel'
import type { ComposerView } from '../../../electron/shared/composer-rules'
import type { PostSettings } from '../../../electron/shared/post'
import { evaluateQuota, type QuotaFacts } from '../../../electron/shared/post-quota'
import type { Video } from '../../../electron/shared/video'
import { Banner, InlineMessage } from '../../components/banner'
import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { ExplainedButton } from '../../components/explained-button'
import { Spinner } from '../../components/spinner'
import { useNow } from '../../desktop/use-now'
import { describeError } from '../../i18n/error-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import type { CreatorChange } from './creator-changes'
import { Declaration } from './declaration'
import { ReviewCard } from './review-card'
import { ScheduledNote } from './scheduled-note'
import type { CreatorState } from './use-creator-info'
import './review-sheet.css'

export interface ReviewSheetProps {
  readonly isOpen: boolean
  /** What TikTok says about the creator, and while it is asked again what it said before. */
  readonly creator: CreatorInfo
  readonly creatorState: CreatorState
  readonly quota: QuotaFacts | null
  /** What TikTok says differently since the person pressed the button in the composer. */
  readonly changes: readonly CreatorChange[]
  readonly settings: PostSettings
  readonly video: Video
  readonly view: ComposerView
  readonly scheduledForMs: number | null
  /** Why it cannot be posted after all; null when it can. */
  readonly explanation: string | null
  readonly isSending: boolean
  readonly onAskAgain: () => void
  readonly onBack: () => void
  /** The deliberate act: the only thing in the window that lets a post leave (rule U20). */
  readonly onConfirm: () => void
}

/** Everything that would leave, once more, before anything leaves. */
export function ReviewSheet({
  isOpen,
  creator,
  creatorState,
  quota,
  changes,
  settings,
  video,
  view,
  scheduledForMs,
  explanation,
  isSending,
  onAskAgain,
  onBack,
  onConfirm,
}: ReviewSheetProps) {
  const texts = useTexts()
  const t = texts.review
  const noteId = useId()
  return (
    <Dialog
      title={t.title}
      isOpen={isOpen}
      onClose={onBack}
      footer={
        <div className="review-foot">
          <Declaration declaration={view.declaration} />
          <p className="review-quiet">{texts.publishing.posted.takesMinutes}</p>
          {quota !== null && <QuotaNote facts={quota} />}
          {scheduledForMs !== null && <ScheduledNote id={noteId} atMs={scheduledForMs} />}
          <div className="review-buttons">
            <Button onPress={onBack}>{t.back}</Button>
            <ExplainedButton
              variant="primary"
              icon={<Send />}
              isPending={isSending}
              unavailableReason={explanation}
              reasonPlacement="bottom"
              {...(scheduledForMs === null ? {} : { 'aria-describedby': noteId })}
              onPress={onConfirm}
            >
              {texts.publishing.post.button}
            </ExplainedButton>
          </div>
        </div>
      }
    >
      <p>{t.intro}</p>
      <div className="review-news" aria-live="polite">
        {creatorState.phase === 'loading' && (
          <div className="review-checking">
            <Spinner label={t.checking} />
            <span aria-hidden>{t.checking}</span>
          </div>
        )}
        {changes.length > 0 && <Changes changes={changes} />}
        {creatorState.phase === 'failed' && (
          <CheckFailure error={creatorState.error} onAskAgain={onAskAgain} />
        )}
        {creatorState.phase === 'ready' && explanation !== null && (
          <InlineMessage tone="danger">{explanation}</InlineMessage>
        )}
      </div>
      <ReviewCard
        creator={creator}
        settings={settings}
        video={video}
        view={view}
        scheduledForMs={scheduledForMs}
      />
    </Dialog>
  )
}

/** How many posts TikTok still takes of this channel, by the radar of its card. */
function QuotaNote({ facts }: { readonly facts: QuotaFacts }) {
  const t = useTexts().quota
  const format = useFormat()
  const { leftCount, freeAtMs } = evaluateQuota(facts, useNow(60_000))
  return (
    <p className="review-quiet">
      {leftCount > 0 || freeAtMs === null
        ? t.leftHere(format.count(leftCount, t.posts))
        : `${t.noneHere} ${t.freeAt(format.weekdayDateTime(freeAtMs))}`}
    </p>
  )
}

function Changes({ changes }: { readonly changes: readonly CreatorChange[] }) {
  const { review: t, publishing } = useTexts()
  const format = useFormat()
  const nameOf = (change: CreatorChange): string => {
    switch (change.kind) {
      case 'name-changed':
        return change.nickname
      case 'privacy-added':
      case 'privacy-removed':
        return publishing.privacy.options[change.level]
      case 'interaction-turned-off':
      case 'interaction-turned-on':
        return t.interactionNames[change.interaction]
      case 'duration-changed':
        return format.duration(change.maxVideoDurationSec * 1000)
      default:
        return change satisfies never
    }
  }
  return (
    <Banner tone="warning" title={t.changedTitle}>
      <ul>
        {changes.map((change) => {
          const text = t.changes[change.kind]({ name: nameOf(change) })
          return <li key={text}>{text}</li>
        })}
      </ul>
    </Banner>
  )
}

function CheckFailure({
  error,
  onAskAgain,
}: {
  readonly error: NonNullable<CreatorState['error']>
  readonly onAskAgain: () => void
}) {
  const texts = useTexts()
  const { title, cause, remedy } = describeError(texts.errors, error)
  return (
    <Banner
      tone="danger"
      title={title}
      actions={
        <Button size="small" icon={<RefreshCw />} onPress={onAskAgain}>
          {texts.review.askAgain}
        </Button>
      }
    >
      <p>{cause}</p>
      <p>{remedy}</p>
    </Banner>
  )
}
