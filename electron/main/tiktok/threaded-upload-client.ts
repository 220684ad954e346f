import type { Worker } from 'node:worker_threads'
import { AppError } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import type { ChunkTimeouts } from './chunk-request'
import { goesAhead, type ChunkAnswer, type ChunkUpload, type UploadClient } from './upload-client'
import type { UploadLimit } from './upload-limit'
import type { FromUploadThread, ToUploadThread, UploadThreadStart } from './upload-thread-messages'

export interface ThreadedUploadClientOptions {
  /** Starts `upload-thread` with this as its `workerData`. */
  readonly startThread: (start: UploadThreadStart) => Worker
  readonly practiceOrigin: string | null
  /** What the system says about the way to an address; null goes straight there. */
  readonly resolveProxy: ((url: string) => Promise<string>) | null
  readonly limit: UploadLimit
  readonly logger: Logger
  readonly timeouts?: Partial<ChunkTimeouts>
  /** How long the thread may rest before it is ended. */
  readonly restMs?: number
  /** How long an aborted chunk may take to come to its end. */
  readonly abortMs?: number
}

interface ChunkUnderway {
  readonly chunk: Omit<ChunkUpload, 'onSent'>
  readonly onSent: ((sentBytes: number) => void) | undefined
  readonly resolve: (answer: ChunkAnswer) => void
  readonly reject: (error: unknown) => void
}

/** A thread that is stuck in a read cannot be ended; nobody waits for it for longer. */
const END_MS = 1000
/** Long enough for the pause between two posts, short enough that an idle app has no thread. */
const REST_MS = 30_000
const ABORT_MS = 5000

/**
 * `HttpUploadClient` in a thread of its own, for Electron: see `upload-thread`. The thread starts with the first chunk and ends
 * when there has been none for a while.
 */
export class ThreadedUploadClient implements UploadClient {
  readonly #options: ThreadedUploadClientOptions
  readonly #underway = new Map<number, ChunkUnderway>()
  readonly #stopping = new Map<number, () => void>()
  /** Addresses to which a chunk has gone ahead that nobody has asked for yet. */
  readonly #ahead = new Set<string>()
  /** Those whose chunk was lost with its thread: nobody knows how far it came. */
  readonly #lost = new Set<string>()
  readonly #stopFollowing: () => void
  #thread: Worker | null = null
  #resting: NodeJS.Timeout | undefined
  #lastId = 0

