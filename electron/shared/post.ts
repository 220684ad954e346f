import type { AppErrorDto } from './app-error'
import type { PrivacyLevel } from './channel'

/** TikTok's two kinds of commercial content (Content Sharing Guidelines, point 3). */
export interface Disclosure {
  readonly isOn: boolean
  readonly isYourBrand: boolean
  readonly isBrandedContent: boolean
}

/** What a person chooses in the composer. Nothing in it has a default that TikTok's guidelines forbid. */
export interface PostSettings {
  readonly caption: string
  /** Null until the person chooses: rule U6 forbids a preselection. */
  readonly privacyLevel: PrivacyLevel | null
  readonly isCommentAllowed: boolean
  readonly isDuetAllowed: boolean
  readonly isStitchAllowed: boolean
  readonly disclosure: Disclosure
  readonly isAiGenerated: boolean
  /** Frame to use as cover; null leaves the choice to TikTok (first frame). */
  readonly coverTimestampMs: number | null
}

/** A draft of a post: one video for one channel. */
export interface PostDraft {
  readonly channelId: string
  readonly videoId: string
  readonly settings: PostSettings
  /**
   * The declaration that stood beside the button when the person pressed it, kept with the post as the consent record.
   * Main refuses a draft whose declaration is not the one the rules ask for.
   */
  readonly declaration: DeclarationId
  /** The language in which the declaration was read, for the exact text of the consent record. */
  readonly declarationLanguage: DeclarationLanguage
  /** When to begin, as an instant; null begins at once. */
  readonly scheduledForMs: number | null
  /** The zone in which that time was read by the person, such as `Europe/Istanbul`; null when it begins at once. */
  readonly scheduleTimeZone: string | null
  /** How late it may still go out by itself; later than that asks. One of LATE_LIMIT_CHOICES_MS. */
  readonly lateLimitMs: number
  /** True when the person has confirmed posting the same file to the same channel again. */
  readonly isDuplicateConfirmed: boolean
}

/** A draft of a batch that may not be posted, by its place in the batch. */
export interface RefusedDraft {
  readonly index: number
  readonly error: AppErrorDto
}

/**
 * What came of a batch: the id of every post, in the order of the drafts, or every reason why not a single one was taken. The
 * posts themselves are told as changes, a few at a time: 300 at once would hold up the window.
 */
export type PublishManyAnswer =
  | { readonly isTaken: true; readonly postIds: readonly string[] }
  | { readonly isTaken: false; readonly refused: readonly RefusedDraft[] }

/** Which of TikTok's two mandated declarations applies (rules U16 and U17). */
export type DeclarationId = 'music-usage' | 'branded-content-and-music-usage'

/** The languages in which TikTok's declarations can be read in the window. */
export type DeclarationLanguage = 'en' | 'tr'

/**
 * Where a post stands.
 *
 * `scheduled` waits for the time that the person chose, or, with an error, for the person's word: because that time has gone by
 * (`schedule-missed`), or because the account no longer offers what was chosen; `queued` waits for its turn; `preparing` covers token, creator info and init; `uploading` sends chunks; `waiting` holds
 * still until `waitingUntilMs` or until the network is back; `paused` was stopped by the person and can go on;
 * `processing` means TikTok has every byte; `published`, `failed` and `cancelled` are final; `unconfirmed` means that every
 * byte was sent and TikTok's answer is not known, so it is never sent again by itself.
 */
export const POST_PHASES = [
  'scheduled',
  'queued',
  'preparing',
  'uploading',
  'waiting',
  'paused',
  'processing',
  'published',
  'failed',
  'cancelled',
  'unconfirmed',
] as const
export type PostPhase = (typeof POST_PHASES)[number]

