import type { PostPhase } from '../../shared/post'
import { DEFAULT_LATE_LIMIT_MS } from '../../shared/schedule-rules'
import type { PostEvent, PostEventKind } from './post-events'
import type { PostState } from './post-state'

/** An event came that cannot follow from where the post stands: a bug or a lost race, and nothing is written. */
export class IllegalPostChangeError extends Error {
  constructor(
    readonly eventKind: PostEventKind,
    readonly phase: PostPhase | null,
  ) {
    super(`${eventKind} cannot follow in phase ${phase ?? 'none'}`)
    this.name = 'IllegalPostChangeError'
  }
}

/** Which phases an event may find the post in. `post-queued` makes the post and is not in the list. */
const ALLOWED_PHASES: Readonly<
  Record<Exclude<PostEventKind, 'post-queued'>, readonly PostPhase[]>
> = {
  'taken-back': ['queued'],
  rescheduled: ['scheduled'],
  'schedule-missed': ['scheduled', 'queued', 'preparing', 'waiting'],
  'choice-needed': ['queued', 'preparing', 'waiting'],
  'schedule-reached': ['scheduled'],
  'post-now-requested': ['scheduled'],
  'moved-in-line': ['queued'],
  'preparing-started': ['queued'],
  'upload-opened': ['preparing', 'waiting'],
  'upload-resumed': ['queued', 'preparing', 'waiting'],
  'chunk-acknowledged': ['uploading'],
  'progress-corrected': ['uploading'],
  'final-chunk-started': ['uploading'],
  'upload-completed': ['queued', 'preparing', 'uploading', 'waiting', 'paused'],
  'upload-abandoned': ['queued', 'preparing', 'uploading', 'waiting'],
  'waiting-started': ['queued', 'preparing', 'uploading', 'waiting'],
  interrupted: ['preparing', 'uploading', 'waiting'],
  'queue-paused': ['preparing', 'uploading', 'waiting'],
  paused: ['uploading', 'waiting'],
  resumed: ['paused'],
  'cancel-requested': ['queued', 'preparing', 'uploading', 'waiting', 'paused'],
  cancelled: ['scheduled', 'queued', 'preparing', 'uploading', 'waiting', 'paused', 'processing'],
  published: ['processing'],
  'post-id-learned': ['published'],
  failed: ['queued', 'preparing', 'uploading', 'waiting', 'processing'],
  unconfirmed: ['queued', 'preparing', 'uploading', 'waiting', 'processing'],
  restored: ['scheduled', 'queued', 'preparing', 'uploading', 'waiting', 'paused', 'processing'],
  'check-requested': ['unconfirmed'],
  retried: ['failed', 'cancelled'],
  removed: ['published', 'failed', 'cancelled', 'unconfirmed'],
}

/**
 * The life of a post as a pure function: the state so far (null before the first event) and one event give the next state.
 * Throws IllegalPostChangeError for an event that cannot follow.
 */
export function reducePost(
  state: PostState | null,
  event: PostEvent,
  at: { readonly postId: string; readonly atMs: number },
): PostState {
  if (event.kind === 'post-queued') {
    if (state !== null) throw new IllegalPostChangeError(event.kind, state.phase)
    return createPost(event, at)
  }
  if (state === null || !isAllowed(state, event)) {
    throw new IllegalPostChangeError(event.kind, state?.phase ?? null)
  }
  return {
    ...state,
    ...change(state, event, at.atMs),
    eventCount: state.eventCount + 1,
    updatedAtMs: at.atMs,
  }
}

/** Beyond the phase, a few rules keep a post from being sent twice, called off too late or sent against the late rule. */
function isAllowed(state: PostState, event: Exclude<PostEvent, { kind: 'post-queued' }>): boolean {
  if (state.isRemoved || !ALLOWED_PHASES[event.kind].includes(state.phase)) return false
  const { sizeBytes } = state.video.identity
  switch (event.kind) {
    case 'schedule-reached':
      // Once it has missed its time a post is the person's: no later look at the clock sends it.
      return state.error === null
    case 'schedule-missed':
      // A post that has an upload at TikTok is finished; one that the person sent off has no time to miss.
      return (
        state.scheduledForMs !== null &&
        state.publishId === null &&
        (state.phase !== 'scheduled' || state.error === null)
      )
    case 'moved-in-line':
      return state.publishId === null
    case 'taken-back':
      return state.notBeforeMs !== null
    case 'choice-needed':
    case 'upload-opened':
      return state.publishId === null && !state.isFinalSent
    case 'upload-resumed':
    case 'progress-corrected':
      return state.publishId !== null && event.acknowledgedBytes <= sizeBytes
    case 'chunk-acknowledged':
      return (
        event.acknowledgedBytes > state.acknowledgedBytes && event.acknowledgedBytes <= sizeBytes
      )
    case 'final-chunk-started':
      return !state.isFinalSent
    case 'upload-abandoned':
      // A new init while the last byte may be at TikTok is how posts get doubled.
      return (
        state.publishId !== null &&
        (!state.isFinalSent || (event.storedBytes ?? sizeBytes) < sizeBytes)
      )
    case 'cancel-requested':
    case 'unconfirmed':
      return state.isFinalSent || state.phase === 'processing'
    case 'cancelled':
      return state.phase === 'processing' ? state.isCancelWanted : !state.isFinalSent
    case 'post-id-learned':
      return state.tiktokPostId === null
    default:
      return true
  }
}

