import { X } from 'lucide-react'
import { IconButton } from '../../components/icon-button'
import { useTexts } from '../../i18n/use-texts'
import { fileNameOf, type DraftEntry } from './draft'
import type { DraftsState } from './drafts-state'
import type { DraftsStore } from './drafts-store'
import { describeEntry } from './entry-status'
import { VideoThumbnail } from './video-thumbnail'
import './draft-list.css'

/** The videos at hand, one line each: a picture, a name and how it stands. */
export function DraftList({
  store,
  state,
  onRemove,
}: {
  readonly store: DraftsStore
  readonly state: DraftsState
  readonly onRemove: (entry: DraftEntry) => void
}) {
  const texts = useTexts()
  const t = texts.publishing.list
  return (
    <nav className="publishing-list" aria-label={t.label}>
      <ul>
        {state.entries.map((entry) => {
          const status = describeEntry(entry, state.posts, texts)
          const fileName = fileNameOf(entry)
          const isSelected = entry.id === state.selectedId
          return (
            <li key={entry.id} className="publishing-list-item" data-selected={isSelected}>
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
                  <span className="publishing-list-name">{fileName}</span>
                  <span
                    className="publishing-list-status"
                    data-tone={status.tone}
                    data-busy={status.isBusy}
                  >
                    {status.text}
                  </span>
                </span>
              </button>
              <IconButton
                className="publishing-list-remove"
                size="small"
                label={t.remove(fileName)}
                icon={<X />}
                onPress={() => onRemove(entry)}
              />
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