  constructor(options: ThreadedUploadClientOptions) {
    this.#options = options
    this.#stopFollowing = options.limit.onDidChange((bytesPerSecond) => {
      this.#tell({ kind: 'limit', bytesPerSecond })
    })
  }

  async sendChunk({ onSent, ...chunk }: ChunkUpload, signal: AbortSignal): Promise<ChunkAnswer> {
    signal.throwIfAborted()
    this.#ahead.delete(chunk.uploadUrl)
    if (this.#lost.delete(chunk.uploadUrl)) throw lostChunk()
    clearTimeout(this.#resting)
    this.#thread ??= this.#startThread()
    this.#lastId += 1
    const id = this.#lastId
    let abandoning: NodeJS.Timeout | undefined
    const abort = (): void => {
      this.#tell({ kind: 'abort', id })
      // A disk that never answers, such as a network drive that has gone, keeps the thread from hearing anything.
      abandoning = this.#abandonSoon()
    }
    signal.addEventListener('abort', abort)
    try {
      return await new Promise<ChunkAnswer>((resolve, reject) => {
        this.#underway.set(id, { chunk, onSent, resolve, reject })
        this.#tell({ kind: 'send', id, chunk })
      })
    } catch (error) {
      if (signal.aborted) throw signal.reason
      throw error
    } finally {
      clearTimeout(abandoning)
      signal.removeEventListener('abort', abort)
      this.#underway.delete(id)
      this.#restIfIdle()
    }
  }

  async stopAhead(uploadUrl: string): Promise<void> {
    this.#lost.delete(uploadUrl)
    if (!this.#ahead.delete(uploadUrl)) return
    this.#lastId += 1
    const id = this.#lastId
    const abandoning = this.#abandonSoon()
    await new Promise<void>((resolve) => {
      this.#stopping.set(id, resolve)
      this.#tell({ kind: 'stop-ahead', id, uploadUrl })
    })
    clearTimeout(abandoning)
    this.#stopping.delete(id)
    this.#restIfIdle()
  }

  #abandonSoon(): NodeJS.Timeout {
    return setTimeout(() => {
      this.#loseThread(new Error('The thread did not answer'))
    }, this.#options.abortMs ?? ABORT_MS)
  }

  /** Ends the thread. Chunks still on their way fail as if they had got stuck. */
  async dispose(): Promise<void> {
    this.#stopFollowing()
    clearTimeout(this.#resting)
    await this.#endThread()
  }

  #startThread(): Worker {
    const { startThread, practiceOrigin, resolveProxy, limit, timeouts } = this.#options
    const thread = startThread({
      practiceOrigin,
      followsSystem: resolveProxy !== null,
      limitBytesPerSecond: limit.bytesPerSecond,
      ...(timeouts === undefined ? {} : { timeouts }),
    })
    thread.on('message', (message: FromUploadThread) => {
      // What a thread says that was given up is about chunks which have failed already.
      if (thread === this.#thread) this.#hear(message)
    })
    thread.on('error', (error) => {
      if (thread === this.#thread) this.#loseThread(error)
    })
    thread.on('exit', (exitCode) => {
      if (thread === this.#thread) this.#loseThread(new Error(`The thread ended (${exitCode})`))
    })
    return thread
  }

  #hear(message: FromUploadThread): void {
    switch (message.kind) {
      case 'sent':
        this.#underway.get(message.id)?.onSent?.(message.sentBytes)
        return
      case 'answered':
        this.#answer(message)
        return
      case 'ahead-stopped':
        this.#stopping.get(message.id)?.()
        return
      case 'failed':
        this.#underway
          .get(message.id)
          ?.reject(AppError.fromDto(message.error, message.cause ?? undefined))
        return
      case 'resolve-proxy':
        void this.#answerProxy(message)
        return
      case 'log':
        this.#log(message)
    }
  }

  #answer({ id, answer }: Extract<FromUploadThread, { kind: 'answered' }>): void {
    const underway = this.#underway.get(id)
    if (underway === undefined) return
    const { chunk, resolve } = underway
    if (goesAhead(answer, chunk)) this.#ahead.add(chunk.uploadUrl)
    resolve(answer)
  }

  async #answerProxy({
    id,
    url,
  }: Extract<FromUploadThread, { kind: 'resolve-proxy' }>): Promise<void> {
    let answer: string | null = null
    try {
      answer = (await this.#options.resolveProxy?.(url)) ?? null
    } catch (error) {
      this.#options.logger.error('proxy-not-resolved', error)
    }
    this.#tell({ kind: 'proxy', id, answer })
  }

  #log(message: Extract<FromUploadThread, { kind: 'log' }>): void {
    const { logger } = this.#options
    if (message.level === 'error') logger.error(message.event, message.thrown, message.fields)
    else logger[message.level](message.event, message.fields)
  }

  #tell(message: ToUploadThread): void {
    this.#thread?.postMessage(message)
  }

  #restIfIdle(): void {
    if (this.#thread === null || this.#underway.size > 0 || this.#ahead.size > 0) return
    clearTimeout(this.#resting)
    this.#resting = setTimeout(() => void this.#endThread(), this.#options.restMs ?? REST_MS)
    this.#resting.unref()
  }

  /** Of a chunk that was with a lost thread nobody knows how far it came; the status will tell. */
  #loseThread(reason: Error): void {
    this.#options.logger.error('upload-thread-lost', reason)
    void this.#endThread()
  }

  async #endThread(): Promise<void> {
    const thread = this.#thread
    this.#thread = null
    for (const { reject } of this.#underway.values()) reject(lostChunk())
    for (const uploadUrl of this.#ahead) this.#lost.add(uploadUrl)
    this.#ahead.clear()
    for (const resolve of this.#stopping.values()) resolve()
    if (thread === null) return
    let givingUp: NodeJS.Timeout | undefined
    const limit = new Promise((resolve) => {
      givingUp = setTimeout(resolve, END_MS)
    })
    await Promise.race([thread.terminate(), limit])
    clearTimeout(givingUp)
  }
}

/** TikTok may have it: whoever gets this asks before it is sent again. */
function lostChunk(): AppError {
  return new AppError('upload-stalled', { isRetryable: true, detail: { isBodySent: true } })
}
