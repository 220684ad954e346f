import type { IncomingMessage } from 'node:http'

/** One request being answered, with what every handler needs to know about it. */
export interface PracticeExchange {
  readonly request: IncomingMessage
  readonly method: string
  readonly url: URL
  readonly logId: string
  readonly nowMs: number
}

/** Bodies of OAuth and API calls are tiny; anything above this is a mistake. */
const MAX_BODY_BYTES = 256 * 1024

/** Reads a small body as text. `null` when it is too large or not UTF-8. */
export async function readTextBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = []
  let sizeBytes = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    sizeBytes += part.length
    if (sizeBytes <= MAX_BODY_BYTES) parts.push(part)
  }
  if (sizeBytes > MAX_BODY_BYTES) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts))
  } catch {
    // Malformed UTF-8 is the caller's mistake and is answered as such.
    return null
  }
}

/** The media type of the body, lower case, without parameters such as `charset`. */
export function mediaTypeOf(request: IncomingMessage): string {
  return (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

/** Reads an `application/x-www-form-urlencoded` body. `null` when the type or the bytes are wrong. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const text = await readTextBody(request)
  if (mediaTypeOf(request) !== 'application/x-www-form-urlencoded' || text === null) return null
  return new URLSearchParams(text)
}

/**
 * Reads an `application/json` body that must be an object; an empty body counts as `{}`. `null` when
 * the type, the bytes or the JSON are wrong.
 */
export async function readJsonObject(
  request: IncomingMessage,
): Promise<Readonly<Record<string, unknown>> | null> {
  const text = await readTextBody(request)
  if (mediaTypeOf(request) !== 'application/json' || text === null) return null
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    // Malformed JSON is the caller's mistake and is answered as such.
    return null
  }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
