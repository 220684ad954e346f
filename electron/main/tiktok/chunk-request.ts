import {
  request as httpRequest,
  type Agent,
  type ClientRequest,
  type IncomingMessage,
} from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { AppError } from '../platform/app-error'
import { runAbortable } from '../platform/run-abortable'
import type { FileRange } from './file-range'
import { mapNetworkFault } from './map-network-fault'
import type { ChunkUpload } from './upload-client'
import type { UploadPace } from './upload-pace'

/** How long a request may stand still before it is given up. */
export interface ChunkTimeouts {
  /** Until the connection stands. */
  readonly connectMs: number
  /** Between two movements of bytes, while the body is being sent. */
  readonly idleMs: number
  /** From the last byte to the answer. */
  readonly answerMs: number
}

/**
 * Read and handed to the socket in one go. The system tells us when a whole piece has left, so the piece bounds how slow a link
 * may be before it looks idle: about 4 KB/s at 60 seconds. Smaller pieces cost processor time; larger ones gain nothing, and fill the
 * system's buffers so far that what has left runs a chunk ahead of what has arrived.
 */
const PIECE_BYTES = 256 * 1024
const REPORT_EVERY_MS = 250
const DRAIN_LIMIT_MS = 5000

/**
 * One PUT of one chunk, from connecting to the head of the answer. Waits for the system to take each piece before it reads
 * on, so memory does not depend on the size, progress is what really left, and the idle time is measured on moving bytes
 * rather than on the wall clock.
 */
export class ChunkRequest {
  readonly #chunk: ChunkUpload
  readonly #timeouts: ChunkTimeouts
  readonly #pace: UploadPace
  readonly #onBodySent: () => void
  readonly #request: ClientRequest
  /** Resolves at the head of the answer and rejects when the connection fails, whichever comes first. */
  readonly #answer: Promise<IncomingMessage>
  /** Resolves when the connection stands, and with TLS when the server has proved who it is. */
  readonly #connected: Promise<void>
  /** Resolves together with `#answer`, and never rejects. */
  readonly #over: Promise<void>
  /** After an answer: resolves when the connection is free for the next chunk, or gone. Never rejects. */
  readonly freed: Promise<void>
  #tellFreed: () => void = () => undefined
  /** Aborted as soon as the answer or a failure is there. */
  readonly #end = new AbortController()
  #isOver = false
  #isConnected = false
  #isBodySent = false
  #sentBytes = 0
  #wake: () => void = () => undefined
  #reportedAtMs = 0
  #timer: NodeJS.Timeout | undefined

