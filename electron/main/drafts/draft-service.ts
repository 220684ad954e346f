import { basename } from 'node:path'
import type { AppMode } from '../../shared/app-info'
import type {
  AddedDraft,
  DraftChanges,
  DraftContent,
  DraftVideoQuery,
  ReturnedDrafts,
  SavedDraftList,
} from '../../shared/saved-draft'
import { needsChoice, type Post, type PostSettings } from '../../shared/post'
import type { Video } from '../../shared/video'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { assertSameFile } from '../video/file-identity'
import type { VideoLibrary } from '../video/video-library'
import type { DraftStore, DraftVideo } from './draft-store'

export interface DraftServiceOptions {
  readonly store: DraftStore
  readonly videos: VideoLibrary
  readonly mode: AppMode
  readonly clock: Pick<Clock, 'nowMs'>
  /** Asks the window to save what it still holds back. */
  readonly askToSave: () => void
  /** Tells the window of a draft that it did not make itself. */
  readonly tellAdded: (added: AddedDraft) => void
  /** Tells the window of drafts of posts that were taken back. */
  readonly tellReturned: (returned: ReturnedDrafts) => void
}

/** What a new draft takes from a post. */
export interface PostToEdit extends Pick<Post, 'phase' | 'error'> {
  readonly id: string
  readonly channelId: string
  readonly settings: Pick<PostSettings, 'caption' | 'coverTimestampMs'>
  readonly video: DraftVideo
  readonly scheduledForMs: number | null
  readonly lateLimitMs: number
}

/** A post that is taken back: everything that was typed and chosen for it. */
export interface PostToReturn extends Omit<PostToEdit, 'settings'> {
  readonly settings: PostSettings
}

/** Room before the next draft, as the window leaves it. */
const POSITION_STEP = 1024

/** How long a window may take to hand over the last words before the app quits without them. */
const LAST_SAVE_LIMIT_MS = 700

/**
 * Keeps what is typed, from run to run. The window says what has changed; main knows which file belongs to it. A request of a
 * window that still shows the other mode is refused with `invalid-request`.
 */
export class DraftService {
  readonly #options: DraftServiceOptions
  /** Whether there is a window that could hold something back. */
  #isListShown = false
  #onSaved: (() => void) | null = null

  constructor(options: DraftServiceOptions) {
    this.#options = options
  }

  /** The drafts of earlier runs. No file is looked at. Throws `disk-full` or `ledger-unavailable`. */
  list(mode: AppMode): SavedDraftList {
    this.#requireMode(mode)
    this.#isListShown = true
    const { store } = this.#options
    const drafts = store.list().map(({ id, position, content, video }) => ({
      id,
      position,
      content,
      fileName: basename(video.path),
      sizeBytes: video.identity.sizeBytes,
    }))
    return {
      drafts,
      selectedId: store.readSelection(),
      setAsideFileName: store.setAsideFileName,
    }
  }

  /** Writes what has changed, durably, before it returns. Throws `disk-full` or `ledger-unavailable`. */
  save({ mode, drafts, selectedId }: DraftChanges): void {
    this.#requireMode(mode)
    const { store, clock } = this.#options
    const writes = drafts.map(({ videoId, ...draft }) => ({
      ...draft,
      video: videoId === null ? null : this.#findVideo(videoId),
    }))
    if (writes.length > 0) store.save(writes, clock.nowMs())
    if (selectedId !== store.readSelection()) store.select(selectedId)
    this.#onSaved?.()
  }

  /** Forgets drafts for good; the files stay where they are. Throws `disk-full` or `ledger-unavailable`. */
  delete(mode: AppMode, draftIds: readonly string[]): void {
    this.#requireMode(mode)
    this.#options.store.delete(draftIds)
  }

  /**
   * Opens the video of a draft of an earlier run. Throws `not-found` for a draft that was deleted, `video-changed`
   * {expectedBytes, actualBytes} when another file lies under its name now and the change has not been accepted, and whatever
   * taking in a file throws.
   */
  async openVideo({ mode, draftId, isChangeAccepted }: DraftVideoQuery): Promise<Video> {
    this.#requireMode(mode)
    const { store, videos } = this.#options
    const draft = store.find(draftId)
    if (draft === null) throw new AppError('not-found')
    if (!isChangeAccepted) await assertSameFile(draft.video.path, draft.video.identity)
    return videos.intake(draft.video.path)
  }

