import type { ReactNode } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import { availablePostActions, type Post } from '../../../electron/shared/post'
import { Avatar } from '../../components/avatar'
import { InlineMessage } from '../../components/banner'
import { PoliteStatus } from '../../components/polite-status'
import { StatusPill } from '../../components/status-pill'
import { TransferProgress } from '../../components/transfer-progress'
import { PostActionButtons } from '../../desktop/post-action-buttons'
import { postTone } from '../../desktop/post-tone'
import { ScheduledTime } from '../../desktop/scheduled-time'
import { UndoCountdown } from '../../desktop/undo-countdown'
import { useIsQueuePaused } from '../../desktop/use-is-queue-paused'
import { useNow } from '../../desktop/use-now'
import { usePostActions } from '../../desktop/use-post-actions'
import { ShortfallNote } from './shortfall-note'
import { describeProgress, describeWaiting } from '../../i18n/describe-progress'
import { describeError } from '../../i18n/error-words'
import { phaseWords } from '../../i18n/phase-words'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** One open post: what it is, when it goes out or how far it is, why it waits, and what can be done. */
export function QueueRow({
  post,
  titleId,
  avatarUrl,
  mover,
  onPost,
}: {
  readonly post: Post
  /** For the element that names the post. */
  readonly titleId: string
  readonly avatarUrl: string | null
  /** What moves the post in the line; null where it cannot be moved. */
  readonly mover: ReactNode
  readonly onPost: (post: Post) => void
}) {
  const texts = useTexts()
  const t = texts.posts
  const format = useFormat()
  const control = usePostActions(post.id, onPost)
  const { refused } = control
  const progress = describeProgress(post, t, format)
  const { tone, isBusy } = postTone(post)
  const actions = availablePostActions(post)
  const isQueuePaused = useIsQueuePaused()
  const hasBar =
    post.phase !== 'scheduled' && (post.phase !== 'queued' || post.acknowledgedBytes > 0)
  return (
    <>
      <div className="queue-row-head">
        <Avatar name={post.channelName} imageUrl={avatarUrl} sizePx={34} />
        <div className="queue-row-words">
          <span id={titleId} className="queue-row-title" title={post.videoFileName}>
            {post.videoFileName}
          </span>
          <span className="queue-row-detail">
            {t.channel(post.channelName)}
            {post.settings.caption !== '' && ` · ${post.settings.caption}`}
          </span>
        </div>
        <StatusPill tone={tone} isBusy={isBusy}>
          {phaseWords(post, texts, isQueuePaused)}
        </StatusPill>
        {(actions.length > 0 || mover !== null) && (
          <div className="queue-row-actions">
            {mover}
            <PostActionButtons
              post={post}
              actions={actions}
              control={control}
              describedBy={titleId}
              onPost={onPost}
            />
          </div>
        )}
      </div>
      {post.phase === 'scheduled' && post.scheduledForMs !== null && (
        <ScheduledTime atMs={post.scheduledForMs} />
      )}
      {hasBar && (
        <TransferProgress
          label={t.progress.label(post.videoFileName)}
          value={progress.fraction}
          bufferValue={progress.bufferFraction}
          amount={progress.amount}
          pace={progress.pace}
          tone={tone}
        />
      )}
      <Note post={post} isQueuePaused={isQueuePaused} />
      <ShortfallNote post={post} />
      {refused !== null && (
        <InlineMessage tone="danger" role="alert">
          <Refusal action={t.actions[refused.action]} error={refused.error} />
        </InlineMessage>
      )}
      <PoliteStatus text={progress.announcement} milestone={progress.milestone} />
    </>
  )
}

/** The line that says what is going on beyond the figures. */
function Note({ post, isQueuePaused }: { readonly post: Post; readonly isQueuePaused: boolean }) {
  const t = useTexts().posts
  switch (post.phase) {
    case 'scheduled':
      if (post.error !== null) return <MissedNote error={post.error} />
      return isQueuePaused ? <HeldScheduledNote post={post} /> : null
    case 'waiting':
      return <WaitingNote post={post} />
    case 'queued':
    case 'paused':
      if (post.notBeforeMs !== null) {
        return <UndoCountdown post={post} className="queue-row-note" />
      }
      // While the whole queue is held, the page says so above, and each row in its state.
      return (
        <p className="queue-row-note">
          {!(isQueuePaused && post.phase === 'queued') && <>{t.phaseNotes[post.phase]} </>}
          <KeptNote endsAtMs={post.uploadEndsAtMs} />
        </p>
      )
    case 'processing':
      return <p className="queue-row-note">{t.phaseNotes.processing}</p>
    default:
      return null
  }
}

/** The hour of an upload that rests goes on at TikTok. */
function KeptNote({ endsAtMs }: { readonly endsAtMs: number | null }) {
  const t = useTexts().queue
  const format = useFormat()
  const nowMs = useNow(10_000)
  if (endsAtMs === null) return null
  return endsAtMs > nowMs ? t.keptUntil(format.time(endsAtMs)) : t.noLongerKept
}

/** A scheduled post whose time comes while the queue is held. */
function HeldScheduledNote({ post }: { readonly post: Post }) {
  const t = useTexts().queue
  const nowMs = useNow(10_000)
  if (post.scheduledForMs === null || post.scheduledForMs > nowMs) return null
  return <p className="queue-row-note">{t.heldScheduledNote}</p>
}

function MissedNote({ error }: { readonly error: AppErrorDto }) {
  const { cause, remedy } = describeError(useTexts().errors, error)
  return (
    <InlineMessage tone="warning">
      {cause} <span className="queue-row-remedy">{remedy}</span>
    </InlineMessage>
  )
}

function WaitingNote({ post }: { readonly post: Post }) {
  const texts = useTexts()
  const format = useFormat()
  const nowMs = useNow(1000)
  const until = describeWaiting(post, nowMs, texts.posts, format)
  const reason = post.error === null ? null : describeError(texts.errors, post.error)
  return (
    <InlineMessage tone="warning">
      {reason !== null && <strong>{reason.title}. </strong>}
      {reason !== null && post.waitingUntilMs !== null && <>{reason.cause} </>}
      <span className="tabular">{until}.</span>
      {/* With the next try set there is nothing for the person to do. */}
      {reason !== null && post.waitingUntilMs === null && (
        <span className="queue-row-remedy"> {reason.remedy}</span>
      )}
    </InlineMessage>
  )
}

function Refusal({ action, error }: { readonly action: string; readonly error: AppErrorDto }) {
  const texts = useTexts()
  const { title, remedy } = describeError(texts.errors, error)
  return (
    <>
      {texts.posts.actionFailed(action)}: {title}. {remedy}
    </>
  )
}
