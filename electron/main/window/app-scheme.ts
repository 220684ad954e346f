import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { ProtocolRequest, ProtocolResponse } from 'electron'
import { parseByteRange } from './parse-byte-range'
import { streamFileRange } from './stream-file-range'

/** Origin of the app's own page. */
export const APP_ORIGIN = 'app://bundle'
export const APP_PAGE_URL = `${APP_ORIGIN}/index.html`

const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob: data:",
  'media-src blob: app:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ')

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** A file that the window may play. */
export interface PlayableFile {
  readonly path: string
  readonly contentType: string
}

/**
 * Serves `app://bundle/…` from the renderer's build and `app://media/<videoId>` from the file the person chose, with ranges
 * answered by hand as 206: `net.fetch` on a file ignores them, and a video could not be scrubbed (electron/electron#38749).
 *
 * It serves before most of main has been read. The page's code is held back until main can answer what that code asks.
 */
export class AppScheme {
  /** Resolves once the page itself has been handed over. */
  readonly pageServed: Promise<void>
  readonly #codeAllowed: Promise<void>
  #findMedia: (videoId: string) => PlayableFile | null = () => null
  #tellPageServed: () => void = () => undefined
  #allowCode: () => void = () => undefined

  constructor(private readonly rendererDir: string) {
    this.pageServed = new Promise((resolve) => (this.#tellPageServed = resolve))
    this.#codeAllowed = new Promise((resolve) => (this.#allowCode = resolve))
  }

  /** Main answers what the page asks: its code may run. */
  letCodeRun(findMedia: (videoId: string) => PlayableFile | null): void {
    this.#findMedia = findMedia
    this.#allowCode()
  }

  /** Answers a request of the page; what cannot be read is not there. Rejects while nobody can say which video is meant. */
  async respond(
    request: Pick<ProtocolRequest, 'url' | 'method' | 'headers'>,
  ): Promise<StreamResponse> {
    let url: URL
    try {
      url = new URL(request.url)
    } catch {
      return refuse(400)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    if (url.host === 'bundle') return this.#serveBundle(url)
    if (url.host === 'media') {
      const file = this.#findMedia(url.pathname.slice(1))
      return file === null ? refuse(404) : serveMedia(file, request)
    }
    return refuse(404)
  }

  async #serveBundle(url: URL): Promise<StreamResponse> {
    if (url.pathname.endsWith('.js')) await this.#codeAllowed
    const response = await readBundle(url, this.rendererDir)
    // Handing over takes some more turns of the loop.
    response.data.once('close', this.#tellPageServed)
    return response
  }
}

/** What Electron makes an answer of. */
export type StreamResponse = ProtocolResponse & { readonly data: Readable }

async function readBundle(url: URL, rendererDir: string): Promise<StreamResponse> {
  let pathname: string
  try {
    pathname = decodeURIComponent(url.pathname)
  } catch {
    return refuse(400)
  }
  if (pathname.includes('\0') || pathname.includes('\\')) return refuse(400)
  const path = normalize(join(rendererDir, pathname))
  if (!path.startsWith(rendererDir + sep)) return refuse(404)
  const contentType = CONTENT_TYPES[extname(path)]
  if (contentType === undefined) return refuse(404)
  try {
    return {
      statusCode: 200,
      headers: {
        'content-type': contentType,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
      data: streamOf(await readFile(path)),
    }
  } catch {
    return refuse(404)
  }
}

async function serveMedia(
  file: PlayableFile,
  request: Pick<ProtocolRequest, 'method' | 'headers'>,
): Promise<StreamResponse> {
  let sizeBytes: number
  try {
    const stats = await stat(file.path)
    // Reading a pipe or a folder that has taken the video's place would wait or fail in the middle.
    if (!stats.isFile()) return refuse(404)
    sizeBytes = stats.size
  } catch {
    return refuse(404)
  }
  const range = parseByteRange(findHeader(request.headers, 'range'), sizeBytes)
  if (range === 'unsatisfiable') {
    return {
      statusCode: 416,
      headers: { 'content-range': `bytes */${sizeBytes}` },
      data: streamOf(null),
    }
  }
  const { firstByte, lastByte } = range ?? { firstByte: 0, lastByte: sizeBytes - 1 }
  const hasBody = request.method !== 'HEAD' && sizeBytes > 0
  return {
    statusCode: range === null ? 200 : 206,
    headers: {
      'content-type': file.contentType,
      'content-length': String(lastByte - firstByte + 1),
      'accept-ranges': 'bytes',
      'access-control-allow-origin': APP_ORIGIN,
      'cache-control': 'no-store',
      ...(range === null ? {} : { 'content-range': `bytes ${firstByte}-${lastByte}/${sizeBytes}` }),
    },
    data: hasBody
      ? Readable.fromWeb(streamFileRange(file.path, { firstByte, lastByte }))
      : streamOf(null),
  }
}

/** A header of a request, whose names Chromium writes as it likes. */
function findHeader(headers: Readonly<Record<string, string>>, wanted: string): string | null {
  const found = Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)
  return found?.[1] ?? null
}

function refuse(statusCode: number): StreamResponse {
  return { statusCode, data: streamOf(null) }
}

/** These bytes in one piece. */
function streamOf(bytes: Buffer | null): Readable {
  const stream = new Readable({ read: () => undefined })
  if (bytes !== null) stream.push(bytes)
  stream.push(null)
  return stream
}
