import type { z } from 'zod'
import { AppError } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import { mapTikTokError, type TikTokEndpoint } from './map-tiktok-error'
import { readTikTokAnswer, type TikTokAnswer } from './read-tiktok-answer'
import type { TikTokTransport, TransportAnswer, TransportRequest } from './tiktok-transport'

/** An answer that TikTok called a success, with what came around it. */
export interface TikTokSuccess {
  readonly endpoint: TikTokEndpoint
  readonly json: Readonly<Record<string, unknown>>
  readonly logId: string | null
  readonly httpStatus: number
  readonly serverDateMs: number | null
}

/** A refusal together with the server's clock, for whoever wants to know whether the two clocks agree. */
export interface TikTokVerdict {
  readonly outcome: TikTokSuccess | AppError
  readonly serverDateMs: number | null
}

/** Sends requests and tells success from refusal by TikTok's two conventions. Every answer leaves one line in the log. */
export class TikTokCaller {
  readonly #transport: TikTokTransport
  readonly #logger: Logger

  constructor(transport: TikTokTransport, logger: Logger) {
    this.#transport = transport
    this.#logger = logger
  }

  /** An API call succeeded only if the body says `ok`: creator_info sends some refusals with HTTP 200 on purpose. */
  async callApi(endpoint: TikTokEndpoint, request: TransportRequest): Promise<TikTokSuccess> {
    const answer = await this.#transport.send(request)
    const read = readTikTokAnswer(answer.text)
    if (read?.code !== 'ok') throw this.#refuse(endpoint, answer, read)
    return this.#accept(endpoint, answer, read)
  }

  /** A token call succeeded if the status is 2xx and the body names no error: errors were met in HTTP 200 too. */
  async callOAuth(endpoint: TikTokEndpoint, request: TransportRequest): Promise<TikTokSuccess> {
    const { outcome } = await this.judgeOAuth(endpoint, request)
    if (outcome instanceof AppError) throw outcome
    return outcome
  }

  /** Like `callOAuth`, but answers a refusal instead of throwing it. Still throws what kept TikTok from answering at all. */
  async judgeOAuth(endpoint: TikTokEndpoint, request: TransportRequest): Promise<TikTokVerdict> {
    const answer = await this.#transport.send(request)
    const { serverDateMs } = answer
    // A revocation is confirmed by an empty body.
    const isEmptySuccess = endpoint === 'revoke' && answer.text.trim() === ''
    const read = readTikTokAnswer(isEmptySuccess ? '{}' : answer.text)
    const isOk = answer.httpStatus >= 200 && answer.httpStatus < 300
    return isOk && read !== null && (read.code === null || read.code === 'ok')
      ? { outcome: this.#accept(endpoint, answer, read), serverDateMs }
      : { outcome: this.#refuse(endpoint, answer, read), serverDateMs }
  }

  /** What the schema makes of a part of a success. Throws `tiktok-unexpected-answer` when it does not fit. */
  parse<T>(schema: z.ZodType<T>, success: TikTokSuccess, data: unknown): T {
    const parsed = schema.safeParse(data)
    if (!parsed.success) throw this.unexpected(success)
    return parsed.data
  }

  /** For a success that lacks what makes it one. */
  unexpected({ endpoint, httpStatus, logId }: TikTokSuccess): AppError {
    const error = new AppError('tiktok-unexpected-answer', {
      detail: { httpStatus, ...(logId === null ? {} : { logId }) },
    })
    this.#logger.warn('tiktok-answer-unreadable', { endpoint, ...error.detail })
    return error
  }

  #accept(
    endpoint: TikTokEndpoint,
    { httpStatus, roundTripMs, serverDateMs }: TransportAnswer,
    { json, logId }: TikTokAnswer,
  ): TikTokSuccess {
    this.#logger.info('tiktok-answered', { endpoint, httpStatus, roundTripMs, logId })
    return { endpoint, json, logId, httpStatus, serverDateMs }
  }

  #refuse(
    endpoint: TikTokEndpoint,
    { httpStatus, retryAfterMs, roundTripMs }: TransportAnswer,
    read: TikTokAnswer | null,
  ): AppError {
    const error = mapTikTokError({
      endpoint,
      httpStatus,
      tiktokCode: read?.code ?? null,
      message: read?.message ?? null,
      logId: read?.logId ?? null,
      retryAfterMs,
    })
    this.#logger.warn('tiktok-refused', {
      endpoint,
      errorCode: error.code,
      ...error.detail,
      roundTripMs,
    })
    return error
  }
}
