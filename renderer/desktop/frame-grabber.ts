import type { Video } from '../../electron/shared/video'
import { FrameLateError, FrameUnavailableError } from './frame-errors'
import { openFrameReader, type FrameReader, type FrameSize } from './video-frame-reader'

/** What tells one version of a video from another, and where it plays. */
export type GrabbedVideo = Pick<Video, 'id' | 'modifiedAtMs' | 'previewUrl'>

/** A moment of a video at a size. */
export interface FrameRequest {
  readonly video: GrabbedVideo
  readonly atMs: number
  readonly size: FrameSize
}

/** Decoders that work at the same time: more of them would take the processor from what the person is doing. */
const PARALLEL_READERS = 2

/** Room for a table of 300 thumbnails and the filmstrips of a few videos; about 32 MB. */
const CACHED_PIXELS = 8_000_000

/** For so long a video that gave no frame is not tried again, however often it is scrolled past. */
const GIVE_UP_MS = 60_000

/** So often a frame that does not come waits for the others and is tried again: with the reader's patience, about a minute. */
const MOST_LATE_TRIES = 5

interface Job extends FrameRequest {
  lateTries: number
  readonly signal: AbortSignal | undefined
  readonly resolve: (frame: ImageBitmap) => void
  readonly reject: (reason: unknown) => void
}

/**
 * Takes frames out of videos for pictures that stand still: thumbnails and filmstrips. A few hundred video elements would
 * each hold a decoder and a file; here two of them take turns, and every frame is remembered.
 */
export class FrameGrabber {
  private readonly frames = new Map<string, ImageBitmap>()
  private cachedPixels = 0
  private readonly givenUpUntilMs = new Map<string, number>()
  private readonly waiting: Job[] = []
  private readonly busyVideos = new Set<string>()

  constructor(
    private readonly openReader: (url: string) => FrameReader = openFrameReader,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** A frame that was grabbed before and is still remembered, or null. */
  peek(request: FrameRequest): ImageBitmap | null {
    return this.frames.get(frameKey(request)) ?? null
  }

  /**
   * Grabs a frame when its turn comes. Rejects with `FrameUnavailableError` where the computer cannot decode the video, and with
   * the signal's reason once it is aborted.
   */
  grab(request: FrameRequest, signal?: AbortSignal): Promise<ImageBitmap> {
    return new Promise((resolve, reject) => {
      const known = this.recall(request)
      if (signal?.aborted === true) reject(toError(signal.reason))
      else if (known !== null) resolve(known)
      else if (this.isGivenUp(request.video)) reject(new FrameUnavailableError())
      else {
        const job: Job = { ...request, lateTries: 0, signal, resolve, reject }
        this.waiting.push(job)
        signal?.addEventListener('abort', () => this.cancel(job, signal.reason), { once: true })
        this.startNext()
      }
    })
  }

  private cancel(job: Job, reason: unknown): void {
    const index = this.waiting.indexOf(job)
    if (index !== -1) this.waiting.splice(index, 1)
    job.reject(reason)
  }

  private startNext(): void {
    while (this.busyVideos.size < PARALLEL_READERS) {
      const job = this.waiting.find(({ video }) => !this.busyVideos.has(videoKey(video)))
      if (job === undefined) return
      void this.readAllOf(job.video)
    }
  }

  /** One element serves every frame that is wanted of its video, in the order of the asking. */
  private async readAllOf(video: GrabbedVideo): Promise<void> {
    const key = videoKey(video)
    this.busyVideos.add(key)
    const reader = this.openReader(video.previewUrl)
    let job: Job | undefined
    try {
      for (job = this.takeNextOf(key); job !== undefined; job = this.takeNextOf(key)) {
        job.resolve(this.recall(job) ?? (await this.read(reader, job)))
      }
    } catch (error) {
      const unread: Job[] = []
      for (; job !== undefined; job = this.takeNextOf(key)) unread.push(job)
      if (error instanceof FrameLateError) this.tryLater(unread, key)
      else this.refuse(unread, key, error)
    } finally {
      reader.close()
      this.busyVideos.delete(key)
      this.startNext()
    }
  }

  /** Behind the frames of all other videos: a drive that is waking up must not hold up those that are awake. */
  private tryLater(jobs: readonly Job[], key: string): void {
    const wanted = jobs.filter(({ signal }) => signal?.aborted !== true)
    for (const job of wanted) job.lateTries += 1
    if (wanted.every(({ lateTries }) => lateTries < MOST_LATE_TRIES)) this.waiting.push(...wanted)
    else this.refuse(wanted, key, new FrameUnavailableError())
  }

  private refuse(jobs: readonly Job[], key: string, reason: unknown): void {
    this.giveUp(key)
    for (const job of jobs) job.reject(reason)
  }

  private async read(reader: FrameReader, job: Job): Promise<ImageBitmap> {
    const frame = await reader.read(job.atMs, job.size)
    this.frames.set(frameKey(job), frame)
    this.cachedPixels += frame.width * frame.height
    for (const [key, oldest] of this.frames) {
      if (this.cachedPixels <= CACHED_PIXELS) break
      // Not closed, because it may still be on screen; it goes with the last one who shows it.
      this.frames.delete(key)
      this.cachedPixels -= oldest.width * oldest.height
    }
    return frame
  }

  /** A remembered frame, which becomes the last one to be forgotten. */
  private recall(request: FrameRequest): ImageBitmap | null {
    const key = frameKey(request)
    const frame = this.frames.get(key)
    if (frame === undefined) return null
    this.frames.delete(key)
    this.frames.set(key, frame)
    return frame
  }

  private takeNextOf(key: string): Job | undefined {
    const index = this.waiting.findIndex(({ video }) => videoKey(video) === key)
    return index === -1 ? undefined : this.waiting.splice(index, 1)[0]
  }

  private giveUp(key: string): void {
    const nowMs = this.nowMs()
    for (const [other, untilMs] of this.givenUpUntilMs) {
      if (untilMs <= nowMs) this.givenUpUntilMs.delete(other)
    }
    this.givenUpUntilMs.set(key, nowMs + GIVE_UP_MS)
  }

  private isGivenUp(video: GrabbedVideo): boolean {
    return (this.givenUpUntilMs.get(videoKey(video)) ?? -Infinity) > this.nowMs()
  }
}

/** The same path is the same id, so the time of the last change tells a new version of the file. */
function videoKey({ id, modifiedAtMs }: GrabbedVideo): string {
  return `${id} ${modifiedAtMs}`
}

function frameKey({ video, atMs, size }: FrameRequest): string {
  return `${videoKey(video)} ${atMs} ${size.widthPx}x${size.heightPx}`
}

function toError(reason: unknown): Error {
  return reason instanceof Error ? reason : new DOMException('aborted', 'AbortError')
}
