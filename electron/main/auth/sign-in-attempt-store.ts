import { createHash, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serial-queue'
import type { SecretStore } from '../secrets/secret-store'
import { createCodeVerifier } from './pkce'

/** How long a browser may take to come back. */
export const SIGN_IN_LIFETIME_MS = 10 * 60 * 1000

/** Account of the open attempts in the keychain. */
export const SIGN_IN_ACCOUNT = 'tiktok_sign-in'

/** So many browser tabs may be open at once; the oldest attempt gives way. */
const MAX_OPEN_ATTEMPTS = 3

/** What a keychain entry holds on Windows, with room for the store's own bookkeeping. */
const ENTRY_MAX_BYTES = 2400

/** Clocks are corrected by a little all the time; a jump back by more than this ends the attempts. */
const CLOCK_SLACK_MS = 60 * 1000

const attemptSchema = z.object({
  id: z.string(),
  /** 256 random bits, base64url. Secret, like the verifier. */
  state: z.string().min(43),
  codeVerifier: z.string().min(43),
  /** The key that the browser was sent with; another one cannot exchange the code. */
  clientKey: z.string(),
  redirectMethod: z.enum(['hosted', 'loopback']),
  /** As sent to TikTok, with the real port in place of a wildcard. */
  redirectUri: z.string(),
  isConsentAlwaysAsked: z.boolean(),
  /** The channel to reconnect, or null for a new account. */
  expectedChannelId: z.string().nullable(),
  startedAtMs: z.number(),
  expiresAtMs: z.number(),
})

/** One trip of a browser to TikTok and back. */
export type SignInAttempt = Readonly<z.infer<typeof attemptSchema>>

/**
 * The attempts to sign in that are still open: each with its own state, verifier and redirect URI, made here and nowhere
 * else. They are kept in the keychain, because the link back may be what starts the app.
 *
 * Several may be open, newest last: whoever presses Connect twice has two tabs and may finish in either. The first that
 * comes back wins and closes all the others, so of two callbacks one is always refused.
 */
export class SignInAttemptStore {
  readonly #secrets: SecretStore
  readonly #clock: Clock
  readonly #logger: Logger
  readonly #queue = new SerialQueue()
  /** The truth of this run; the keychain follows. Null until it was read. */
  #attempts: readonly SignInAttempt[] | null = null

  constructor(options: {
    readonly secrets: SecretStore
    readonly clock: Clock
    readonly logger: Logger
  }) {
    this.#secrets = options.secrets
    this.#clock = options.clock
    this.#logger = options.logger
  }

  /**
   * Takes up what an earlier run has left. A keychain that does not answer leaves the list empty and is asked again next
   * time.
   */
  async load(): Promise<void> {
    if (this.#attempts !== null) return
    try {
      const stored = await this.#secrets.get(SIGN_IN_ACCOUNT)
      // A second caller may have been quicker, and an attempt may have begun meanwhile: what is in memory is newer.
      this.#attempts ??= parseAttempts(stored)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      this.#logger.warn('sign-in-attempts-unreadable', { errorCode: error.code })
    }
  }

  /** Open attempts, oldest first. Includes those whose time is over until they are consumed. */
  get all(): readonly SignInAttempt[] {
    return this.#attempts ?? []
  }

  /** The youngest attempt, the one that the window shows. */
  get newest(): SignInAttempt | null {
    return this.all.at(-1) ?? null
  }

  isExpired(attempt: SignInAttempt): boolean {
    const leftMs = attempt.expiresAtMs - this.#clock.nowMs()
    return leftMs <= 0 || leftMs > SIGN_IN_LIFETIME_MS + CLOCK_SLACK_MS
  }

  /** Begins an attempt with a fresh state and verifier, and keeps it before it answers. */
  async begin(
    input: Pick<
      SignInAttempt,
      'clientKey' | 'redirectMethod' | 'redirectUri' | 'isConsentAlwaysAsked' | 'expectedChannelId'
    >,
  ): Promise<SignInAttempt> {
    const startedAtMs = this.#clock.nowMs()
    const attempt: SignInAttempt = {
      ...input,
      id: randomUUID(),
      state: randomBytes(32).toString('base64url'),
      codeVerifier: createCodeVerifier(),
      startedAtMs,
      expiresAtMs: startedAtMs + SIGN_IN_LIFETIME_MS,
    }
    this.#attempts = fitIntoEntry([...this.all.filter((one) => !this.isExpired(one)), attempt])
    await this.#save()
    return attempt
  }

  /** The open attempt with this state, or null. Takes the same time wherever two states differ. */
  find(state: string): SignInAttempt | null {
    const wanted = sha256(state)
    let found: SignInAttempt | null = null
    for (const attempt of this.all) {
      if (timingSafeEqual(sha256(attempt.state), wanted)) found = attempt
    }
    return found
  }

  /**
   * Closes one attempt for good. It is gone from memory before the first `await`, so of two callbacks that arrive together
   * only one finds it; the answer comes when the keychain knows as well.
   */
  async consume(attemptId: string): Promise<void> {
    this.#attempts = this.all.filter((attempt) => attempt.id !== attemptId)
    await this.#save()
  }

  /** Closes all attempts for good, in the same way. */
  async consumeAll(): Promise<void> {
    this.#attempts = []
    await this.#save()
  }

  /** A keychain that fails here costs only the survival of a restart: the attempt itself goes on in memory. */
  async #save(): Promise<void> {
    await this.#queue.run(async () => {
      try {
        if (this.all.length === 0) await this.#secrets.delete(SIGN_IN_ACCOUNT)
        else await this.#secrets.set(SIGN_IN_ACCOUNT, JSON.stringify(this.all))
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        this.#logger.warn('sign-in-attempts-not-saved', { errorCode: error.code })
      }
    })
  }
}

/** Whatever is damaged or of an older form is dropped: an attempt lives ten minutes at most. */
function parseAttempts(stored: string | null): readonly SignInAttempt[] {
  if (stored === null) return []
  try {
    const parsed = z.array(attemptSchema).safeParse(JSON.parse(stored))
    return parsed.success ? parsed.data : []
  } catch (error) {
    if (error instanceof SyntaxError) return []
    throw error
  }
}

function fitIntoEntry(attempts: readonly SignInAttempt[]): readonly SignInAttempt[] {
  let kept = attempts.slice(-MAX_OPEN_ATTEMPTS)
  while (kept.length > 1 && Buffer.byteLength(JSON.stringify(kept), 'utf8') > ENTRY_MAX_BYTES) {
    kept = kept.slice(1)
  }
  return kept
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}
