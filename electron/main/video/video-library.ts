import { randomUUID } from 'node:crypto'
import { basename, isAbsolute, resolve } from 'node:path'
import type { ComposerVideo } from '../../shared/composer-rules'
import { VIDEO_MAX_BYTES } from '../../shared/tiktok-limits'
import type { ReadableContentType, Video } from '../../shared/video'
import { AppError } from '../platform/app-error'
import { SILENT_LOGGER, type Logger } from '../platform/logger'
import type { FileIdentity } from '../platform/file-identity'
import { readFileIdentity } from './file-identity'
import { findVideoProblems } from './preflight-video'
import { probeVideo } from './probe-video'

/** A video as main knows it: the window's view, and where the file is. Never leaves main. */
export interface VideoFile {
  readonly id: string
  readonly path: string
  readonly contentType: ReadableContentType
  readonly identity: FileIdentity
  readonly video: Video
}

/** What the library needs; everything has a default. */
export interface VideoLibraryOptions {
  readonly logger?: Logger
}

/**
 * The videos that the person has handed over in this run, by id. The window never names a path: it gets an id from `intake`
 * and plays `app://media/<id>`.
 */
export class VideoLibrary {
  readonly #logger: Logger
  readonly #filesById = new Map<string, VideoFile>()
  readonly #idsByPath = new Map<string, string>()

  constructor(options: VideoLibraryOptions = {}) {
    this.#logger = options.logger ?? SILENT_LOGGER
  }

  /**
   * Looks at a file and takes it in. The same path twice is the same video, looked at afresh. Throws `video-not-found`,
   * `video-unreadable`, `video-is-a-folder`, `video-empty`, `video-too-large`, `video-not-a-video`, `video-truncated`,
   * `video-container-unsupported`, and `invalid-request` for what is no absolute path.
   */
  async intake(path: string): Promise<Video> {
    if (!isAbsolute(path) || path.includes('\0')) throw new AppError('invalid-request')
    const absolutePath = resolve(path)
    try {
      return await this.#lookAt(absolutePath)
    } catch (error) {
      this.#logger.warn('video-refused', {
        errorCode: error instanceof AppError ? error.code : 'internal',
        fileName: basename(absolutePath),
      })
      throw error
    }
  }

  /** The file behind an id. Throws `video-not-found` for an id that was never given out or was released. */
  get(videoId: string): VideoFile {
    const file = this.#filesById.get(videoId)
    if (file === undefined) throw new AppError('video-not-found')
    return file
  }

  /** What the composer's rules need to know about a file as it is now, in the library or not. Throws like `intake`. */
  async inspect(path: string): Promise<ComposerVideo> {
    const { probe } = await probeVideo(path)
    return { durationMs: probe.durationMs, findings: findVideoProblems(probe) }
  }

  /** For the `app://media` scheme: what the window may play, or null for an id it cannot know. */
  findPlayable(videoId: string): { readonly path: string; readonly contentType: string } | null {
    return this.#filesById.get(videoId) ?? null
  }

  /** Forgets a video; the file stays where it is. Posts keep their own path and do not notice. */
  release(videoId: string): void {
    const file = this.#filesById.get(videoId)
    if (file === undefined) return
    this.#filesById.delete(videoId)
    this.#idsByPath.delete(file.path)
  }

  async #lookAt(path: string): Promise<Video> {
    const identity = await readFileIdentity(path)
    const { sizeBytes } = identity
    if (sizeBytes === 0) throw new AppError('video-empty')
    if (sizeBytes > VIDEO_MAX_BYTES) {
      throw new AppError('video-too-large', {
        detail: { actualBytes: sizeBytes, limitBytes: VIDEO_MAX_BYTES },
      })
    }
    const { probe, readBytes } = await probeVideo(path)
    const id = this.#idsByPath.get(path) ?? randomUUID()
    const video: Video = {
      id,
      fileName: basename(path),
      sizeBytes,
      modifiedAtMs: Number(BigInt(identity.modifiedAtNs) / 1_000_000n),
      previewUrl: `app://media/${id}`,
      probe,
      findings: findVideoProblems(probe),
    }
    this.#filesById.set(id, { id, path, contentType: probe.contentType, identity, video })
    this.#idsByPath.set(path, id)
    this.#logger.info('video-taken-in', { sizeBytes, readBytes, findings: video.findings.length })
    return video
  }
}
