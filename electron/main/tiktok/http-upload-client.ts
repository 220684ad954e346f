import { Agent as HttpAgent, type IncomingMessage } from 'node:http'
import { Agent as HttpsAgent } from 'node:https'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { directConnection, type HttpAgentFor } from '../platform/http-agent-for'
import { SILENT_LOGGER, type Logger } from '../platform/logger'
import { ChunkAhead, type AnsweredChunk, type SendChunk } from './chunk-ahead'
import { ChunkRequest, type ChunkTimeouts } from './chunk-request'
import { FileRange } from './file-range'
import { ReopenedFile } from './reopened-file'
import type { TikTokEndpoints } from './tiktok-endpoints'
import { toChunkAnswer } from './to-chunk-answer'
import { goesAhead, type ChunkAnswer, type ChunkUpload, type UploadClient } from './upload-client'
import { UploadPace } from './upload-pace'

export interface HttpUploadClientOptions {
  readonly endpoints: Pick<TikTokEndpoints, 'isUploadUrlAllowed'>
  readonly clock: Pick<Clock, 'nowMs'>
  readonly logger?: Logger
  readonly httpAgentFor?: HttpAgentFor
  readonly timeouts?: Partial<ChunkTimeouts>
  /** The person's own limit, for all uploads together; without it there is none. */
  readonly pace?: UploadPace
}

const DEFAULT_TIMEOUTS: ChunkTimeouts = { connectMs: 20_000, idleMs: 60_000, answerMs: 120_000 }
/** Chunks follow each other at once; a connection that rested longer may be closing on the other side. */
const KEPT_CONNECTION_MS = 5000
/** Time for an answer to a head that was sent alone. A server which waits for the body says nothing. */
const HEAD_ANSWER_MS = 1500

/**
 * Uploads over Node's own HTTP client. axios and fetch were measured and buffer, slow down or stop slow but healthy uploads;
 * Electron's `net` cannot send the exact Content-Length that TikTok demands. Follows no redirect.
 */
export class HttpUploadClient implements UploadClient {
  readonly #options: HttpUploadClientOptions
  readonly #timeouts: ChunkTimeouts
  readonly #logger: Logger
  readonly #pace: UploadPace
  readonly #http = new HttpAgent({ keepAlive: true, timeout: KEPT_CONNECTION_MS })
  readonly #https = new HttpsAgent({ keepAlive: true, timeout: KEPT_CONNECTION_MS })
  /** By upload address, at most one each. */
  readonly #ahead = new Map<string, ChunkAhead>()

  constructor(options: HttpUploadClientOptions) {
    this.#options = options
    this.#timeouts = { ...DEFAULT_TIMEOUTS, ...options.timeouts }
    this.#logger = options.logger ?? SILENT_LOGGER
    this.#pace = options.pace ?? new UploadPace()
  }

  async sendChunk(chunk: ChunkUpload, signal: AbortSignal): Promise<ChunkAnswer> {
    signal.throwIfAborted()
    const { uploadUrl, next } = chunk
    const ahead = this.#ahead.get(uploadUrl)
    const isClaimed = ahead?.is(chunk) === true
    if (isClaimed) this.#ahead.delete(uploadUrl)
    else await this.stopAhead(uploadUrl)
    const answered = isClaimed
      ? await ahead.claim(chunk, signal)
      : await this.#send(chunk, signal, null)
    const { answer, freed, reopened } = answered
    if (goesAhead(answer, chunk) && !signal.aborted) {
      const follower = { ...chunk, ...next, next: null }
      const send: SendChunk = (...sending) => this.#send(...sending, reopened)
      const behind = new ChunkAhead(follower, { send, freed })
      this.#ahead.set(uploadUrl, behind)
      // Whoever hears of the answer has work to do, for which the line would wait where processors are few.
      if (reopened !== null) await behind.begun
    } else {
      reopened?.close()
    }
    this.#noteAnswer(chunk, answered)
    return answer
  }

