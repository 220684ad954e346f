import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { FixJob } from '../../../electron/shared/fix-job'
import type { Disclosure, PostSettings } from '../../../electron/shared/post'
import { carryCover } from '../../../electron/shared/carry-cover'
import type { Audience, DraftContent, SavedDraft } from '../../../electron/shared/saved-draft'
import { DEFAULT_LATE_LIMIT_MS } from '../../../electron/shared/schedule-rules'
import type { Video } from '../../../electron/shared/video'

/** Where a draft stands between typing and the answer of main. */
export type DraftStage =
  | { readonly kind: 'editing' }
  | { readonly kind: 'sending' }
  /** Main has seen the same file on the same channel before; the person is asked once more. */
  | { readonly kind: 'asking-duplicate' }
  | { readonly kind: 'refused'; readonly error: AppErrorDto }
  | { readonly kind: 'posted'; readonly postId: string }

/** The video whose place a fixed copy has taken. */
export interface OriginalVideo {
  readonly video: Video
  /** The part of it that the copy keeps; null for all of it. */
  readonly cut: FixJob['cut']
}

/** One video with everything typed for it. */
export interface Draft extends DraftContent {
  readonly kind: 'draft'
  readonly id: string
  readonly video: Video
  /** What the video is a fixed copy of; null for a video as it was handed over. Not kept from run to run. */
  readonly original: OriginalVideo | null
  readonly stage: DraftStage
}

/** A file that main is still reading. */
export interface ReadingFile {
  readonly kind: 'reading'
  readonly id: string
  readonly fileName: string
  /** What was typed for it in an earlier run. */
  readonly saved?: SavedDraft
}

/** A file that main would not take, with its reason. */
export interface RefusedFile {
  readonly kind: 'refused-file'
  readonly id: string
  readonly fileName: string
  readonly error: AppErrorDto
}

/** A draft of an earlier run whose video cannot be used now. What was typed waits for the file to come back. */
export interface VideolessDraft {
  readonly kind: 'videoless'
  readonly id: string
  readonly fileName: string
  readonly saved: SavedDraft
  readonly error: AppErrorDto
}

/** One place in the list of the publishing page. A file keeps its place from the drop to the post. */
export type DraftEntry = Draft | ReadingFile | RefusedFile | VideolessDraft

/** The name of the file behind an entry, open or not. */
export function fileNameOf(entry: DraftEntry): string {
  return entry.kind === 'draft' ? entry.video.fileName : entry.fileName
}

/** A draft that is on its way or posted says what was agreed to; it does not change any more. */
export function isLocked(draft: Draft): boolean {
  return draft.stage.kind === 'sending' || draft.stage.kind === 'posted'
}

/** A change to what was typed or ticked. */
export type DraftChange =
  | { readonly field: 'caption'; readonly caption: string }
  | { readonly field: 'audience'; readonly channelId: string; readonly audience: Partial<Audience> }
  | { readonly field: 'disclosure'; readonly disclosure: Partial<Disclosure> }
  | { readonly field: 'ai-generated'; readonly isAiGenerated: boolean }
  | { readonly field: 'cover'; readonly coverTimestampMs: number | null }
  | { readonly field: 'schedule'; readonly scheduledForMs: number | null }
  | { readonly field: 'late-rule'; readonly lateLimitMs: number }

const UNCHOSEN_AUDIENCE: Audience = {
  privacyLevel: null,
  isCommentAllowed: false,
  isDuetAllowed: false,
  isStitchAllowed: false,
}
const DISCLOSURE_OFF: Disclosure = { isOn: false, isYourBrand: false, isBrandedContent: false }

/** A draft as it starts: nothing chosen, nothing ticked (rules U6, U7 and U10). */
export function createDraft(id: string, video: Video): Draft {
  return {
    kind: 'draft',
    id,
    video,
    original: null,
    channelId: null,
    caption: '',
    audienceByChannel: {},
    disclosure: DISCLOSURE_OFF,
    isAiGenerated: false,
    coverTimestampMs: null,
    scheduledForMs: null,
    lateLimitMs: DEFAULT_LATE_LIMIT_MS,
    stage: { kind: 'editing' },
  }
}