  constructor(
    chunk: ChunkUpload,
    {
      url,
      agent,
      timeouts,
      pace,
      onBodySent,
    }: {
      readonly url: URL
      readonly agent: Agent
      readonly timeouts: ChunkTimeouts
      readonly pace: UploadPace
      /** The system has the whole chunk, and what is left is to wait for the answer. */
      readonly onBodySent: () => void
    },
  ) {
    this.#chunk = chunk
    this.#timeouts = timeouts
    this.#pace = pace
    this.#onBodySent = onBodySent
    const start = url.protocol === 'https:' ? httpsRequest : httpRequest
    this.#request = start({
      method: 'PUT',
      protocol: url.protocol,
      hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: url.port,
      path: pathOf(chunk.uploadUrl, url),
      agent,
      headers: {
        'Content-Type': chunk.contentType,
        'Content-Length': chunk.lastByte - chunk.firstByte + 1,
        'Content-Range': `bytes ${chunk.firstByte}-${chunk.lastByte}/${chunk.totalBytes}`,
      },
    })
    this.#answer = new Promise((resolve, reject) => {
      this.#request.once('response', resolve)
      // Stays for good: an error after the answer has nobody to tell and must not end the process.
      this.#request.on('error', reject)
    })
    this.#over = this.#answer.then(
      () => this.#finish(),
      () => this.#finish(),
    )
    this.#connected = new Promise((resolve) => {
      this.#request.once('socket', (socket) => {
        const event = connectingEvent(socket, this.#request.reusedSocket)
        if (event === null) resolve()
        else socket.once(event, resolve)
      })
    })
    this.freed = new Promise((resolve) => {
      this.#tellFreed = resolve
    })
    this.#expectMovement(timeouts.connectMs)
  }

  /**
   * Sends the chunk and answers with the head of TikTok's answer, which may come before the last byte has left. Throws
   * AppError, or the signal's reason.
   */
  async run(file: FileRange, signal: AbortSignal): Promise<IncomingMessage> {
    const abort = (): void => {
      this.#request.destroy(new Error('aborted'))
    }
    signal.addEventListener('abort', abort)
    if (signal.aborted) abort()
    try {
      // Not a byte, and no upload address, goes to a server that is not TikTok's.
      await Promise.race([this.#connected, this.#over])
      await this.#sendBody(file)
      const response = await this.#answer
      this.#drain(response)
      return response
    } catch (error) {
      this.#request.destroy()
      // The promise may reject now that the request is gone, and nobody waits for it any more.
      this.#answer.catch(() => undefined)
      if (signal.aborted) throw signal.reason
      throw this.#toAppError(error)
    } finally {
      clearTimeout(this.#timer)
      signal.removeEventListener('abort', abort)
    }
  }

  /**
   * Sends the head only and waits for an answer to it; null when none comes in time. Nothing of the chunk is sent, so nothing
   * can be stored.
   */
  async runHeadOnly(withinMs: number, signal: AbortSignal): Promise<IncomingMessage | null> {
    return runAbortable({ signal, timeoutMs: withinMs }, async (limit) => {
      const abort = (): void => {
        this.#request.destroy(new Error('aborted'))
      }
      limit.addEventListener('abort', abort)
      if (limit.aborted) abort()
      try {
        await Promise.race([this.#connected, this.#over])
        this.#request.flushHeaders()
        return await this.#answer
      } catch {
        if (signal.aborted) throw signal.reason
        return null
      } finally {
        this.#request.destroy()
      }
    })
  }

  /** Ends early, and well, when the answer or a failure comes first. */
  async #sendBody(file: FileRange): Promise<void> {
    this.#isConnected = true
    this.#expectMovement(this.#timeouts.idleMs)
    const { firstByte, lastByte } = this.#chunk
    const end = lastByte + 1
    // Kept from piece to piece: the next one is read only when the system has taken this one.
    const buffer = Buffer.allocUnsafeSlow(PIECE_BYTES)
    for (let position = firstByte; position < end;) {
      // Lets an answer that is already here be read first: writing to a connection which the server has closed
      // after an early answer would fail, and the answer would be thrown away with the connection. The head leaves
      // with the first piece, so nothing answers before.
      if (position > firstByte) await new Promise(setImmediate)
      if (this.#isOver) return
      const pieceBytes = Math.min(this.#pace.pieceBytes(PIECE_BYTES), end - position)
      const piece = buffer.subarray(0, pieceBytes)
      file.fill(piece, position)
      position += pieceBytes
      if (this.#pace.limit !== null) await this.#keepPace(pieceBytes)
      // The answer, or a failure, may have come meanwhile, as it may while the piece leaves.
      if (this.#end.signal.aborted) return
      await this.#write(piece)
    }
    if (this.#isOver) return
    this.#request.end()
    this.#isBodySent = true
    this.#onBodySent()
    this.#report(true)
    this.#expectMovement(this.#timeouts.answerMs)
  }

  #write(piece: Buffer): Promise<void> {
    return new Promise((resolve) => {
      // A destroyed request forgets the callbacks of what it still had in its queue, so the end wakes us as well.
      this.#wake = resolve
      this.#request.write(piece, (error) => {
        // Node also calls back without an error for what a destroyed connection never sent.
        const isLost = this.#request.socket?.destroyed === true
        if (!isLost && (error === null || error === undefined)) {
          this.#sentBytes += piece.length
          this.#expectMovement(this.#timeouts.idleMs)
          this.#report(false)
        }
        resolve()
      })
    })
  }

  /** Holds back by the person's own limit. That is no idle line, however slow. */
  async #keepPace(bytes: number): Promise<void> {
    clearTimeout(this.#timer)
    await this.#pace.take(bytes, this.#end.signal)
    this.#expectMovement(this.#timeouts.idleMs)
  }

  #expectMovement(withinMs: number): void {
    clearTimeout(this.#timer)
    if (this.#isOver) return
    this.#timer = setTimeout(() => {
      this.#request.destroy(
        new AppError(this.#isConnected ? 'upload-stalled' : 'network-timeout', {
          isRetryable: true,
          detail: {
            idleMs: withinMs,
            sentBytes: this.#sentBytes,
            isBodySent: this.#isBodySent,
          },
        }),
      )
    }, withinMs)
  }

  #report(isLast: boolean): void {
    const nowMs = performance.now()
    if (!isLast && nowMs - this.#reportedAtMs < REPORT_EVERY_MS) return
    this.#reportedAtMs = nowMs
    this.#chunk.onSent?.(this.#sentBytes)
  }

  #finish(): void {
    this.#isOver = true
    this.#end.abort()
    clearTimeout(this.#timer)
    this.#wake()
  }

  /** Frees the connection for the next chunk, unless bytes are still on their way in either direction. */
  #drain(response: IncomingMessage): void {
    if (!this.#isBodySent) {
      this.#request.destroy()
      this.#tellFreed()
      return
    }
    const limit = setTimeout(() => this.#request.destroy(), DRAIN_LIMIT_MS)
    limit.unref()
    response.once('close', () => {
      clearTimeout(limit)
      this.#tellFreed()
    })
    response.on('error', () => undefined)
    response.resume()
  }

  #toAppError(error: unknown): unknown {
    if (error instanceof AppError) return error
    const fault = mapNetworkFault(error)
    if (fault === null) return error
    return new AppError(fault.code, {
      isRetryable: fault.isRetryable,
      detail: { ...fault.detail, sentBytes: this.#sentBytes, isBodySent: this.#isBodySent },
      cause: fault.cause,
    })
  }
}

/** What to wait for until a byte may be written; null when the connection stands already. */
function connectingEvent(socket: Socket, isReused: boolean): 'connect' | 'secureConnect' | null {
  if (isReused) return null
  if (!(socket instanceof TLSSocket)) return socket.connecting ? 'connect' : null
  // Node sets one of the two as soon as the certificate was looked at; a proxy's agent may have waited for that.
  const isProved = socket.authorized || (socket.authorizationError as Error | null) !== null
  return isProved ? null : 'secureConnect'
}

/** The path and query exactly as TikTok wrote them, where the URL class would re-encode some characters. */
function pathOf(uploadUrl: string, url: URL): string {
  const written = uploadUrl.startsWith(`${url.origin}/`)
    ? uploadUrl.slice(url.origin.length).replace(/#.*$/, '')
    : ''
  return /^\/[\x21-\x7e]*$/.test(written) ? written : `${url.pathname}${url.search}`
}