  async stopAhead(uploadUrl: string): Promise<void> {
    const ahead = this.#ahead.get(uploadUrl)
    this.#ahead.delete(uploadUrl)
    await ahead?.stop()
  }

  /** `prepared` is used when it is still what the chunk is of, and closed in any case. */
  async #send(
    chunk: ChunkUpload,
    signal: AbortSignal,
    prepared: FileRange | null,
  ): Promise<AnsweredChunk> {
    let file = prepared
    const after = new ReopenedFile()
    try {
      signal.throwIfAborted()
      const url = this.#checkAddress(chunk.uploadUrl)
      const expected = { sizeBytes: chunk.totalBytes, identity: chunk.identity }
      if (file?.isUntouched(expected) !== true) {
        file?.close()
        file = null
        file = FileRange.open(chunk.path, expected)
      }
      const direct = url.protocol === 'https:' ? this.#https : this.#http
      const agent = (await this.#httpAgentFor(url)) ?? direct
      signal.throwIfAborted()
      const onBodySent = (): void => {
        if (chunk.lastByte + 1 < chunk.totalBytes) after.begin(chunk.path, expected)
      }
      const { timeouts, pace } = { timeouts: this.#timeouts, pace: this.#pace }
      const { response, freed } = await this.#request(
        () => new ChunkRequest(chunk, { url, agent, timeouts, pace, onBodySent }),
        file,
        signal,
      )
      const { statusCode = 0, headers } = response
      const answer = toChunkAnswer(statusCode, headers, chunk, this.#options.clock.nowMs())
      return { answer, httpStatus: statusCode, freed, reopened: after.take() }
    } finally {
      file?.close()
      after.close()
    }
  }

  #noteAnswer(
    { firstByte, lastByte }: ChunkUpload,
    { answer, httpStatus }: Pick<AnsweredChunk, 'answer' | 'httpStatus'>,
  ): void {
    this.#logger.info('chunk-answered', {
      kind: answer.kind,
      httpStatus,
      firstByte,
      lastByte,
      uploadedBytes: 'uploadedBytes' in answer ? answer.uploadedBytes : null,
    })
  }

  /**
   * A server that refuses a chunk by its head may answer and close while the body is still being sent. The closing can
   * overtake the answer (always on Windows, where the system throws it away), so after a connection that broke in the middle
   * of the body the head goes alone once more, to hear what was said.
   */
  async #request(
    createRequest: () => ChunkRequest,
    file: FileRange,
    signal: AbortSignal,
  ): Promise<{ readonly response: IncomingMessage; readonly freed: Promise<void> }> {
    const request = createRequest()
    try {
      return { response: await request.run(file, signal), freed: request.freed }
    } catch (error) {
      if (!(error instanceof AppError) || !isBrokenInBody(error)) throw error
      const answer = await createRequest().runHeadOnly(HEAD_ANSWER_MS, signal)
      if (answer === null) throw error
      return { response: answer, freed: Promise.resolve() }
    }
  }

  /** The video goes to TikTok and to nobody else, whatever address an answer names. */
  #checkAddress(uploadUrl: string): URL {
    const url = URL.canParse(uploadUrl) ? new URL(uploadUrl) : null
    const isAllowed =
      url !== null &&
      url.username === '' &&
      url.password === '' &&
      this.#options.endpoints.isUploadUrlAllowed(url)
    if (isAllowed) return url
    this.#logger.warn('upload-address-refused', { host: url?.host ?? 'unreadable' })
    throw new AppError('upload-refused', { detail: { host: url?.host ?? 'unreadable' } })
  }

  #httpAgentFor(url: URL): ReturnType<HttpAgentFor> {
    return (this.#options.httpAgentFor ?? directConnection)(url)
  }
}

function isBrokenInBody({ detail }: AppError): boolean {
  const isReset = detail?.networkCode === 'EPIPE' || detail?.networkCode === 'ECONNRESET'
  return isReset && detail.isBodySent === false
}
