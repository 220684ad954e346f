import type { Hash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AccountBook } from './account-book'
import { endOfChunkAt } from './chunk-plan-check'
import type { PostBook, PostTask } from './post-book'
import type { HandlerResult, PracticeAnswer } from './practice-answer'
import type { PracticeStep } from './http-front'
import { findFailReason } from './movie-facts'
import { mediaTypeOf, type PracticeExchange } from './practice-exchange'
import type { PracticeFaults } from './practice-faults'
import type { VideoInspector } from './video-inspector'

export interface UploadEndpointOptions {
  readonly posts: PostBook
  readonly accounts: AccountBook
  readonly faults: PracticeFaults
  readonly now: () => number
  readonly onStep?: ((step: PracticeStep) => void) | undefined
}

interface ByteRange {
  readonly first: number
  /** Exclusive. */
  readonly end: number
}

/** What has arrived of a chunk's body so far, whatever becomes of it. */
interface ArrivingBody {
  sizeBytes: number
}

const VIDEO_TYPES = ['video/mp4', 'video/quicktime', 'video/webm']

/**
 * Takes the chunks of a video (content-posting-api-media-transfer-guide): in order, exactly as
 * planned at init, each whole or not at all. Only hashes and a few bytes are kept.
 */
export class UploadEndpoint {
  readonly #options: UploadEndpointOptions

  constructor(options: UploadEndpointOptions) {
    this.#options = options
  }

  async put(exchange: PracticeExchange): Promise<HandlerResult> {
    const { url, request, nowMs } = exchange
    const task = this.#options.posts.findUpload(
      url.searchParams.get('upload_id') ?? '',
      url.searchParams.get('upload_token') ?? '',
    )
    if (!task) return emptyAnswer(404)
    const range = parseContentRange(request.headers['content-range'], task)
    const body: ArrivingBody = { sizeBytes: 0 }
    const answer = await this.#receive(task, range, exchange, body)
    task.chunks.push({
      firstByte: range?.first ?? -1,
      lastByte: range === null ? -1 : range.end - 1,
      bodyBytes: body.sizeBytes,
      status: answer?.status ?? 0,
      atMs: nowMs,
    })
    if (answer?.status === 201 && this.#options.faults.take('lose-final-answer')) {
      request.socket.destroy()
      return null
    }
    return answer
  }

  async #receive(
    task: PostTask,
    range: ByteRange | null,
    exchange: PracticeExchange,
    body: ArrivingBody,
  ): Promise<HandlerResult> {
    const { request } = exchange
    // The clock of this moment, and not of the request's: a link may have been ended between the two.
    const isExpired = task.uploadExpiresAtMs <= this.#options.now()
    if (task.completedAtMs === null && isExpired) return emptyAnswer(403)
    if (task.failReason !== null && task.completedAtMs === null) return emptyAnswer(404)
    if (!VIDEO_TYPES.includes(mediaTypeOf(request))) return emptyAnswer(400)
    const contentLength = request.headers['content-length']
    if (range === null || contentLength !== String(range.end - range.first)) return emptyAnswer(400)
    if (range.first !== task.receivedBytes) return this.#progress(416, task)
    if (range.end !== endOfChunkAt(range.first, task.init)) return emptyAnswer(400)

    const received = await this.#readBody(task, exchange, body)
    if (received === null) return null
    // Another PUT of the same chunk may have been faster; its bytes count.
    if (range.first !== task.receivedBytes) return this.#progress(416, task)
    if (body.sizeBytes !== range.end - range.first) return emptyAnswer(400)
    task.hash = received.hash
    task.inspector = received.inspector
    task.receivedBytes = range.end
    if (range.end < task.init.videoSizeBytes) return this.#progress(206, task)
    this.#complete(task)
    return this.#progress(201, task)
  }

  /** Reads the body past the hash and the inspector, of which the task keeps the old state until it is whole. */
  async #readBody(
    task: PostTask,
    { request }: PracticeExchange,
    body: ArrivingBody,
  ): Promise<{ hash: Hash | null; inspector: VideoInspector } | null> {
    const { faults } = this.#options
    const hash = task.hash?.copy() ?? null
    const inspector = task.inspector.clone()
    const reset = faults.take('reset-upload')
    const stop = faults.take('stop-reading')
    const throttle = faults.take('throttle')
    const startedAtMs = performance.now()
    try {
      for await (const part of request as AsyncIterable<Buffer>) {
        body.sizeBytes += part.length
        const { sizeBytes } = body
        this.#options.onStep?.({
          request,
          endpoint: 'upload',
          step: 'reading',
          bodyBytes: sizeBytes,
        })
        if (reset && sizeBytes >= reset.atByte) {
          request.socket.resetAndDestroy()
          return null
        }
        if (stop && sizeBytes >= stop.afterBytes) {
          await new Promise((resolve) => request.once('close', resolve))
          return null
        }
        hash?.update(part)
        inspector.push(part)
        if (throttle) await keepPace(sizeBytes, startedAtMs, throttle.bytesPerSecond)
      }
    } catch {
      // The connection broke in the middle of the chunk: nothing of it counts.
      return null
    }
    return { hash, inspector }
  }

  /** All bytes are in; what is wrong with the video shows only in the status, as on TikTok. */
  #complete(task: PostTask): void {
    task.completedAtMs = this.#options.now()
    task.sha256 = task.hash?.digest('hex') ?? null
    task.hash = null
    const findings = task.inspector.findings()
    const limitSec =
      this.#options.accounts.find(task.access.openId)?.maxVideoPostDurationSec ?? Infinity
    const forced = this.#options.faults.take('fail-processing')
    if (forced) task.failReason = forced.reason
    else if (!findings.isVideo) task.failReason = 'file_format_check_failed'
    else if ((findings.durationSec ?? 0) > limitSec) task.failReason = 'duration_check_failed'
    else task.failReason ??= findFailReason(findings.movie)
  }

  /** `Content-Range: bytes 0-UPLOADED/TOTAL`, where the guide's UPLOADED is a number of bytes. */
  #progress(status: number, task: PostTask): PracticeAnswer {
    const isInclusive = this.#options.faults.peek('progress-as-last-byte') !== null
    const uploaded = isInclusive ? Math.max(0, task.receivedBytes - 1) : task.receivedBytes
    return {
      status,
      headers: { 'Content-Range': `bytes 0-${uploaded}/${task.init.videoSizeBytes}` },
      body: '',
    }
  }
}

/**
 * Reads on no earlier than a line of this speed could have brought the bytes. Held against the start of the chunk, so that the
 * timers' millisecond does not add up: a part of 64 KB takes half of that at 1 Gbit/s.
 */
async function keepPace(sizeBytes: number, startedAtMs: number, bytesPerSecond: number) {
  const aheadMs = startedAtMs + (sizeBytes * 1000) / bytesPerSecond - performance.now()
  if (aheadMs >= 1) await sleep(aheadMs, null, { ref: false })
}

function emptyAnswer(status: number): PracticeAnswer {
  return { status, headers: {}, body: '' }
}

/** `null` unless it reads `bytes FIRST-LAST/TOTAL` with the total of this upload. */
function parseContentRange(header: string | undefined, task: PostTask): ByteRange | null {
  const match = /^bytes (0|[1-9]\d{0,15})-(0|[1-9]\d{0,15})\/([1-9]\d{0,15})$/.exec(header ?? '')
  if (!match) return null
  const first = Number(match[1])
  const end = Number(match[2]) + 1
  const total = Number(match[3])
  return total === task.init.videoSizeBytes && first < end && end <= total ? { first, end } : null
}
