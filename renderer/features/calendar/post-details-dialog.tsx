import { useId } from 'react'
import { availablePostActions, isPostFinished, type Post } from '../../../electron/shared/post'
import { InlineMessage } from '../../components/banner'
import { Dialog } from '../../components/dialog'
import { StatusPill } from '../../components/status-pill'
import { localTimeZone } from '../../desktop/local-time-zone'
import { PostActionButtons } from '../../desktop/post-action-buttons'
import type { PostVideos } from '../../desktop/post-videos'
import { postTone } from '../../desktop/post-tone'
import { useIsQueuePaused } from '../../desktop/use-is-queue-paused'
import { usePostActions } from '../../desktop/use-post-actions'
import { describeError } from '../../i18n/error-words'
import { phaseWords } from '../../i18n/phase-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { calendarTimeMs } from './calendar-days'
import { PostThumbnail } from './post-thumbnail'

/** One post of the calendar: what it is, when it goes out, and what can be done with it until it starts. */
export function PostDetailsDialog({
  post,
  videos,
  onClose,
  onPost,
}: {
  readonly post: Post
  readonly videos: PostVideos
  readonly onClose: () => void
  readonly onPost: (post: Post) => void
}) {
  const texts = useTexts()
  const t = texts.calendar
  const format = useFormat()
  const titleId = useId()
  const control = usePostActions(post.id, onPost)
  const isQueuePaused = useIsQueuePaused()
  const { tone, isBusy } = postTone(post)
  const error = control.refused?.error ?? post.error
  const zone = post.scheduleTimeZone
  const isFromElsewhere = zone !== null && post.scheduledForMs !== null && zone !== localTimeZone()
  return (
    <Dialog title={t.details.title} isOpen onClose={onClose}>
      <div className="calendar-details-head">
        <PostThumbnail post={post} videos={videos} size="large" />
        <strong id={titleId}>{post.videoFileName}</strong>
        <StatusPill tone={tone} isBusy={isBusy}>
          {phaseWords(post, texts, isQueuePaused)}
        </StatusPill>
      </div>
      <dl className="calendar-details">
        <dt>{t.details.when}</dt>
        <dd>
          {format.zonedDateTime(calendarTimeMs(post))}
          {isFromElsewhere && (
            <div className="calendar-details-zone">
              {t.details.chosenIn(format.zonedDateTime(post.scheduledForMs, zone))}
            </div>
          )}
        </dd>
        <dt>{t.details.channel}</dt>
        <dd>{post.channelName}</dd>
        {post.settings.caption !== '' && (
          <>
            <dt>{t.details.caption}</dt>
            <dd className="calendar-details-caption">{post.settings.caption}</dd>
          </>
        )}
        {post.phase === 'scheduled' && (
          <>
            <dt>{texts.schedule.lateRule.label}</dt>
            <dd>{lateRuleWords(post.lateLimitMs, texts.schedule.lateRule.choices)}</dd>
          </>
        )}
      </dl>
      {error !== null && (
        <InlineMessage tone="warning">
          <strong>{describeError(texts.errors, error).title}.</strong>{' '}
          {describeError(texts.errors, error).remedy}
        </InlineMessage>
      )}
      <div className="calendar-details-actions">
        <PostActionButtons
          post={post}
          // What is over is put away in the history, where its whole story stands.
          actions={availablePostActions(post).filter(
            (action) => action !== 'remove' && (action !== 'retry' || !isPostFinished(post.phase)),
          )}
          control={control}
          describedBy={titleId}
          onPost={onPost}
        />
      </div>
    </Dialog>
  )
}

function lateRuleWords(limitMs: number, choices: Readonly<Record<number, string>>): string {
  return choices[limitMs] ?? ''
}
