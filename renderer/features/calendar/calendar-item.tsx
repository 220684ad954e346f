import type { KeyboardEvent } from 'react'
import { availablePostActions, type Post } from '../../../electron/shared/post'
import type { PostVideos } from '../../desktop/post-videos'
import { postTone } from '../../desktop/post-tone'
import { useIsQueuePaused } from '../../desktop/use-is-queue-paused'
import { phaseWords } from '../../i18n/phase-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { calendarTimeMs } from './calendar-days'
import { channelColour } from './channel-colour'
import { PostThumbnail } from './post-thumbnail'

/** What a person does with a post of the calendar. */
export interface CalendarItemActions {
  readonly onOpen: (post: Post) => void
  readonly onDragStart: (post: Post) => void
  readonly onDragEnd: () => void
  /** By the arrow keys with Shift: days along the row, and weeks or hours across it. */
  readonly onNudge: (post: Post, columns: number, rows: number) => void
}

const NUDGES: Readonly<Record<string, readonly [columns: number, rows: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

function isMovable(post: Post): boolean {
  return availablePostActions(post).includes('reschedule')
}

/** One post in the calendar: a press opens it; it can be dragged, or moved by the keyboard, until it starts. */
export function CalendarItem({
  post,
  moveHintId,
  videos,
  actions,
}: {
  readonly post: Post
  /** Id of the words that say how to move it. */
  readonly moveHintId: string
  readonly videos: PostVideos
  readonly actions: CalendarItemActions
}) {
  const texts = useTexts()
  const format = useFormat()
  const isQueuePaused = useIsQueuePaused()
  const canMove = isMovable(post)
  const time = format.time(calendarTimeMs(post))
  const title = post.settings.caption === '' ? post.videoFileName : post.settings.caption
  const nudge = (event: KeyboardEvent): void => {
    const step = NUDGES[event.key]
    if (!canMove || !event.shiftKey || step === undefined) return
    event.preventDefault()
    actions.onNudge(post, ...step)
  }
  return (
    <button
      type="button"
      className="calendar-item"
      data-post={post.id}
      data-colour={channelColour(post.channelId)}
      data-tone={postTone(post).tone}
      draggable={canMove}
      title={`${time} · ${post.channelName} · ${phaseWords(post, texts, isQueuePaused)}\n${title}`}
      aria-label={`${time}, ${title}, ${post.channelName}, ${phaseWords(post, texts, isQueuePaused)}`}
      {...(canMove ? { 'aria-describedby': moveHintId } : {})}
      onClick={() => actions.onOpen(post)}
      onKeyDown={nudge}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', title)
        actions.onDragStart(post)
      }}
      onDragEnd={actions.onDragEnd}
    >
      <PostThumbnail post={post} videos={videos} size="line" />
      <span className="calendar-item-time tabular">{time}</span>
      <span className="calendar-item-title">{title}</span>
    </button>
  )
}
