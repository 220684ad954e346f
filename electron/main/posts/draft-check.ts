import { isCoverInside } from '../../shared/carry-cover'
import type { CreatorInfo } from '../../shared/channel'
import { evaluateComposer, type ComposerView } from '../../shared/composer-rules'
import type { PostDraft } from '../../shared/post'
import { findScheduleProblem } from '../../shared/schedule-rules'
import { VIDEO_CONTENT_TYPES, type VideoContentType } from '../../shared/tiktok-limits'
import type { ReadableContentType } from '../../shared/video'
import { AppError } from '../platform/app-error'
import type { VideoFile } from '../video/video-library'
import type { PostLedger } from './post-ledger'
import type { PostState } from './post-state'

/**
 * Refuses a draft that TikTok's rules or the person's own consent do not cover: the first blocker of the composer, a cover
 * outside of the video (`invalid-request`), or a declaration other than the one that applies (`consent-outdated`). Answers
 * the composer as the person had it in front of them.
 */
export function assertDraftAllowed(
  draft: PostDraft,
  creator: CreatorInfo,
  file: VideoFile,
): ComposerView {
  const { durationMs } = file.video.probe
  const view = evaluateComposer(creator, draft.settings, {
    durationMs,
    findings: file.video.findings,
  })
  const [blocker] = view.blockers
  if (blocker !== undefined) throw AppError.fromDto(blocker)
  const { coverTimestampMs } = draft.settings
  if (coverTimestampMs !== null && !isCoverInside(coverTimestampMs, durationMs)) {
    throw new AppError('invalid-request')
  }
  if (draft.declaration !== view.declaration) throw new AppError('consent-outdated')
  return view
}

/** Refuses an instant at which no post can begin: `schedule-in-the-past` and `schedule-too-far`. */
export function assertSchedulable(scheduledForMs: number, nowMs: number): void {
  const problem = findScheduleProblem(scheduledForMs, nowMs)
  if (problem !== null) throw AppError.fromDto(problem)
}

/**
 * Refuses the same file for the same channel while an earlier post of it is open, published or unconfirmed, unless the
 * person has confirmed it. Throws `duplicate-post` with when and how far the earlier one got.
 */
export function assertNoDuplicate(
  { isDuplicateConfirmed }: Pick<PostDraft, 'isDuplicateConfirmed'>,
  sameVideo: readonly PostState[],
): void {
  if (isDuplicateConfirmed) return
  const earlier = sameVideo.find(({ phase }) => phase !== 'failed' && phase !== 'cancelled')
  if (earlier === undefined) return
  throw new AppError('duplicate-post', {
    detail: { earlierPhase: earlier.phase, earlierCreatedAtMs: earlier.createdAtMs },
  })
}

/**
 * Refuses to begin a failed or cancelled post anew when the same file went to the same channel by another post meanwhile: somebody
 * had edited the draft and posted it again, say. What the person had confirmed for this post were the ones before it. Throws
 * `duplicate-post`.
 */
export function assertNotPostedSince(
  post: PostState,
  ledger: Pick<PostLedger, 'readEvents' | 'findSameVideo'>,
): void {
  const [queued] = ledger.readEvents(post.id)
  const wasConfirmed = queued?.event.kind === 'post-queued' && queued.event.isDuplicateConfirmed
  const others = ledger
    .findSameVideo(post.channelId, post.video.identity)
    .filter(
      ({ id, createdAtMs }) => id !== post.id && (!wasConfirmed || createdAtMs > post.createdAtMs),
    )
  assertNoDuplicate({ isDuplicateConfirmed: false }, others)
}

/** The type to upload a file as. Throws `video-container-unsupported` for what the doctor can read and TikTok cannot. */
export function toUploadType(contentType: ReadableContentType): VideoContentType {
  const uploadType = VIDEO_CONTENT_TYPES.find((accepted) => accepted === contentType)
  if (uploadType === undefined) throw new AppError('video-container-unsupported')
  return uploadType
}
