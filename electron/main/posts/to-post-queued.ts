import type { CreatorInfo } from '../../shared/channel'
import type { ComposerView } from '../../shared/composer-rules'
import type { PostDraft } from '../../shared/post'
import type { VideoFile } from '../video/video-library'
import { toConsentRecord } from './consent-record'
import { toUploadType } from './draft-check'
import type { PostEvent } from './post-events'

/** The event with which a post begins: what goes to whom and when, and what the person agreed to at this moment. */
export function toPostQueued(
  draft: PostDraft,
  creator: CreatorInfo,
  file: VideoFile,
  view: ComposerView,
  { nowMs, notBeforeMs }: { readonly nowMs: number; readonly notBeforeMs: number | null },
): Extract<PostEvent, { kind: 'post-queued' }> {
  const { channelId, settings, isDuplicateConfirmed, scheduledForMs, lateLimitMs } = draft
  const { scheduleTimeZone: timeZone } = draft
  return {
    kind: 'post-queued',
    channelId,
    channelName: creator.nickname,
    channelUsername: creator.username,
    video: {
      path: file.path,
      fileName: file.video.fileName,
      durationMs: file.video.probe.durationMs,
      contentType: toUploadType(file.contentType),
      identity: file.identity,
    },
    settings,
    ...toConsentRecord(draft, view, nowMs),
    isDuplicateConfirmed,
    ...(scheduledForMs === null
      ? notBeforeMs === null
        ? {}
        : { notBeforeMs }
      : {
          scheduledForMs,
          lateLimitMs,
          ...(timeZone === null ? {} : { scheduleTimeZone: timeZone }),
        }),
  }
}
