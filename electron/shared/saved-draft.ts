import type { AppMode } from './app-info'
import type { PrivacyLevel } from './channel'
import type { Disclosure } from './post'

/**
 * What a person chose for one creator's audience. Kept per channel, because a choice made for one creator must never
 * stand preselected for another one (rules U6 and U7), and must not be lost when the person switches back.
 */
export interface Audience {
  readonly privacyLevel: PrivacyLevel | null
  readonly isCommentAllowed: boolean
  readonly isDuetAllowed: boolean
  readonly isStitchAllowed: boolean
}

/** Everything a person typed and chose for one video. A consent is not in it: it is given at the moment of posting. */
export interface DraftContent {
  /** Null until a channel is chosen or the only one is taken. */
  readonly channelId: string | null
  readonly caption: string
  readonly audienceByChannel: Readonly<Record<string, Audience>>
  readonly disclosure: Disclosure
  readonly isAiGenerated: boolean
  /** Frame to use as cover; null is the first frame. */
  readonly coverTimestampMs: number | null
  /** When to post; null posts at once. */
  readonly scheduledForMs: number | null
  /** How late it may still go out by itself. */
  readonly lateLimitMs: number
}

/** A draft of an earlier run. Its video is opened afresh, because the file may have changed or gone. */
export interface SavedDraft {
  readonly id: string
  /** Grows along the list. */
  readonly position: number
  readonly fileName: string
  readonly sizeBytes: number
  readonly content: DraftContent
}

/** The list of drafts as the last run left it, in its order. */
export interface SavedDraftList {
  readonly drafts: readonly SavedDraft[]
  readonly selectedId: string | null
  /** Name of the damaged file that was set aside when this list was opened, or null. */
  readonly setAsideFileName: string | null
}

/** A draft that has changed. */
export interface DraftToSave {
  readonly id: string
  readonly position: number
  /** Null keeps the file that is known, while its video is not open. */
  readonly videoId: string | null
  readonly content: DraftContent
}

/** More drafts than one request carries are saved in several. */
export const DRAFTS_PER_SAVE = 300

/**
 * What the window changes in one go. The mode says whose drafts it means: those of practice are kept apart, and a window that
 * lags behind a switch must not mix them.
 */
export interface DraftChanges {
  readonly mode: AppMode
  readonly drafts: readonly DraftToSave[]
  readonly selectedId: string | null
}

/** Asks for the video of a saved draft. */
export interface DraftVideoQuery {
  readonly mode: AppMode
  readonly draftId: string
  /** True when the person takes the file as it is now, although it has changed since. */
  readonly isChangeAccepted: boolean
}

/** A draft that was made of a post which came to nothing. */
export interface AddedDraft {
  readonly mode: AppMode
  /** The post it was made of: the page may hold a draft of it already. */
  readonly postId: string
  readonly draft: SavedDraft
}

/** Drafts of posts that were taken back before anything of them had left: as they were, with every choice. */
export interface ReturnedDrafts {
  readonly mode: AppMode
  readonly drafts: readonly Pick<AddedDraft, 'postId' | 'draft'>[]
}
