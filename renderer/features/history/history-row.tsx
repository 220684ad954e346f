import { useState } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import { availablePostActions, type Post } from '../../../electron/shared/post'
import { Avatar } from '../../components/avatar'
import { Banner } from '../../components/banner'
import { Disclosure } from '../../components/disclosure'
import { StatusPill } from '../../components/status-pill'
import { awaitsLink } from '../../desktop/awaits-link'
import { ErrorActionLink } from '../../desktop/error-action-link'
import { ErrorDeskNote } from '../../desktop/error-desk-note'
import { FailReasonNote } from '../../desktop/fail-reason-note'
import { PostActionButtons } from '../../desktop/post-action-buttons'
import { postTone } from '../../desktop/post-tone'
import { usePostActions } from '../../desktop/use-post-actions'
import { describeError } from '../../i18n/error-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { CopyDetailsButton } from './copy-details-button'
import { EditAgainButton } from './edit-again-button'
import { PostStory } from './post-story'

/** One finished post: how it ended and why, what can be done, and its story when asked for. */
export function HistoryRow({
  post,
  titleId,
  avatarUrl,
  isStoryOpen,
  onToggleStory,
  onPost,
}: {
  readonly post: Post
  /** For the element that names the post. */
  readonly titleId: string
  readonly avatarUrl: string | null
  readonly isStoryOpen: boolean
  readonly onToggleStory: () => void
  readonly onPost: (post: Post) => void
}) {
  const texts = useTexts()
  const t = texts.posts
  const format = useFormat()
  const [editError, setEditError] = useState<AppErrorDto | null>(null)
  const control = usePostActions(post.id, onPost)
  const { refused } = control
  const { tone } = postTone(post)
  const when = format.dateTime(post.publishedAtMs ?? post.updatedAtMs)
  const facts = [
    t.channel(post.channelName),
    post.phase === 'published' ? t.publishedAt(when) : t.endedAt(when),
    ...(post.scheduledForMs === null
      ? []
      : [texts.schedule.wasScheduledFor(format.dateTime(post.scheduledForMs))]),
    format.bytes(post.videoSizeBytes),
    ...(post.videoDurationMs === null ? [] : [format.clock(post.videoDurationMs)]),
  ]
  return (
    <>
      <div className="history-row-head">
        <Avatar name={post.channelName} imageUrl={avatarUrl} sizePx={34} />
        <div className="history-row-words">
          <h2 id={titleId} className="history-row-title" title={post.videoFileName}>
            {post.videoFileName}
          </h2>
          <span className="history-row-caption">
            {post.settings.caption === '' ? t.noCaption : post.settings.caption}
          </span>
          <span className="history-row-detail">{facts.join(' · ')}</span>
        </div>
        <StatusPill tone={tone}>{t.phases[post.phase]}</StatusPill>
      </div>
      <Ending post={post} />
      {refused !== null && <Failure error={refused.error} tone="danger" role="alert" />}
      {editError !== null && <Failure error={editError} tone="danger" role="alert" />}
      <div className="history-row-foot">
        <Disclosure
          title={isStoryOpen ? t.history.hideStory : t.history.showStory}
          isExpanded={isStoryOpen}
          onExpandedChange={onToggleStory}
        >
          {isStoryOpen && (
            <div className="history-story-panel">
              <PostStory post={post} />
              <CopyDetailsButton post={post} />
            </div>
          )}
        </Disclosure>
        <div className="history-row-actions">
          {(post.phase === 'failed' || post.phase === 'cancelled') && (
            <EditAgainButton post={post} describedBy={titleId} onFailure={setEditError} />
          )}
          <PostActionButtons
            post={post}
            actions={availablePostActions(post)}
            control={control}
            describedBy={titleId}
            onPost={onPost}
          />
        </div>
      </div>
    </>
  )
}

/** How it ended, where the pill alone does not say enough. */
function Ending({ post }: { readonly post: Post }) {
  const t = useTexts().posts
  if (post.error !== null && (post.phase === 'failed' || post.phase === 'unconfirmed')) {
    return <Failure error={post.error} tone={post.phase === 'failed' ? 'danger' : 'warning'} />
  }
  if (post.phase === 'unconfirmed')
    return <p className="history-quiet">{t.phaseNotes.unconfirmed}</p>
  if (post.phase === 'cancelled') return <p className="history-quiet">{t.phaseNotes.cancelled}</p>
  if (awaitsLink(post)) {
    return <p className="history-quiet">{t.linkComesLater}</p>
  }
  return null
}

function Failure({
  error,
  tone,
  role,
}: {
  readonly error: AppErrorDto
  readonly tone: 'warning' | 'danger'
  readonly role?: 'alert'
}) {
  const { title, cause, remedy } = describeError(useTexts().errors, error)
  return (
    <Banner
      tone={tone}
      title={title}
      {...(role === undefined ? {} : { role })}
      actions={<ErrorActionLink code={error.code} omits={['history', 'publishing']} />}
    >
      <p>{cause}</p>
      <FailReasonNote code={error.code} />
      <p>{remedy}</p>
      <ErrorDeskNote code={error.code} />
    </Banner>
  )
}
