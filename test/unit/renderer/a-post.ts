import type { Post } from '../../../electron/shared/post'

/** A post as main would send it. */
export function aPost(id: string, change: Partial<Post> = {}): Post {
  return {
    id,
    revision: 1,
    channelId: 'channel',
    channelName: 'Practice Creator',
    videoFileName: `${id}.mp4`,
    videoSizeBytes: 100 * 1024 * 1024,
    videoDurationMs: 42_000,
    settings: {
      caption: '',
      privacyLevel: 'SELF_ONLY',
      isCommentAllowed: false,
      isDuetAllowed: false,
      isStitchAllowed: false,
      disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
      isAiGenerated: false,
      coverTimestampMs: null,
    },
    phase: 'queued',
    linePlace: 1_790_000_000_000,
    createdAtMs: 1_790_000_000_000,
    updatedAtMs: 1_790_000_000_000,
    acknowledgedBytes: 0,
    inFlightBytes: 0,
    bytesPerSecond: null,
    remainingMs: null,
    neededBytesPerSecond: null,
    uploadEndsAtMs: null,
    scheduledForMs: null,
    scheduleTimeZone: null,
    lateLimitMs: 600_000,
    notBeforeMs: null,
    waitingUntilMs: null,
    publishId: null,
    tiktokPostId: null,
    publishedAtMs: null,
    error: null,
    ...change,
  }
}