function change(
  state: PostState,
  event: Exclude<PostEvent, { kind: 'post-queued' }>,
  atMs: number,
): Partial<PostState> {
  switch (event.kind) {
    case 'taken-back':
      return { ...enter('cancelled'), isRemoved: true }
    case 'rescheduled':
      return {
        ...enter('scheduled'),
        scheduledForMs: event.scheduledForMs,
        scheduleTimeZone: event.scheduleTimeZone ?? state.scheduleTimeZone,
        lateLimitMs: event.lateLimitMs ?? state.lateLimitMs,
      }
    case 'schedule-missed':
    case 'choice-needed':
      return { ...enter('scheduled'), error: event.error }
    case 'schedule-reached':
      return { ...enter('queued'), begunAtMs: atMs, linePlace: atMs }
    case 'post-now-requested':
      return { ...enter('queued'), scheduledForMs: null, linePlace: atMs }
    case 'moved-in-line':
      return { linePlace: event.linePlace }
    case 'preparing-started':
      return enter('preparing')
    case 'upload-opened':
      return {
        ...enter('uploading'),
        publishId: event.publishId,
        uploadOpenedAtMs: atMs,
        chunkSizeBytes: event.chunkSizeBytes,
        totalChunkCount: event.totalChunkCount,
        acknowledgedBytes: 0,
      }
    case 'upload-resumed':
      return { ...enter('uploading'), acknowledgedBytes: event.acknowledgedBytes }
    case 'chunk-acknowledged':
    case 'progress-corrected':
      return { acknowledgedBytes: event.acknowledgedBytes }
    case 'final-chunk-started':
      return { isFinalSent: true }
    case 'upload-completed':
      return {
        ...enter('processing'),
        isFinalSent: true,
        acknowledgedBytes: state.video.identity.sizeBytes,
        confirmUntilMs: event.confirmUntilMs,
      }
    case 'upload-abandoned':
      return { ...enter('preparing'), ...NO_UPLOAD, isFinalSent: false }
    case 'waiting-started':
      return {
        ...enter('waiting'),
        waitingUntilMs: event.untilMs,
        error: event.error,
      }
    case 'interrupted':
    case 'queue-paused':
    case 'resumed':
      return enter('queued')
    case 'paused':
      return enter('paused')
    case 'cancel-requested':
      return {
        ...enter('processing'),
        isCancelWanted: true,
        confirmUntilMs: event.confirmUntilMs,
      }
    case 'cancelled':
      return enter('cancelled')
    case 'published':
      return { ...enter('published'), tiktokPostId: event.tiktokPostId, publishedAtMs: atMs }
    case 'post-id-learned':
      return { tiktokPostId: event.tiktokPostId }
    case 'failed':
      return { ...enter('failed'), error: event.error }
    case 'unconfirmed':
      return { ...enter('unconfirmed'), error: event.error }
    case 'restored':
      // An upload may have been finished after the backup; TikTok can be asked about it, and nothing else about the rest.
      return {
        ...enter(state.publishId === null ? 'failed' : 'unconfirmed'),
        error: event.error,
      }
    case 'check-requested':
      return { ...enter('processing'), confirmUntilMs: event.confirmUntilMs }
    case 'retried':
      return {
        // A post that was called off before its time goes back to it: that is what the person agreed to.
        ...(isAhead(state.scheduledForMs, atMs)
          ? enter('scheduled')
          : { ...enter('queued'), scheduledForMs: null, linePlace: atMs }),
        ...NO_UPLOAD,
        isFinalSent: false,
        isCancelWanted: false,
      }
    case 'removed':
      return { isRemoved: true }
  }
}

const NO_UPLOAD = {
  publishId: null,
  uploadOpenedAtMs: null,
  chunkSizeBytes: null,
  totalChunkCount: null,
  acknowledgedBytes: 0,
} satisfies Partial<PostState>

/** Entering a phase ends every wait and forgets the error that belonged to the phase before. */
function enter(phase: PostPhase): Partial<PostState> {
  return { phase, notBeforeMs: null, waitingUntilMs: null, error: null }
}

/** Whether a time is still to come. */
export function isAhead(scheduledForMs: number | null, atMs: number): scheduledForMs is number {
  return scheduledForMs !== null && scheduledForMs > atMs
}

function createPost(
  event: Extract<PostEvent, { kind: 'post-queued' }>,
  at: { readonly postId: string; readonly atMs: number },
): PostState {
  return {
    id: at.postId,
    eventCount: 1,
    channelId: event.channelId,
    channelName: event.channelName,
    channelUsername: event.channelUsername,
    video: event.video,
    settings: event.settings,
    declaration: event.declaration,
    consentedAtMs: event.consentedAtMs,
    consentLanguage: event.consentLanguage ?? null,
    consentText: event.consentText ?? null,
    consentLabel: event.consentLabel ?? null,
    scheduledForMs: event.scheduledForMs ?? null,
    scheduleTimeZone: event.scheduleTimeZone ?? null,
    lateLimitMs: event.lateLimitMs ?? DEFAULT_LATE_LIMIT_MS,
    linePlace: null,
    notBeforeMs: event.notBeforeMs ?? null,
    phase: event.scheduledForMs === undefined ? 'queued' : 'scheduled',
    begunAtMs: null,
    createdAtMs: at.atMs,
    updatedAtMs: at.atMs,
    ...NO_UPLOAD,
    isFinalSent: false,
    isCancelWanted: false,
    confirmUntilMs: null,
    waitingUntilMs: null,
    tiktokPostId: null,
    publishedAtMs: null,
    error: null,
    isRemoved: false,
  }
}
