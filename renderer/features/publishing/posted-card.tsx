import { ArrowRight, PenLine } from 'lucide-react'
import { useId } from 'react'
import {
  availablePostActions,
  awaitsDecision,
  isPostFinished,
  type Post,
} from '../../../electron/shared/post'
import type { VideoFinding } from '../../../electron/shared/video-finding'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { ButtonLink } from '../../components/link'
import { PoliteStatus } from '../../components/polite-status'
import { StatusPill } from '../../components/status-pill'
import { TransferProgress } from '../../components/transfer-progress'
import { awaitsLink } from '../../desktop/awaits-link'
import { FailReasonNote } from '../../desktop/fail-reason-note'
import { PostActionButtons } from '../../desktop/post-action-buttons'
import { postTone } from '../../desktop/post-tone'
import { routeHref } from '../../desktop/routes'
import { ScheduledTime } from '../../desktop/scheduled-time'
import { UndoCountdown } from '../../desktop/undo-countdown'
import { useIsQueuePaused } from '../../desktop/use-is-queue-paused'
import { useNow } from '../../desktop/use-now'
import { usePostActions } from '../../desktop/use-post-actions'
import { describeProgress, describeWaiting } from '../../i18n/describe-progress'
import { describeError } from '../../i18n/error-words'
import { phaseWords } from '../../i18n/phase-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { PostSummary } from './post-summary'
import './posted-card.css'

/** What a draft turns into once it is handed over: the live post (rules U21 and U22). */
export function PostedCard({
  post,
  onPost,
  onEditAgain,
  onDone,
  findings,
}: {
  readonly post: Post
  readonly onPost: (post: Post) => void
  /** Goes back to the composer; the post itself stays in the history. */
  readonly onEditAgain: () => void
  /** Leaves this post behind: it goes on in the queue. */
  readonly onDone: () => void
  /** What the doctor had found about its file. */
  readonly findings: readonly VideoFinding[]
}) {
  const texts = useTexts()
  const t = texts.publishing.posted
  const format = useFormat()
  const titleId = useId()
  const control = usePostActions(post.id, onPost)
  const isQueuePaused = useIsQueuePaused()
  const { refused } = control
  const progress = describeProgress(post, texts.posts, format)
  const { tone, isBusy } = postTone(post)
  const isUndoable = post.phase === 'queued' && post.notBeforeMs !== null
  const isLost = post.phase === 'failed' || post.phase === 'cancelled'
  const title =
    post.phase === 'published'
      ? t.doneTitle(post.channelName)
      : isLost
        ? t.failedTitle(post.channelName)
        : post.phase === 'scheduled'
          ? texts.schedule.postedTitle(post.channelName)
          : isUndoable
            ? texts.posts.undo.title(post.channelName)
            : t.title(post.channelName)
  // Forgetting a post is the history's business.
  const actions = availablePostActions(post).filter((action) => action !== 'remove')
  const hasBar = ['preparing', 'uploading', 'waiting', 'paused', 'processing'].includes(post.phase)
  const note =
    post.phase === 'preparing' ||
    post.phase === 'uploading' ||
    post.phase === 'waiting' ||
    post.phase === 'published' ||
    post.phase === 'failed' ||
    isUndoable ||
    awaitsDecision(post)
      ? null
      : isQueuePaused && post.phase === 'queued'
        ? texts.queue.heldNote
        : texts.posts.phaseNotes[post.phase]

  return (
    <section className="publishing-posted" aria-labelledby={titleId}>
      <header className="publishing-posted-header">
        <h2 id={titleId} className="publishing-posted-title">
          {title}
        </h2>
        <StatusPill tone={tone} isBusy={isBusy}>
          {phaseWords(post, texts, isQueuePaused)}
        </StatusPill>
      </header>
      {post.phase === 'scheduled' && post.scheduledForMs !== null && (
        <ScheduledTime atMs={post.scheduledForMs} />
      )}
      {hasBar && (
        <TransferProgress
          label={texts.posts.progress.label(post.videoFileName)}
          value={progress.fraction}
          bufferValue={progress.bufferFraction}
          amount={progress.amount}
          pace={progress.pace}
          tone={tone}
        />
      )}
      {post.phase === 'waiting' && <Countdown post={post} />}
      {isUndoable && <UndoCountdown post={post} className="publishing-posted-note" />}
      {note !== null && <p className="publishing-posted-note">{note}</p>}
      {post.error !== null && (
        <PostError
          error={post.error}
          tone={tone}
          goesOnByItself={post.waitingUntilMs !== null}
          findings={findings}
        />
      )}
      {refused !== null && <PostError error={refused.error} tone="danger" />}
      {awaitsLink(post) && <p className="publishing-posted-note">{texts.posts.linkComesLater}</p>}
      {!isUndoable && ['queued', 'preparing', 'uploading'].includes(post.phase) && (
        <p className="publishing-posted-note">{t.takesMinutes}</p>
      )}
      <PostSummary settings={post.settings} />
      <PoliteStatus text={progress.announcement} milestone={progress.milestone} />
      <div className="publishing-posted-actions">
        <PostActionButtons
          post={post}
          actions={actions}
          control={control}
          describedBy={titleId}
          onPost={onPost}
        />
        {isLost && (
          <Button size="small" icon={<PenLine />} onPress={onEditAgain}>
            {t.editAgain}
          </Button>
        )}
        <div className="publishing-posted-onward">
          <ButtonLink
            href={routeHref(isPostFinished(post.phase) ? 'history' : 'queue')}
            variant="quiet"
            size="small"
          >
            {isPostFinished(post.phase) ? t.openHistory : t.openQueue}
          </ButtonLink>
          <Button variant="primary" size="small" icon={<ArrowRight />} onPress={onDone}>
            {t.next}
          </Button>
        </div>
      </div>
    </section>
  )
}

/** Until when it waits, ticking. */
function Countdown({ post }: { readonly post: Post }) {
  const nowMs = useNow(1000)
  const words = describeWaiting(post, nowMs, useTexts().posts, useFormat())
  return <p className="publishing-posted-note tabular">{words}</p>
}

function PostError({
  error,
  tone,
  goesOnByItself = false,
  findings = null,
}: {
  readonly error: NonNullable<Post['error']>
  readonly tone: ReturnType<typeof postTone>['tone']
  /** The hour of the next try is set, so there is nothing for the person to do. */
  readonly goesOnByItself?: boolean
  readonly findings?: readonly VideoFinding[] | null
}) {
  const { title, cause, remedy } = describeError(useTexts().errors, error)
  return (
    <Banner tone={tone === 'accent' ? 'info' : tone} title={title}>
      <p>{cause}</p>
      <FailReasonNote code={error.code} findings={findings} />
      {!goesOnByItself && <p>{remedy}</p>}
    </Banner>
  )
}
