import type { Post } from '../../electron/shared/post'
import { fakePost } from './fake-desktop-data'

const MINUTE_MS = 60_000

/** A queue at work: a large upload that is too slow for its hour, one that waits for TikTok's limit, and a line behind them. */
export function fakeQueue(nowMs: number): readonly Post[] {
  const queued = (id: string, videoFileName: string, place: number): Post =>
    fakePost({
      id,
      phase: 'queued',
      videoFileName,
      createdAtMs: nowMs - 10 * MINUTE_MS + place,
      linePlace: place,
    })
  return [
    fakePost({
      id: 'queue-slow',
      phase: 'uploading',
      videoFileName: 'wedding-film.mp4',
      videoSizeBytes: 4 * 1024 ** 3,
      acknowledgedBytes: 610_000_000,
      inFlightBytes: 4_000_000,
      bytesPerSecond: 540_000,
      remainingMs: 114 * MINUTE_MS,
      neededBytesPerSecond: 1_480_000,
      uploadEndsAtMs: nowMs + 41 * MINUTE_MS,
      publishId: 'v_pub_file~1',
    }),
    fakePost({
      id: 'queue-limit',
      phase: 'waiting',
      channelId: 'open-id-2',
      channelName: 'Emre Yıldız',
      videoFileName: 'backstage-07.mp4',
      error: {
        code: 'init-limit-reached',
        retryable: true,
        detail: { limit: 6, retryAfterMs: 41_000 },
      },
      waitingUntilMs: nowMs + 41_000,
    }),
    queued('queue-1', 'menemen-on-dakikada.mp4', 1),
    queued('queue-2', 'pazar-kahvaltisi-herkese-acik-buyuk-bulusma-2026-son-hali.mp4', 2),
    queued('queue-3', 'simit.mp4', 3),
  ]
}

/** The same queue while the person holds it. */
export function fakeHeldQueue(nowMs: number): readonly Post[] {
  return fakeQueue(nowMs).map((post) =>
    post.phase === 'queued'
      ? post
      : {
          ...post,
          phase: 'queued',
          inFlightBytes: 0,
          bytesPerSecond: null,
          remainingMs: null,
          neededBytesPerSecond: null,
          waitingUntilMs: null,
          error: null,
        },
  )
}
