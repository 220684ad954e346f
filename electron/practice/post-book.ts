import { createHash, randomBytes, randomInt, type Hash } from 'node:crypto'
import type { GrantedAccess } from './grant-book'
import { sha256Hex } from './sha256-hex'
import type { InitRequest } from './init-request'
import { VideoInspector } from './video-inspector'

/** One PUT as it was answered. Bytes are inclusive, as in Content-Range; -1 when it could not be read. */
export interface PracticeChunk {
  readonly firstByte: number
  readonly lastByte: number
  /** How much of the chunk went over the line, stored or not. */
  readonly bodyBytes: number
  readonly status: number
  readonly atMs: number
}

/** One post as the server sees it; a picture of the moment, without any secret. */
export interface PracticePost {
  readonly publishId: string
  /** Nineteen digits. */
  readonly postId: string
  readonly openId: string
  readonly clientKey: string
  readonly init: InitRequest
  readonly createdAtMs: number
  readonly uploadExpiresAtMs: number
  readonly receivedBytes: number
  /** Lower-case hexadecimal, once every byte is there; always `null` when uploads are discarded. */
  readonly sha256: string | null
  readonly state: 'uploading' | 'processing' | 'published' | 'failed'
  readonly failReason: string | null
  /** A public post whose moderation is over, so that the world can see it. */
  readonly isPubliclyAvailable: boolean
  readonly chunks: readonly PracticeChunk[]
}

/** One post while it comes in. Times are stamps of the server's clock; nothing here runs on timers. */
export interface PostTask {
  readonly publishId: string
  readonly postId: string
  readonly uploadId: string
  readonly uploadTokenSha256: string
  readonly access: GrantedAccess
  readonly init: InitRequest
  readonly createdAtMs: number
  uploadExpiresAtMs: number
  receivedBytes: number
  hash: Hash | null
  inspector: VideoInspector
  sha256: string | null
  completedAtMs: number | null
  failReason: string | null
  readonly chunks: PracticeChunk[]
}

export interface PostBookOptions {
  readonly processingMs: number
  readonly moderationMs: number
  readonly keepsHashes: boolean
}

const UPLOAD_LIFE_MS = 60 * 60 * 1000
const DAY_MS = 24 * 60 * 60 * 1000
const MAX_TASKS = 5000

/** Every post of one server, newest last. */
export class PostBook {
  readonly #options: PostBookOptions
  #tasks: PostTask[] = []

  constructor(options: PostBookOptions) {
    this.#options = options
  }

  /** Opens an upload. The token appears in the upload address only and is kept as a hash. */
  open(
    access: GrantedAccess,
    init: InitRequest,
    nowMs: number,
  ): { task: PostTask; uploadToken: string } {
    const uploadToken = randomBytes(24).toString('base64url')
    const task: PostTask = {
      publishId: `v_pub_file~v2-1.${createPostId()}`,
      postId: createPostId(),
      uploadId: createPostId(),
      uploadTokenSha256: sha256Hex(uploadToken),
      access,
      init,
      createdAtMs: nowMs,
      uploadExpiresAtMs: nowMs + UPLOAD_LIFE_MS,
      receivedBytes: 0,
      hash: this.#options.keepsHashes ? createHash('sha256') : null,
      inspector: new VideoInspector(init.videoSizeBytes),
      sha256: null,
      completedAtMs: null,
      failReason: null,
      chunks: [],
    }
    this.#tasks.push(task)
    if (this.#tasks.length > MAX_TASKS) this.#tasks.shift()
    return { task, uploadToken }
  }

  find(publishId: string): PostTask | null {
    return this.#tasks.find((task) => task.publishId === publishId) ?? null
  }

  findUpload(uploadId: string, uploadToken: string): PostTask | null {
    const hash = sha256Hex(uploadToken)
    return (
      this.#tasks.find((task) => task.uploadId === uploadId && task.uploadTokenSha256 === hash) ??
      null
    )
  }

  findByPostId(postId: string): PostTask | null {
    return this.#tasks.find((task) => task.postId === postId) ?? null
  }

  /** Posts of a creator that count against the daily cap: abandoned and failed ones do not. */
  countToday(openId: string, nowMs: number): number {
    return this.#today(nowMs).filter(
      (task) =>
        task.access.openId === openId &&
        task.failReason === null &&
        (task.completedAtMs !== null || task.uploadExpiresAtMs > nowMs),
    ).length
  }

  /** The creators who started a post through this app within 24 hours. */
  creatorsToday(clientKey: string, nowMs: number): ReadonlySet<string> {
    return new Set(
      this.#today(nowMs)
        .filter((task) => task.access.clientKey === clientKey)
        .map((task) => task.access.openId),
    )
  }

  expireUploads(publishId: string | undefined, nowMs: number): void {
    for (const task of this.#tasks) {
      if (publishId === undefined || task.publishId === publishId) task.uploadExpiresAtMs = nowMs
    }
  }

  /** What happens to unfinished posts when the creator removes the app. */
  failUnfinished(openId: string | undefined, reason: string, nowMs: number): void {
    for (const task of this.#tasks) {
      const isTheirs = openId === undefined || task.access.openId === openId
      if (isTheirs && this.stateOf(task, nowMs) !== 'published') task.failReason ??= reason
    }
  }

  stateOf(task: PostTask, nowMs: number): PracticePost['state'] {
    if (task.completedAtMs === null) return task.failReason === null ? 'uploading' : 'failed'
    if (nowMs < task.completedAtMs + this.#options.processingMs) return 'processing'
    return task.failReason === null ? 'published' : 'failed'
  }

  isPubliclyAvailable(task: PostTask, nowMs: number): boolean {
    return (
      this.stateOf(task, nowMs) === 'published' &&
      task.init.privacyLevel === 'PUBLIC_TO_EVERYONE' &&
      nowMs >= (task.completedAtMs ?? 0) + this.#options.processingMs + this.#options.moderationMs
    )
  }

  list(nowMs: number): readonly PracticePost[] {
    return this.#tasks.map((task) => ({
      publishId: task.publishId,
      postId: task.postId,
      openId: task.access.openId,
      clientKey: task.access.clientKey,
      init: task.init,
      createdAtMs: task.createdAtMs,
      uploadExpiresAtMs: task.uploadExpiresAtMs,
      receivedBytes: task.receivedBytes,
      sha256: task.sha256,
      state: this.stateOf(task, nowMs),
      failReason: this.stateOf(task, nowMs) === 'failed' ? task.failReason : null,
      isPubliclyAvailable: this.isPubliclyAvailable(task, nowMs),
      chunks: [...task.chunks],
    }))
  }

  #today(nowMs: number): readonly PostTask[] {
    return this.#tasks.filter((task) => task.createdAtMs > nowMs - DAY_MS)
  }
}

/** Nineteen digits that a double cannot hold, so that a client which rounds them is caught every time. */
function createPostId(): string {
  for (;;) {
    const id = `7${nineDigits()}${nineDigits()}`
    if (BigInt(Number(id)) !== BigInt(id)) return id
  }
}

function nineDigits(): string {
  return randomInt(10 ** 9)
    .toString()
    .padStart(9, '0')
}
