import { z } from 'zod'
import { CANNOT_POST_CODES, PRIVACY_LEVELS, type PracticeAccountChange } from './practice-account'

/** Every endpoint a fault can be aimed at. */
export const PRACTICE_ENDPOINTS = [
  'authorize',
  'callback',
  'token',
  'revoke',
  'user-info',
  'creator-info',
  'video-init',
  'upload',
  'status',
  'cancel',
] as const
export type PracticeEndpoint = (typeof PRACTICE_ENDPOINTS)[number]

const endpoint = z.enum([...PRACTICE_ENDPOINTS, 'any'])

/**
 * What can go wrong on purpose. One shape for code and for `POST /__practice/faults`.
 *
 * - `answer`: the request is refused with this status and code, in the endpoint's own envelope.
 * - `raw-answer`: the request is answered with these bytes, for example a proxy's HTML page.
 * - `rate-limit`: 429 `rate_limit_exceeded`, with or without Retry-After, which can be an HTTP date.
 * - `withhold-answer`: the request takes effect and is never answered.
 * - `omit-uploaded-bytes`: the status says nothing about how much has arrived.
 * - `drop`: the connection is cut before anything happened, before the answer to a request that did
 *   take effect, or right after the answer.
 * - `delay`: the answer waits. `stop-reading`: from this body byte on nothing more is read.
 * - `throttle`: upload bodies are read at this pace. `reset-upload`: the connection is reset at this
 *   byte of a chunk's body. `lose-final-answer`: the last chunk is stored, its 201 never arrives.
 * - `fail-processing`: the next finished upload ends FAILED. `stay-processing`: status never moves on.
 * - `omit-refresh-token`: a refresh leaves out the refresh token, or sends an empty one; the old stays valid.
 * - `oauth-errors-as-200`: OAuth errors come with HTTP 200.
 * - `redirect-error`: the consent page is skipped and the browser comes back with this error.
 * - `progress-as-last-byte`: the upload's Content-Range names the last byte instead of the number of bytes.
 * - `unaudited-client`: only private accounts, only SELF_ONLY, at most five creators a day.
 * - `clock-skew`: Date headers are off by this much.
 */
export const practiceFaultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    endpoint,
    status: z.int().min(200).max(599),
    code: z.string(),
    message: z.string().optional(),
  }),
  z.object({
    kind: z.literal('raw-answer'),
    endpoint,
    status: z.int().min(200).max(599),
    contentType: z.string(),
    body: z.string(),
  }),
  z.object({
    kind: z.literal('rate-limit'),
    endpoint,
    retryAfterSeconds: z.int().nonnegative().optional(),
    retryAfterAs: z.enum(['seconds', 'date']).optional(),
  }),
  z.object({ kind: z.literal('withhold-answer'), endpoint }),
  z.object({ kind: z.literal('omit-uploaded-bytes') }),
  z.object({
    kind: z.literal('drop'),
    endpoint,
    when: z.enum(['before-handling', 'before-answer', 'after-answer']),
  }),
  z.object({ kind: z.literal('delay'), endpoint, delayMs: z.int().nonnegative() }),
  z.object({ kind: z.literal('stop-reading'), afterBytes: z.int().nonnegative() }),
  z.object({ kind: z.literal('throttle'), bytesPerSecond: z.int().positive() }),
  z.object({ kind: z.literal('reset-upload'), atByte: z.int().nonnegative() }),
  z.object({ kind: z.literal('lose-final-answer') }),
  z.object({ kind: z.literal('fail-processing'), reason: z.string() }),
  z.object({ kind: z.literal('stay-processing') }),
  z.object({ kind: z.literal('omit-refresh-token'), as: z.enum(['absent', 'empty']) }),
  z.object({ kind: z.literal('oauth-errors-as-200') }),
  z.object({ kind: z.literal('progress-as-last-byte') }),
  z.object({
    kind: z.literal('redirect-error'),
    error: z.string(),
    errorType: z.string().optional(),
    errCode: z.string().optional(),
    description: z.string().optional(),
  }),
  z.object({ kind: z.literal('unaudited-client') }),
  z.object({ kind: z.literal('clock-skew'), skewMs: z.int() }),
])
export type PracticeFault = z.infer<typeof practiceFaultSchema>
export type PracticeFaultKind = PracticeFault['kind']

