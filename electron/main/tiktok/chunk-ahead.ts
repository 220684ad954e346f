import { setTimeout as delay } from 'node:timers/promises'
import type { ChunkAnswer, ChunkUpload } from './upload-client'

/** What TikTok said to a chunk, and when its connection can take the next one. */
export interface AnsweredChunk {
  readonly answer: ChunkAnswer
  /** Never rejects. */
  readonly freed: Promise<void>
}

/** Throws the signal's reason when it is aborted already. */
export type SendChunk = (chunk: ChunkUpload, signal: AbortSignal) => Promise<AnsweredChunk>

const FREED_WITHIN_MS = 200

/**
 * A chunk that left right behind the one before it, before anybody had asked for it: whoever writes down what TikTok has stored
 * does so while the line is busy. It is claimed by the very same chunk, or stopped.
 */
export class ChunkAhead {
  readonly #chunk: ChunkUpload
  readonly #ending = new AbortController()
  readonly #answer: Promise<AnsweredChunk>
  #sentBytes = 0
  #onSent: ((sentBytes: number) => void) | undefined

  constructor(
    chunk: ChunkUpload,
    { send, freed }: { readonly send: SendChunk; readonly freed: Promise<void> },
  ) {
    this.#chunk = chunk
    this.#answer = this.#send(send, freed)
    // How it failed is told to whoever claims it.
    this.#answer.catch(() => undefined)
  }

  /** Whether this is the chunk that is wanted: the same bytes of the same version of the file to the same address. */
  is(chunk: ChunkUpload): boolean {
    const own = this.#chunk
    return (
      chunk.uploadUrl === own.uploadUrl &&
      chunk.path === own.path &&
      chunk.contentType === own.contentType &&
      chunk.firstByte === own.firstByte &&
      chunk.lastByte === own.lastByte &&
      chunk.totalBytes === own.totalBytes &&
      chunk.identity?.quickHash === own.identity?.quickHash &&
      chunk.identity?.modifiedAtNs === own.identity?.modifiedAtNs
    )
  }

  /** From here on it is like any chunk that was asked for. Rejects as sending does, and with the signal's reason. */
  async claim(
    { onSent }: Pick<ChunkUpload, 'onSent'>,
    signal: AbortSignal,
  ): Promise<AnsweredChunk> {
    const abort = (): void => this.#ending.abort(signal.reason)
    signal.addEventListener('abort', abort)
    this.#onSent = onSent
    if (this.#sentBytes > 0) onSent?.(this.#sentBytes)
    try {
      return await this.#answer
    } finally {
      signal.removeEventListener('abort', abort)
    }
  }

  /** Cuts it off, and resolves when nothing of it moves any more. */
  async stop(): Promise<void> {
    this.#ending.abort()
    await this.#answer.catch(() => undefined)
  }

  async #send(send: SendChunk, freed: Promise<void>): Promise<AnsweredChunk> {
    const { signal } = this.#ending
    const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve))
    // On the connection of the chunk before, because a new one costs round trips; but not behind an answer that does not end.
    await Promise.race([freed, stopped, delay(FREED_WITHIN_MS)])
    // A server that closes after each answer is heard first.
    await new Promise(setImmediate)
    const onSent = (sentBytes: number): void => {
      this.#sentBytes = sentBytes
      this.#onSent?.(sentBytes)
    }
    return send({ ...this.#chunk, onSent }, signal)
  }
}