/** A post as the window sees it: one whole snapshot with every change. */
export interface Post {
  readonly id: string
  /** Grows with every change of this post. */
  readonly revision: number
  readonly channelId: string
  readonly channelName: string
  readonly videoFileName: string
  readonly videoSizeBytes: number
  readonly videoDurationMs: number | null
  readonly settings: PostSettings
  readonly phase: PostPhase
  /** Its place among those that wait for their turn, the lower the earlier; see `compareInLine`. */
  readonly linePlace: number
  readonly createdAtMs: number
  readonly updatedAtMs: number
  /** Bytes that TikTok has acknowledged, not bytes handed to the network. */
  readonly acknowledgedBytes: number
  /** Bytes of the current chunk that have probably arrived, beyond the acknowledged ones. */
  readonly inFlightBytes: number
  readonly bytesPerSecond: number | null
  readonly remainingMs: number | null
  /** What the line would have to do for the upload to fit in TikTok's window; null while it does, or while nothing is known. */
  readonly neededBytesPerSecond: number | null
  /** Until when TikTok keeps what was sent of an open upload; null while there is none, and once every byte may be there. */
  readonly uploadEndsAtMs: number | null
  /** When the post is to begin, or was; null begins at once. */
  readonly scheduledForMs: number | null
  /** The zone in which that time was chosen; null when none was, or it is not known any more. */
  readonly scheduleTimeZone: string | null
  /** How late it may still go out by itself; later than that asks. */
  readonly lateLimitMs: number
  /**
   * Until then nothing of the post leaves, so that the person can take it back; null where there is no such wait, and once the
   * post has begun.
   */
  readonly notBeforeMs: number | null
  /** When a `waiting` post goes on by itself; null when it waits for an event such as the network. */
  readonly waitingUntilMs: number | null
  readonly publishId: string | null
  /** TikTok's 19-digit id as text: it does not fit into a JavaScript number. */
  readonly tiktokPostId: string | null
  readonly publishedAtMs: number | null
  /** Why it failed, waits or is unconfirmed. */
  readonly error: AppErrorDto | null
}

/** What a person can do with a post. */
export type PostAction =
  | 'choose-again'
  | 'post-now'
  | 'reschedule'
  | 'undo'
  | 'cancel'
  | 'pause'
  | 'resume'
  | 'retry'
  | 'check-again'
  | 'open-on-tiktok'
  | 'remove'

/**
 * The actions a post allows. The window shows exactly these and main refuses the others.
 * After the last byte may have left, neither cancel nor retry is offered: only TikTok's status decides then, so that
 * nothing is ever posted twice.
 */
export function availablePostActions(
  post: Pick<Post, 'phase' | 'tiktokPostId' | 'error' | 'notBeforeMs'>,
): readonly PostAction[] {
  switch (post.phase) {
    case 'scheduled':
      return needsChoice(post)
        ? ['choose-again', 'post-now', 'reschedule', 'cancel']
        : ['post-now', 'reschedule', 'cancel']
    case 'queued':
      return post.notBeforeMs === null ? ['cancel'] : ['undo', 'cancel']
    case 'preparing':
      return ['cancel']
    case 'uploading':
    case 'waiting':
      return ['pause', 'cancel']
    case 'paused':
      return ['resume', 'cancel']
    case 'processing':
      return []
    case 'published':
      return post.tiktokPostId === null ? ['remove'] : ['open-on-tiktok', 'remove']
    case 'failed':
      return ['retry', 'remove']
    case 'cancelled':
      return ['retry', 'remove']
    case 'unconfirmed':
      return ['check-again', 'remove']
    default:
      return post.phase satisfies never
  }
}

/** Whether a post does nothing by itself any more until the person has decided about it. */
export function awaitsDecision({ phase, error }: Pick<Post, 'phase' | 'error'>): boolean {
  return phase === 'scheduled' && error !== null
}

/** Whether a post waits because the account no longer offers what was chosen. The composer is where one chooses again. */
export function needsChoice(post: Pick<Post, 'phase' | 'error'>): boolean {
  return awaitsDecision(post) && post.error?.code !== 'schedule-missed'
}

/** Whether a post has reached an end that only a person can change. */
export function isPostFinished(phase: PostPhase): boolean {
  return (
    phase === 'published' || phase === 'failed' || phase === 'cancelled' || phase === 'unconfirmed'
  )
}

/** Which posts were taken back; the others had begun already. */
export interface UndoAnswer {
  readonly takenBackIds: readonly string[]
}

/** Which posts a list asks for. */
export interface PostQuery {
  readonly scope: 'open' | 'finished' | 'all'
  readonly limit: number
  /** Answers posts created before this instant; null starts at the newest. */
  readonly beforeMs: number | null
}

/** One page of posts, newest first. */
export interface PostPage {
  readonly posts: readonly Post[]
  readonly hasMore: boolean
}

/** Another time for a scheduled post. */
export interface RescheduleInput {
  readonly postId: string
  readonly scheduledForMs: number
  /** The zone in which the person chose it. */
  readonly timeZone: string
  /** Null keeps the late rule of the post. */
  readonly lateLimitMs: number | null
}

/** One line of a post's story, kept for ever and shown to the person. */
export interface PostStoryEntry {
  readonly atMs: number
  readonly kind: string
  readonly detail: Readonly<Record<string, string | number | boolean>>
}
