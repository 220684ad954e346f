import type { AppErrorDto } from '../../shared/app-error'
import { isPostFinished, type Post, type PostStoryEntry } from '../../shared/post'
import { UPLOAD_LINK_LIFE_MS } from '../../shared/tiktok-limits'
import { judgeUploadFit } from '../../shared/upload-window'
import type { RecordedEvent } from './post-rows'
import type { PostState } from './post-state'

/** What is true of a post right now and not worth a place in the ledger. */
export interface LivePost {
  readonly inFlightBytes: number
  readonly bytesPerSecond: number | null
  /** Why nothing moves although the ledger says that it does: it cannot be written. */
  readonly blockedBy: AppErrorDto | null
}

export const RESTING_POST: LivePost = { inFlightBytes: 0, bytesPerSecond: null, blockedBy: null }

/** The post as the window sees it: without the path, the identity of the file and everything that is only ours. */
export function toPost(state: PostState, live: LivePost, revision: number, nowMs: number): Post {
  const isUploading = state.phase === 'uploading' && live.blockedBy === null
  const leftBytes = state.video.identity.sizeBytes - state.acknowledgedBytes - live.inFlightBytes
  const bytesPerSecond = isUploading ? live.bytesPerSecond : null
  return {
    id: state.id,
    revision,
    channelId: state.channelId,
    channelName: state.channelName,
    videoFileName: state.video.fileName,
    videoSizeBytes: state.video.identity.sizeBytes,
    videoDurationMs: state.video.durationMs,
    settings: state.settings,
    phase: live.blockedBy === null ? state.phase : 'waiting',
    linePlace: state.linePlace ?? state.createdAtMs,
    createdAtMs: state.createdAtMs,
    updatedAtMs: state.updatedAtMs,
    acknowledgedBytes: state.acknowledgedBytes,
    inFlightBytes: isUploading ? live.inFlightBytes : 0,
    bytesPerSecond: bytesPerSecond === null ? null : Math.round(bytesPerSecond),
    remainingMs:
      bytesPerSecond === null || bytesPerSecond <= 0
        ? null
        : Math.round((Math.max(0, leftBytes) * 1000) / bytesPerSecond),
    neededBytesPerSecond: findShortfall(state, { leftBytes, bytesPerSecond, nowMs }),
    uploadEndsAtMs: isUploadOpen(state) ? linkEndsAtMs(state) : null,
    scheduledForMs: state.scheduledForMs,
    scheduleTimeZone: state.scheduleTimeZone,
    lateLimitMs: state.lateLimitMs,
    notBeforeMs: state.notBeforeMs,
    waitingUntilMs: state.waitingUntilMs,
    publishId: state.publishId,
    tiktokPostId: state.tiktokPostId,
    publishedAtMs: state.publishedAtMs,
    error: live.blockedBy ?? state.error,
  }
}

/** The speed that the upload would need, while the line does not reach it. */
function findShortfall(
  state: PostState,
  now: {
    readonly leftBytes: number
    readonly bytesPerSecond: number | null
    readonly nowMs: number
  },
): number | null {
  const endsAtMs = linkEndsAtMs(state)
  if (endsAtMs === null) return null
  const fit = judgeUploadFit({
    leftBytes: now.leftBytes,
    leftMs: endsAtMs - now.nowMs,
    line: { measuredBytesPerSecond: now.bytesPerSecond, limitBytesPerSecond: null },
  })
  return fit?.verdict === 'line-too-slow' ? fit.neededBytesPerSecond : null
}

/** TikTok holds an upload of which it does not have every byte, as far as is known. */
function isUploadOpen({ publishId, isFinalSent, phase }: PostState): boolean {
  return publishId !== null && !isFinalSent && !isPostFinished(phase)
}

function linkEndsAtMs({ uploadOpenedAtMs }: PostState): number | null {
  return uploadOpenedAtMs === null ? null : uploadOpenedAtMs + UPLOAD_LINK_LIFE_MS
}

/** The story for the person: what happened and when, with numbers, and neither path nor caption nor link. */
export function toStory(events: readonly RecordedEvent[]): readonly PostStoryEntry[] {
  return events.map(({ atMs, event }) => ({
    atMs,
    kind: event.kind,
    detail: detailOf(event),
  }))
}

function detailOf(event: RecordedEvent['event']): PostStoryEntry['detail'] {
  switch (event.kind) {
    case 'post-queued':
      return {
        declaration: event.declaration,
        consentedAtMs: event.consentedAtMs,
        ...(event.consentLanguage === undefined ? {} : { consentLanguage: event.consentLanguage }),
        ...(event.consentText === undefined ? {} : { consentText: event.consentText }),
        ...(typeof event.consentLabel === 'string' ? { consentLabel: event.consentLabel } : {}),
        ...(event.settings.privacyLevel === null
          ? {}
          : { privacyLevel: event.settings.privacyLevel }),
        isAiGenerated: event.settings.isAiGenerated,
        sizeBytes: event.video.identity.sizeBytes,
        isDuplicateConfirmed: event.isDuplicateConfirmed,
        ...(event.scheduledForMs === undefined ? {} : { scheduledForMs: event.scheduledForMs }),
        ...(event.scheduleTimeZone === undefined ? {} : { timeZone: event.scheduleTimeZone }),
      }
    case 'schedule-reached':
      return event.lateByMs === undefined ? {} : { lateByMs: event.lateByMs }
    case 'rescheduled':
      return {
        scheduledForMs: event.scheduledForMs,
        ...(event.scheduleTimeZone === undefined ? {} : { timeZone: event.scheduleTimeZone }),
      }
    case 'upload-opened':
      return {
        publishId: event.publishId,
        totalChunkCount: event.totalChunkCount,
        ...(event.logId === null ? {} : { logId: event.logId }),
      }
    case 'upload-resumed':
    case 'chunk-acknowledged':
    case 'progress-corrected':
      return { acknowledgedBytes: event.acknowledgedBytes }
    case 'upload-abandoned':
      return { ...event.reason.detail, code: event.reason.code }
    case 'waiting-started':
      return {
        ...event.error.detail,
        code: event.error.code,
        ...(event.untilMs === null ? {} : { untilMs: event.untilMs }),
      }
    case 'failed':
    case 'unconfirmed':
    case 'schedule-missed':
    case 'choice-needed':
    case 'restored':
      return { ...event.error.detail, code: event.error.code }
    case 'published':
      return event.tiktokPostId === null ? {} : { tiktokPostId: event.tiktokPostId }
    case 'post-id-learned':
      return { tiktokPostId: event.tiktokPostId }
    default:
      return {}
  }
}
