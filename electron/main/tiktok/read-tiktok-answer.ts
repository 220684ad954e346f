import { parse } from 'lossless-json'

/** The parts that all of TikTok's answers share, whichever of its shapes they came in. */
export interface TikTokAnswer {
  /** The whole answer; whole numbers beyond 2^53 are strings in it. */
  readonly json: Readonly<Record<string, unknown>>
  /** TikTok's own code: `ok`, a code of the API or an OAuth error; null when the answer names none. */
  readonly code: string | null
  /** TikTok's words, only to tell two failures of the same code apart. Never logged or shown: they may repeat our input. */
  readonly message: string | null
  readonly logId: string | null
}

/**
 * Reads an answer of the API (`{data, error: {code, message, log_id}}`, with `logid` in some documents), of the token
 * endpoints (flat `{error, error_description, log_id}`) or of their predecessor (`{data: {error_code, description}}`, still
 * met in the field). Null when the text is no JSON object.
 */
export function readTikTokAnswer(text: string): TikTokAnswer | null {
  let json: unknown
  try {
    json = parse(text, null, parseNumber)
  } catch {
    return null
  }
  if (!isRecord(json)) return null
  const { error, data } = json
  if (isRecord(error)) {
    return {
      json,
      code: readCode(error.code),
      message: readText(error.message),
      logId: readLogId(error) ?? readLogId(json),
    }
  }
  if (typeof error === 'string' && error !== '') {
    return {
      json,
      code: readCode(error),
      message: readText(json.error_description),
      logId: readLogId(json),
    }
  }
  if (isRecord(data) && data.error_code !== undefined && data.error_code !== 0) {
    return {
      json,
      code: readCode(data.error_code),
      message: readText(data.description),
      logId: readLogId(data) ?? readLogId(json),
    }
  }
  return { json, code: null, message: null, logId: readLogId(json) }
}

/** Post ids have 19 digits; as a number `7678907398077074696` would silently become `…074000`. */
function parseNumber(text: string): number | string {
  const value = Number(text)
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}

function readLogId(source: Readonly<Record<string, unknown>>): string | null {
  const logId = source.log_id ?? source.logid
  return typeof logId === 'string' || typeof logId === 'number' ? asIdentifier(String(logId)) : null
}

function readCode(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? asIdentifier(String(value)) : null
}

/** Codes and log ids go into error details and the log, so nothing but a short identifier may pass. */
function asIdentifier(text: string): string | null {
  if (text === '') return null
  return /^[\w.:~-]{1,80}$/.test(text) ? text : 'unreadable'
}