  /**
   * Makes a draft of a post that came to nothing or needs another choice: with its channel, caption, cover and time, and without
   * anything that a person has to choose for each post (rules U6, U7 and U10). Of a post that came to nothing, only a time that is
   * still to come is kept. Asked twice, the draft of the first time is the answer, with what was typed into it since. The file is
   * not looked at: where it is gone, the draft asks for it. Throws `disk-full` or `ledger-unavailable`.
   */
  addFromPost(mode: AppMode, post: PostToEdit): void {
    this.#requireMode(mode)
    const { store, clock, tellAdded } = this.#options
    const id = idOfPostDraft(post)
    if (store.find(id) === null) {
      const position = (store.list().at(-1)?.position ?? 0) + POSITION_STEP
      store.save(
        [{ id, position, content: toContent(post, clock.nowMs()), video: post.video }],
        clock.nowMs(),
      )
    }
    store.select(id)
    const draft = this.list(mode).drafts.find((candidate) => candidate.id === id)
    if (draft !== undefined) tellAdded({ mode, postId: post.id, draft })
  }

  /**
   * Keeps posts that are about to be taken back as drafts, with every choice: they were made for this very post, of which nothing
   * has left. Nobody is told yet, and the answer throws the drafts away again. Throws `disk-full` or `ledger-unavailable`.
   */
  keepTakenBack(mode: AppMode, posts: readonly PostToReturn[]): () => void {
    this.#requireMode(mode)
    const { store, clock } = this.#options
    let position = store.list().at(-1)?.position ?? 0
    const writes = posts.map((post) => ({
      id: idOfPostDraft(post),
      position: (position += POSITION_STEP),
      content: toWholeContent(post),
      video: post.video,
    }))
    store.save(writes, clock.nowMs())
    return () => store.delete(writes.map(({ id }) => id))
  }

  /** Tells the window of the drafts of posts that were taken back. */
  tellTakenBack(mode: AppMode, postIds: readonly string[]): void {
    const saved = new Map(this.list(mode).drafts.map((draft) => [draft.id, draft]))
    const drafts = postIds.flatMap((postId) => {
      const draft = saved.get(idOfPostDraft({ id: postId }))
      return draft === undefined ? [] : [{ postId, draft }]
    })
    if (drafts.length > 0) this.#options.tellReturned({ mode, drafts })
  }

  /** Resolves once the window has saved what it held back, or has had its chance. For the moment before quitting. */
  async settle(): Promise<void> {
    if (!this.#isListShown) return
    await new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, LAST_SAVE_LIMIT_MS)
      this.#onSaved = () => {
        clearTimeout(limit)
        resolve()
      }
      this.#options.askToSave()
    })
    this.#onSaved = null
  }

  /** Closes the file; call when nothing is asked any more. */
  dispose(): void {
    this.#options.store.close()
  }

  /** A video that was released meanwhile leaves the draft with the file that is stored. */
  #findVideo(videoId: string): DraftVideo | null {
    const { videos } = this.#options
    if (videos.findPlayable(videoId) === null) return null
    const { path, identity } = videos.get(videoId)
    return { path, identity }
  }

  #requireMode(mode: AppMode): void {
    if (mode !== this.#options.mode) throw new AppError('invalid-request')
  }
}

function idOfPostDraft({ id }: Pick<PostToEdit, 'id'>): string {
  return `of-post-${id}`
}

function toWholeContent({ channelId, settings, ...post }: PostToReturn): DraftContent {
  const { privacyLevel, isCommentAllowed, isDuetAllowed, isStitchAllowed, ...rest } = settings
  const audience = { privacyLevel, isCommentAllowed, isDuetAllowed, isStitchAllowed }
  return {
    channelId,
    ...rest,
    audienceByChannel: { [channelId]: audience },
    scheduledForMs: null,
    lateLimitMs: post.lateLimitMs,
  }
}

function toContent(post: PostToEdit, nowMs: number): DraftContent {
  const { channelId, settings, scheduledForMs, lateLimitMs } = post
  // What was meant for another time never goes out at once by a slip: the composer says that the time has gone by, and asks.
  const keepsTime = scheduledForMs !== null && (scheduledForMs > nowMs || needsChoice(post))
  return {
    channelId,
    caption: settings.caption,
    audienceByChannel: {},
    disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
    isAiGenerated: false,
    coverTimestampMs: settings.coverTimestampMs,
    scheduledForMs: keepsTime ? scheduledForMs : null,
    lateLimitMs,
  }
}
