import type { FileRange } from './file-range'
import type { ChunkAnswer, ChunkUpload } from './upload-client'

/** What TikTok said to a chunk, and what the next one needs to leave at once. */
export interface AnsweredChunk {
  readonly answer: ChunkAnswer
  readonly httpStatus: number
  /** When its connection can take the next one. Never rejects. */
  readonly freed: Promise<void>
  /** The file, opened and checked afresh while the answer was waited for; null when that could not be done. Has to be closed. */
  readonly reopened: FileRange | null
}

/** Throws the signal's reason when it is aborted already. */
export type SendChunk = (chunk: ChunkUpload, signal: AbortSignal) => Promise<AnsweredChunk>

const FREED_WITHIN_MS = 200
const BEGUN_WITHIN_MS = 50

/**
 * A chunk that left right behind the one before it, before anybody had asked for it: whoever writes down what TikTok has stored
 * does so while the line is busy. It is claimed by the very same chunk, or stopped.
 */
export class ChunkAhead {
  readonly #chunk: ChunkUpload
  readonly #ending = new AbortController()
  readonly #answer: Promise<AnsweredChunk>
  /** Resolves when its first bytes have left, when it has ended, or after a moment. Never rejects. */
  readonly begun: Promise<void>
  #tellBegun: () => void = () => undefined
  #sentBytes = 0
  #onSent: ((sentBytes: number) => void) | undefined

  constructor(
    chunk: ChunkUpload,
    { send, freed }: { readonly send: SendChunk; readonly freed: Promise<void> },
  ) {
    this.#chunk = chunk
    const left = new Promise<void>((resolve) => {
      this.#tellBegun = resolve
    })
    this.begun = within(left, BEGUN_WITHIN_MS)
    this.#answer = this.#send(send, freed)
    // How it failed is told to whoever claims it.
    this.#answer.catch(() => undefined).finally(this.#tellBegun)
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
    const answered = await this.#answer.catch(() => null)
    answered?.reopened?.close()
  }

  async #send(send: SendChunk, freed: Promise<void>): Promise<AnsweredChunk> {
    const { signal } = this.#ending
    const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve))
    // On the connection of the chunk before, because a new one costs round trips; but not behind an answer that does not end.
    await within(Promise.race([freed, stopped]), FREED_WITHIN_MS)
    // A server that closes after each answer is heard first.
    await new Promise(setImmediate)
    const onSent = (sentBytes: number): void => {
      this.#sentBytes = sentBytes
      this.#tellBegun()
      this.#onSent?.(sentBytes)
    }
    return send({ ...this.#chunk, onSent }, signal)
  }
}

/** Waits for it, but no longer than this. */
async function within(awaited: Promise<unknown>, limitMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, limitMs)
  })
  await Promise.race([awaited, limit])
  clearTimeout(timer)
}
