import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'
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

/** Node loads what makes a Response at its first use, which takes some 20 ms; better while the page's process starts. */
export function warmUpResponses(): void {
  new Response(null)
}

/**
 * Serves `app://bundle/…` from the renderer's build and `app://media/<videoId>` from the file the person chose, with ranges
 * answered by hand as 206: `net.fetch` on a file ignores them, and a video could not be scrubbed (electron/electron#38749).
 */
export function serveAppScheme(options: {
  readonly rendererDir: string
  readonly findMedia: (videoId: string) => PlayableFile | null
}): void {
  protocol.handle('app', async (request) => {
    let url: URL
    try {
      url = new URL(request.url)
    } catch {
      return refuse(400)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405)
    if (url.host === 'bundle') return serveBundle(url, options.rendererDir)
    if (url.host === 'media') {
      const file = options.findMedia(url.pathname.slice(1))
      return file === null ? refuse(404) : serveMedia(file, request)
    }
    return refuse(404)
  })
}

async function serveBundle(url: URL, rendererDir: string): Promise<Response> {
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
    return new Response(new Uint8Array(await readFile(path)), {
      headers: {
        'content-type': contentType,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    })
  } catch {
    return refuse(404)
  }
}

async function serveMedia(file: PlayableFile, request: Request): Promise<Response> {
  let sizeBytes: number
  try {
    const stats = await stat(file.path)
    // Reading a pipe or a folder that has taken the video's place would wait or fail in the middle.
    if (!stats.isFile()) return refuse(404)
    sizeBytes = stats.size
  } catch {
    return refuse(404)
  }
  const range = parseByteRange(request.headers.get('range'), sizeBytes)
  if (range === 'unsatisfiable') {
    return new Response(null, {
      status: 416,
      headers: { 'content-range': `bytes */${sizeBytes}` },
    })
  }
  const { firstByte, lastByte } = range ?? { firstByte: 0, lastByte: sizeBytes - 1 }
  const hasBody = request.method !== 'HEAD' && sizeBytes > 0
  return new Response(hasBody ? streamFileRange(file.path, { firstByte, lastByte }) : null, {
    status: range === null ? 200 : 206,
    headers: {
      'content-type': file.contentType,
      'content-length': String(lastByte - firstByte + 1),
      'accept-ranges': 'bytes',
      'access-control-allow-origin': APP_ORIGIN,
      'cache-control': 'no-store',
      ...(range === null ? {} : { 'content-range': `bytes ${firstByte}-${lastByte}/${sizeBytes}` }),
    },
  })
}

function refuse(status: number): Response {
  return new Response(null, { status })
}
