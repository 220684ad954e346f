import { RotateCw, SquareArrowOutUpRight, Trash2 } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import { availablePostActions, type Post, type PostAction } from '../../../electron/shared/post'
import { ActionButtons } from '../../components/action-buttons'
import { Avatar } from '../../components/avatar'
import { Banner } from '../../components/banner'
import { ConfirmDialog } from '../../components/dialog'
import { Disclosure } from '../../components/disclosure'
import { StatusPill } from '../../components/status-pill'
import { awaitsLink } from '../../desktop/awaits-link'
import { postTone } from '../../desktop/post-tone'
import { usePostActions } from '../../desktop/use-post-actions'
import { describeError } from '../../i18n/error-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { CopyDetailsButton } from './copy-details-button'
import { PostStory } from './post-story'

const ACTION_ICONS: Readonly<Partial<Record<PostAction, ReactNode>>> = {
  retry: <RotateCw />,
  'check-again': <RotateCw />,
  'open-on-tiktok': <SquareArrowOutUpRight />,
  remove: <Trash2 />,
}

/** One finished post: how it ended and why, what can be done, and its story when asked for. */
export function HistoryRow({
  post,
  avatarUrl,
  onPost,
}: {
  readonly post: Post
  readonly avatarUrl: string | null
  readonly onPost: (post: Post) => void
}) {
  const texts = useTexts()
  const t = texts.posts
  const format = useFormat()
  const titleId = useId()
  const [isStoryOpen, setIsStoryOpen] = useState(false)
  const [asksRemoval, setAsksRemoval] = useState(false)
  const { run, pendingAction, refused } = usePostActions(post.id, onPost)
  const { tone } = postTone(post.phase)
  const when = format.dateTime(post.publishedAtMs ?? post.updatedAtMs)
  const facts = [
    t.channel(post.channelName),
    post.phase === 'published' ? t.publishedAt(when) : t.endedAt(when),
    format.bytes(post.videoSizeBytes),
    ...(post.videoDurationMs === null ? [] : [format.clock(post.videoDurationMs)]),
  ]
  return (
    <li className="history-row" aria-labelledby={titleId}>
      <div className="history-row-head">
        <Avatar name={post.channelName} imageUrl={avatarUrl} sizePx={34} />
        <div className="history-row-words">
          <span id={titleId} className="history-row-title" title={post.videoFileName}>
            {post.videoFileName}
          </span>
          <span className="history-row-caption">
            {post.settings.caption === '' ? t.noCaption : post.settings.caption}
          </span>
          <span className="history-row-detail">{facts.join(' · ')}</span>
        </div>
        <StatusPill tone={tone}>{t.phases[post.phase]}</StatusPill>
      </div>
      <Ending post={post} />
      {refused !== null && <Failure error={refused.error} tone="danger" role="alert" />}
      <div className="history-row-foot">
        <Disclosure
          title={isStoryOpen ? t.history.hideStory : t.history.showStory}
          isExpanded={isStoryOpen}
          onExpandedChange={setIsStoryOpen}
        >
          {isStoryOpen && (
            <div className="history-story-panel">
              <PostStory post={post} />
              <CopyDetailsButton post={post} />
            </div>
          )}
        </Disclosure>
        <div className="history-row-actions">
          <ActionButtons
            actions={availablePostActions(post).map((action) => ({
              id: action,
              label: t.actions[action],
              icon: ACTION_ICONS[action],
              variant: action === 'remove' ? 'quiet' : 'secondary',
            }))}
            pendingId={pendingAction}
            describedBy={titleId}
            onAction={(action) => {
              if (action === 'remove') setAsksRemoval(true)
              else run(action)
            }}
          />
        </div>
      </div>
      <ConfirmDialog
        title={t.removeDialog.title}
        isOpen={asksRemoval}
        confirmLabel={t.removeDialog.confirm}
        cancelLabel={t.removeDialog.keep}
        onCancel={() => setAsksRemoval(false)}
        onConfirm={() => {
          setAsksRemoval(false)
          run('remove')
        }}
      >
        {post.phase === 'unconfirmed' ? t.removeDialog.unconfirmedBody : t.removeDialog.body}
      </ConfirmDialog>
    </li>
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
    <Banner tone={tone} title={title} {...(role === undefined ? {} : { role })}>
      <p>{cause}</p>
      <p>{remedy}</p>
    </Banner>
  )
}
