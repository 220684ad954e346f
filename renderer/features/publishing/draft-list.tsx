import { X } from 'lucide-react'
import { memo, useDeferredValue, useEffect, useRef } from 'react'
import type { Channel } from '../../../electron/shared/channel'
import type { Post } from '../../../electron/shared/post'
import { FileName } from '../../components/file-name'
import { useIsQueuePaused } from '../../desktop/use-is-queue-paused'
import { useTexts } from '../../i18n/use-texts'
import { useUsedChannels } from './batch/use-used-channels'
import { chooseChannel } from './choose-channel'
import { fileNameOf, type DraftEntry } from './draft'
import { EMPTY_DRAFTS, type DraftsState } from './drafts-state'
import type { DraftsStore } from './drafts-store'
import { describeEntry } from './entry-status'
import { useCreatorLimits } from './use-creator-limits'
import type { Readiness } from './use-readiness'
import { VideoThumbnail } from './video-thumbnail'
import './draft-list.css'

/**
 * The videos at hand, one line each: a picture, a name and how it stands. Drawn a little after the rest and in slices, because
 * there may be three hundred; the browser lays out only those that can be seen.
 */
export function DraftList({
  store,
  state,
  channels,
  readiness,
  onRemove,
}: {
  readonly store: DraftsStore
  readonly state: DraftsState
  readonly channels: readonly Channel[]
  readonly readiness: Readiness
  /** The same function for as long as the page is shown, so that a line is drawn again only when it has changed. */
  readonly onRemove: (entry: DraftEntry) => void
}) {
  const t = useTexts().publishing.list
  const { entries, posts, selectedId } = useDeferredValue(state, EMPTY_DRAFTS)
  // A limit that becomes known changes three hundred lines: they may follow a little later, in slices.
  const limits = useDeferredValue(useCreatorLimits(useUsedChannels(entries, readiness, channels)))
  const maxDurationOf = (entry: DraftEntry): number | null => {
    const channel = entry.kind === 'draft' ? chooseChannel(entry.channelId, channels) : null
    return channel === null ? null : (limits.get(channel.id) ?? null)
  }
  const listRef = useRef<HTMLElement>(null)
  useEffect(() => {
    // With the next frame, whose layout is made anyway: measuring now would lay out the whole list once more.
    const frame = requestAnimationFrame(() => {
      if (listRef.current !== null) showSelected(listRef.current)
    })
    return () => cancelAnimationFrame(frame)
  }, [selectedId])
  return (
    <nav ref={listRef} className="publishing-list" aria-label={t.label}>
      <ul>
        {entries.map((entry) => (
          <DraftLine
            key={entry.id}
            entry={entry}
            post={
              entry.kind === 'draft' && entry.stage.kind === 'posted'
                ? (posts.get(entry.stage.postId) ?? null)
                : null
            }
            maxDurationSec={maxDurationOf(entry)}
            isSelected={entry.id === selectedId}
            store={store}
            onRemove={onRemove}
          />
        ))}
      </ul>
    </nav>
  )
}

const DraftLine = memo(function DraftLine({
  entry,
  post,
  maxDurationSec,
  isSelected,
  store,
  onRemove,
}: {
  readonly entry: DraftEntry
  /** What the draft became, as far as it is known. */
  readonly post: Post | null
  /** The longest video that the channel of this entry takes; null while nobody knows. */
  readonly maxDurationSec: number | null
  readonly isSelected: boolean
  readonly store: DraftsStore
  readonly onRemove: (entry: DraftEntry) => void
}) {
  const texts = useTexts()
  const t = texts.publishing.list
  const posts = new Map(post === null ? [] : [[post.id, post] as const])
  const status = describeEntry(entry, posts, texts, maxDurationSec, useIsQueuePaused())
  const fileName = fileNameOf(entry)
  return (
    <li className="publishing-list-item" data-selected={isSelected}>
      <button
        type="button"
        className="publishing-list-button"
        aria-current={isSelected ? 'true' : undefined}
        title={fileName}
        onClick={() => store.select(entry.id)}
      >
        <VideoThumbnail
          video={entry.kind === 'draft' ? entry.video : null}
          atMs={entry.kind === 'draft' ? entry.coverTimestampMs : null}
        />
        <span className="publishing-list-dot" data-tone={status.tone} aria-hidden />
        <span className="publishing-list-words">
          <FileName name={fileName} className="publishing-list-name" />
          <span
            className="publishing-list-status"
            data-tone={status.tone}
            data-busy={status.isBusy}
          >
            {status.text}
          </span>
        </span>
      </button>
      {/* A button of the browser: three hundred with tooltips of their own would cost more than everything else here. */}
      <button
        type="button"
        className="publishing-list-remove ui-button ui-icon-button"
        data-variant="quiet"
        data-size="small"
        aria-label={t.remove(fileName)}
        title={t.remove(fileName)}
        onClick={() => onRemove(entry)}
      >
        <span className="ui-button-icon">
          <X aria-hidden />
        </span>
      </button>
    </li>
  )
})

/** Scrolls the list, and nothing around it, as far as the selected line needs to be seen in full. */
function showSelected(list: HTMLElement): void {
  const line = list.querySelector('[data-selected="true"]')
  if (line === null) return
  const [outer, inner] = [list.getBoundingClientRect(), line.getBoundingClientRect()]
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top
  else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom
}
