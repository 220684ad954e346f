import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { PracticeBrowser, type ConsentChoice } from '../../../electron/practice/practice-browser'
import { PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import {
  PracticeTikTok,
  type PracticeTikTokOptions,
} from '../../../electron/practice/practice-tiktok'

export const CALLBACK_PAGE_HTML = readFileSync(
  join(import.meta.dirname, '../../../resources/callback/index.html'),
  'utf8',
)
export const SAMPLE_VIDEO = readFileSync(
  join(import.meta.dirname, '../../../resources/sample/sosyabot-sample.mp4'),
)

export const MB = 1_000_000

/** A hand-moved clock; the practice server decides everything by it. */
export class HandClock {
  nowMs = Date.parse('2026-09-15T10:00:00Z')
  readonly now = (): number => this.nowMs
  advance(ms: number): void {
    this.nowMs += ms
  }
}

export interface WireAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
  json: () => Record<string, unknown>
}

/** One request with exactly these headers, so that wrong ones can be sent. Rejects when the connection breaks. */
export function send(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<WireAnswer> {
  return new Promise((resolve, reject) => {
    const body =
      typeof options.body === 'string' ? Buffer.from(options.body) : (options.body ?? null)
    const request = httpRequest(
      url,
      {
        method: options.method ?? 'GET',
        agent: false,
        headers: {
          ...(body === null ? {} : { 'Content-Length': String(body.length) }),
          ...options.headers,
        },
      },
      (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8')
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: () => JSON.parse(text) as Record<string, unknown>,
          })
        })
      },
    )
    request.on('error', reject)
    request.end(body ?? undefined)
  })
}

export function sha256Hex(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex')
}

export interface Tokens {
  access_token: string
  refresh_token: string
  open_id: string
  scope: string
  expires_in: number
  refresh_expires_in: number
}

/** A running practice server and the calls every test needs. */
export class PracticeSession {
  readonly clock = new HandClock()
  readonly practice: PracticeTikTok
  readonly browser = new PracticeBrowser()

  constructor(options: Partial<PracticeTikTokOptions> = {}) {
    this.practice = new PracticeTikTok({
      callbackPageHtml: CALLBACK_PAGE_HTML,
      now: this.clock.now,
      ...options,
    })
  }

  static async start(options: Partial<PracticeTikTokOptions> = {}): Promise<PracticeSession> {
    const session = new PracticeSession(options)
    await session.practice.start()
    return session
  }

  get origin(): string {
    return this.practice.origin
  }

  get redirectUri(): string {
    return `${this.origin}/api/v1/auth/tiktok/callback`
  }

