import { randomBytes } from 'node:crypto'

/** A complete answer, not yet on the wire. */
export interface PracticeAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/**
 * What a handler may return: an answer, or `null` when the connection is gone and nobody is left to
 * answer to.
 */
export type HandlerResult = PracticeAnswer | null

const JSON_HEADERS = { 'Content-Type': 'application/json; charset=utf-8' } as const

/** TikTok's log ids: fourteen digits of UTC time, then hexadecimal. */
export function createLogId(nowMs: number): string {
  const time = new Date(nowMs).toISOString().replace(/\D/g, '').slice(0, 14)
  return time + randomBytes(10).toString('hex').toUpperCase()
}

/** The API envelope of a call that worked. `data` may hold bigints; they are written as bare numbers. */
export function apiOk(data: unknown, logId: string): PracticeAnswer {
  return {
    status: 200,
    headers: JSON_HEADERS,
    body: formatJson({ data, error: { code: 'ok', message: '', log_id: logId } }),
  }
}

/** The API envelope of a failure; some codes come with HTTP 200 on purpose (query-creator-info). */
export function apiError(
  status: number,
  code: string,
  message: string,
  logId: string,
): PracticeAnswer {
  return {
    status,
    headers: JSON_HEADERS,
    body: formatJson({ data: {}, error: { code, message, log_id: logId } }),
  }
}

/** The flat answer of the OAuth endpoints. */
export function oauthOk(fields: Readonly<Record<string, unknown>>): PracticeAnswer {
  return {
    status: 200,
    headers: { ...JSON_HEADERS, 'Cache-Control': 'no-store' },
    body: formatJson(fields),
  }
}

/** The flat error of the OAuth endpoints; TikTok documents no HTTP status for it. */
export function oauthError(
  status: number,
  error: string,
  description: string,
  logId: string,
): PracticeAnswer {
  return {
    status,
    headers: { ...JSON_HEADERS, 'Cache-Control': 'no-store' },
    body: formatJson({ error, error_description: description, log_id: logId }),
  }
}

export function textAnswer(status: number, body: string): PracticeAnswer {
  return { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body }
}

/**
 * `JSON.stringify`, except that a bigint becomes a bare number of any length: TikTok sends 64-bit post
 * ids that way, and a client that parses them as doubles must be caught here.
 */
export function formatJson(value: unknown): string {
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return `[${value.map(formatJson).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([name, field]) => `${JSON.stringify(name)}:${formatJson(field)}`)
    return `{${fields.join(',')}}`
  }
  return JSON.stringify(value ?? null)
}