/**
 * A new draft of the same video for another channel. It takes what belongs to the video (caption, cover, time) and nothing
 * that a person has to choose for each post: who can view it, the interactions, the disclosure and the AI label start empty,
 * because no choice may be carried from one post to another (rules U6, U7 and U10).
 */
export function copyForChannel(draft: Draft, id: string, channelId: string): Draft {
  return {
    ...createDraft(id, draft.video),
    channelId,
    caption: draft.caption,
    coverTimestampMs: draft.coverTimestampMs,
    scheduledForMs: draft.scheduledForMs,
    lateLimitMs: draft.lateLimitMs,
  }
}

/** A draft of an earlier run, together with its video again. */
export function restoreDraft({ id, content }: SavedDraft, video: Video): Draft {
  return {
    ...createDraft(id, video),
    ...content,
    coverTimestampMs: carryCover(content.coverTimestampMs, {
      startMs: 0,
      durationMs: video.probe.durationMs,
    }),
  }
}

/** What was typed and chosen, without the video and without how the draft stands. */
export function contentOf(draft: Draft): DraftContent {
  return {
    channelId: draft.channelId,
    caption: draft.caption,
    audienceByChannel: draft.audienceByChannel,
    disclosure: draft.disclosure,
    isAiGenerated: draft.isAiGenerated,
    coverTimestampMs: draft.coverTimestampMs,
    scheduledForMs: draft.scheduledForMs,
    lateLimitMs: draft.lateLimitMs,
  }
}

/** Applies one change. A refusal of the last attempt goes away, because it spoke of what stood there before. */
export function changeDraft(draft: Draft, change: DraftChange): Draft {
  const next = applyChange(draft, change)
  return draft.stage.kind === 'refused' ? { ...next, stage: { kind: 'editing' } } : next
}

function applyChange(draft: Draft, change: DraftChange): Draft {
  switch (change.field) {
    case 'caption':
      return { ...draft, caption: change.caption }
    case 'audience': {
      const audience = { ...audienceFor(draft, change.channelId), ...change.audience }
      return {
        ...draft,
        // From the first choice on the draft belongs to this channel, whatever is chosen for other drafts.
        channelId: change.channelId,
        audienceByChannel: { ...draft.audienceByChannel, [change.channelId]: audience },
      }
    }
    case 'disclosure': {
      const disclosure = { ...draft.disclosure, ...change.disclosure }
      // Both boxes start unticked each time the switch is turned on (rule U10).
      return { ...draft, disclosure: disclosure.isOn ? disclosure : DISCLOSURE_OFF }
    }
    case 'ai-generated':
      return { ...draft, isAiGenerated: change.isAiGenerated }
    case 'cover':
      return { ...draft, coverTimestampMs: change.coverTimestampMs }
    case 'schedule':
      return { ...draft, scheduledForMs: change.scheduledForMs }
    case 'late-rule':
      return { ...draft, lateLimitMs: change.lateLimitMs }
    default:
      return change satisfies never
  }
}

/** The settings of a draft as they would be posted to one channel. */
export function toPostSettings(draft: Draft, channelId: string): PostSettings {
  return {
    caption: draft.caption,
    ...audienceFor(draft, channelId),
    disclosure: draft.disclosure,
    isAiGenerated: draft.isAiGenerated,
    coverTimestampMs: draft.coverTimestampMs,
  }
}

/** What was chosen for one creator's audience; nothing while nothing was. */
export function audienceFor(draft: Draft, channelId: string): Audience {
  return draft.audienceByChannel[channelId] ?? UNCHOSEN_AUDIENCE
}

/** Whether removing an entry would lose something that a person typed or chose. */
export function hasBeenEdited(entry: DraftEntry): boolean {
  switch (entry.kind) {
    case 'draft':
      return entry.stage.kind !== 'posted' && holdsWork(entry)
    case 'reading':
      return entry.saved !== undefined && holdsWork(entry.saved.content)
    case 'videoless':
      return holdsWork(entry.saved.content)
    case 'refused-file':
      return false
    default:
      return entry satisfies never
  }
}

function holdsWork(content: DraftContent): boolean {
  return (
    content.caption !== '' ||
    content.disclosure.isOn ||
    content.isAiGenerated ||
    content.coverTimestampMs !== null ||
    content.scheduledForMs !== null ||
    Object.keys(content.audienceByChannel).length > 0
  )
}