  authorizeUrl(changes: Record<string, string | null> = {}): string {
    const query: Record<string, string | null> = {
      client_key: PRACTICE_CLIENT.clientKey,
      response_type: 'code',
      scope: 'user.info.basic,video.publish,video.upload',
      redirect_uri: this.redirectUri,
      state: 'state-of-this-test',
      code_challenge: sha256Hex('unused'),
      code_challenge_method: 'S256',
      ...changes,
    }
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== null)
    return `${this.origin}/v2/auth/authorize/?${new URLSearchParams(given).toString()}`
  }

  oauth(path: 'token' | 'revoke', fields: Record<string, string | null>): Promise<WireAnswer> {
    const all: Record<string, string | null> = {
      client_key: PRACTICE_CLIENT.clientKey,
      client_secret: PRACTICE_CLIENT.clientSecret,
      ...fields,
    }
    const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null)
    return send(`${this.origin}/v2/oauth/${path}/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(given).toString(),
    })
  }

  /** Goes through the consent screen and answers what the redirect carried. */
  async consent(
    choice: ConsentChoice = {},
    changes: Record<string, string | null> = {},
  ): Promise<URLSearchParams> {
    const location = await this.browser.answerConsent(
      this.authorizeUrl({ disable_auto_auth: '1', ...changes }),
      choice,
    )
    return new URL(location).searchParams
  }

  /** A whole sign-in. */
  async connect(choice: ConsentChoice = {}): Promise<Tokens> {
    const verifier = randomBytes(48).toString('base64url')
    const callback = await this.consent(choice, { code_challenge: sha256Hex(verifier) })
    const answer = await this.oauth('token', {
      grant_type: 'authorization_code',
      code: callback.get('code'),
      redirect_uri: this.redirectUri,
      code_verifier: verifier,
    })
    return answer.json() as unknown as Tokens
  }

  api(
    path: string,
    accessToken: string | null,
    body: unknown = {},
    headers: Record<string, string> = {},
  ): Promise<WireAnswer> {
    return send(`${this.origin}${path}`, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=UTF-8',
        ...(accessToken === null ? {} : { Authorization: `Bearer ${accessToken}` }),
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  }

  init(
    accessToken: string,
    videoSizeBytes: number,
    changes: { post?: Record<string, unknown>; source?: Record<string, unknown> } = {},
  ): Promise<WireAnswer> {
    return this.api('/v2/post/publish/video/init/', accessToken, initBody(videoSizeBytes, changes))
  }

  /** Opens an upload that must be accepted. */
  async open(
    accessToken: string,
    videoSizeBytes: number,
    changes: { post?: Record<string, unknown>; source?: Record<string, unknown> } = {},
  ): Promise<{ publishId: string; uploadUrl: string }> {
    const answer = await this.init(accessToken, videoSizeBytes, changes)
    const data = answer.json()['data'] as { publish_id?: string; upload_url?: string }
    if (!data.publish_id || !data.upload_url) throw new Error(answer.text)
    return { publishId: data.publish_id, uploadUrl: data.upload_url }
  }

  put(
    uploadUrl: string,
    file: Buffer,
    first: number,
    last: number,
    headers: Record<string, string> = {},
  ): Promise<WireAnswer> {
    return send(uploadUrl, {
      method: 'PUT',
      headers: {
        'Content-Type': 'video/mp4',
        'Content-Range': `bytes ${first}-${last}/${file.length}`,
        ...headers,
      },
      body: file.subarray(first, last + 1),
    })
  }

  /** Init and every chunk of a small file in one PUT. */
  async publish(
    accessToken: string,
    file: Buffer,
    post: Record<string, unknown> = {},
  ): Promise<string> {
    const { publishId, uploadUrl } = await this.open(accessToken, file.length, { post })
    const answer = await this.put(uploadUrl, file, 0, file.length - 1)
    if (answer.status !== 201) throw new Error(`PUT answered ${answer.status}`)
    return publishId
  }

  status(accessToken: string, publishId: string): Promise<WireAnswer> {
    return this.api('/v2/post/publish/status/fetch/', accessToken, { publish_id: publishId })
  }
}

/** A correct init body: one chunk up to 64 MB, else chunks of 10 MB. */
export function initBody(
  videoSizeBytes: number,
  changes: { post?: Record<string, unknown>; source?: Record<string, unknown> } = {},
): Record<string, unknown> {
  const chunkSizeBytes = videoSizeBytes <= 64 * MB ? videoSizeBytes : 10 * MB
  return {
    post_info: {
      title: 'A quiet morning #sosyabot',
      privacy_level: 'PUBLIC_TO_EVERYONE',
      disable_duet: false,
      disable_comment: false,
      disable_stitch: false,
      brand_content_toggle: false,
      brand_organic_toggle: false,
      ...changes.post,
    },
    source_info: {
      source: 'FILE_UPLOAD',
      video_size: videoSizeBytes,
      chunk_size: chunkSizeBytes,
      total_chunk_count: Math.floor(videoSizeBytes / chunkSizeBytes),
      ...changes.source,
    },
  }
}

/** The `error` part of an API envelope. */
export function errorOf(answer: WireAnswer): { code: string; message: string; log_id: string } {
  return answer.json()['error'] as { code: string; message: string; log_id: string }
}

export function dataOf(answer: WireAnswer): Record<string, unknown> {
  return answer.json()['data'] as Record<string, unknown>
}