/** The change of an account, as it arrives over HTTP. */
export const practiceAccountChangeSchema = z.strictObject({
  username: z.string().exactOptional(),
  nickname: z.string().exactOptional(),
  isPrivate: z.boolean().exactOptional(),
  commentDisabled: z.boolean().exactOptional(),
  duetDisabled: z.boolean().exactOptional(),
  stitchDisabled: z.boolean().exactOptional(),
  maxVideoPostDurationSec: z.int().positive().exactOptional(),
  dailyPostCap: z.int().nonnegative().exactOptional(),
  isSandboxTarget: z.boolean().exactOptional(),
  cannotPost: z.enum(CANNOT_POST_CODES).nullable().exactOptional(),
  privacyLevelOptions: z.array(z.enum(PRIVACY_LEVELS)).nullable().exactOptional(),
})

/** The things that happen at once instead of waiting for a request. */
export interface PracticeInterventions {
  changeAccount(openId: string, change: PracticeAccountChange): void
  revokeTokens(openId?: string): void
  expireAccessTokens(openId?: string): void
  expireUploadUrls(publishId?: string): void
}

interface SwitchedFault {
  readonly fault: PracticeFault
  remaining: number
}

/** The switchboard of everything that can go wrong. */
export class PracticeFaults {
  readonly #interventions: PracticeInterventions
  #switched: SwitchedFault[] = []

  constructor(interventions: PracticeInterventions) {
    this.#interventions = interventions
  }

  /**
   * Switches a fault on for the next `times` requests it applies to, or until it is cleared when
   * `times` is left out. Answers a function that switches it off again.
   */
  set(fault: PracticeFault, options: { times?: number } = {}): () => void {
    const switched: SwitchedFault = { fault, remaining: options.times ?? Infinity }
    this.#switched.push(switched)
    return () => {
      this.#switched = this.#switched.filter((other) => other !== switched)
    }
  }

  /** Switches off all faults, or those of one kind. Interventions that already happened stay. */
  clear(kind?: PracticeFaultKind): void {
    this.#switched = this.#switched.filter(({ fault }) => kind !== undefined && fault.kind !== kind)
  }

  /** The faults that are on now. */
  list(): readonly PracticeFault[] {
    return this.#switched.map(({ fault }) => fault)
  }

  /** Changes what a creator may do, from the next request on. Throws on an unknown account. */
  changeAccount(openId: string, change: PracticeAccountChange): void {
    this.#interventions.changeAccount(openId, change)
  }

  /** As if the creator had removed the app: all tokens die, unfinished posts fail with `auth_removed`. */
  revokeTokens(openId?: string): void {
    this.#interventions.revokeTokens(openId)
  }

  /** Access tokens end now; refresh tokens go on. */
  expireAccessTokens(openId?: string): void {
    this.#interventions.expireAccessTokens(openId)
  }

  /** Upload addresses of unfinished uploads end now, as after their one hour. */
  expireUploadUrls(publishId?: string): void {
    this.#interventions.expireUploadUrls(publishId)
  }

  /**
   * For the server: the first fault of this kind that applies, counted as used. An `endpoint` is
   * given for the kinds that are aimed at one.
   */
  take<K extends PracticeFaultKind>(
    kind: K,
    where: { endpoint?: PracticeEndpoint; when?: string } = {},
  ): Extract<PracticeFault, { kind: K }> | null {
    const found = this.#switched.find(
      ({ fault }) =>
        fault.kind === kind &&
        (!('endpoint' in fault) || fault.endpoint === 'any' || fault.endpoint === where.endpoint) &&
        (!('when' in fault) || fault.when === where.when),
    )
    if (!found) return null
    found.remaining -= 1
    if (found.remaining <= 0) this.#switched = this.#switched.filter((other) => other !== found)
    return found.fault as Extract<PracticeFault, { kind: K }>
  }

  /** For the server: the fault of this kind that is on, without counting it as used. */
  peek<K extends PracticeFaultKind>(kind: K): Extract<PracticeFault, { kind: K }> | null {
    const found = this.#switched.find(({ fault }) => fault.kind === kind)
    return found ? (found.fault as Extract<PracticeFault, { kind: K }>) : null
  }
}
