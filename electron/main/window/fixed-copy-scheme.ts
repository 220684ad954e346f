import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { z } from 'zod'
import {
  FIX_WORK_FAILURES,
  FIX_WORK_RESOURCES,
  type FixWorkOrder,
  type FixWorkProgress,
  type FixWorkResource,
  type FixWorkResult,
} from '../../shared/fix-work'
import type { FixWork } from '../video/fixed-copy-worker'
import { parseByteRange } from './parse-byte-range'
import { streamFileRange } from './stream-file-range'

/** Host of the page that makes copies. The app's own page has another session, where nobody answers under this one. */
export const FIXED_COPY_HOST = 'fixed-copy'

/** The folders of the renderer's build that this page needs: its own, and what the bundler puts where both pages find it. */
const PAGE_FOLDER = 'fixed-copy'
const PAGE_FOLDERS: readonly string[] = [PAGE_FOLDER, 'shared']
export const FIXED_COPY_PAGE_URL = `app://${FIXED_COPY_HOST}/${PAGE_FOLDER}/fixed-copy.html`

/** The AAC encoder is WebAssembly in a worker that it makes from a blob. Nothing else is allowed but this page's own origin. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  'worker-src blob:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
}

/** More than the page ever sends at once; a page that went wild must not fill main's memory. */
const MAX_MESSAGE_BYTES = 64 * 1024

const progressSchema = z.strictObject({
  fraction: z.number().min(0).max(1),
}) satisfies z.ZodType<FixWorkProgress>

const resultSchema = z.discriminatedUnion('isDone', [
  z.strictObject({
    isDone: z.literal(true),
    cut: z.strictObject({ startMs: z.number(), endMs: z.number() }).nullable(),
  }),
  z.strictObject({
    isDone: z.literal(false),
    code: z.enum(FIX_WORK_FAILURES),
    codec: z.string().max(100).nullable(),
    message: z.string(),
  }),
]) satisfies z.ZodType<FixWorkResult>

/** One job as the scheme serves it. */
export interface ServedWork {
  readonly token: string
  readonly work: FixWork
  /** The page's last word. */
  readonly onResult: (result: FixWorkResult) => void
  /** The copy could not be written. */
  readonly onWriteError: (error: unknown) => void
}

/**
 * Answers the page that makes copies: its own files, and under the token of the job in hand the original, the copy and the
 * messages. Everything else does not exist.
 */
export class FixedCopyScheme {
  #served: ServedWork | null = null
  readonly #writes = new Set<Promise<void>>()

  constructor(private readonly rendererDir: string) {}

  serve(served: ServedWork): void {
    this.#served = served
  }

  /** Ends the service of a job and waits for the writes under way, so that its file can be closed. */
  async end(): Promise<void> {
    this.#served = null
    await Promise.allSettled(this.#writes)
  }

  readonly handle = async (request: Request): Promise<Response> => {
    let url: URL
    try {
      url = new URL(request.url)
    } catch {
      return answer(400)
    }
    if (url.host !== FIXED_COPY_HOST) return answer(404)
    const [, folder = '', second = '', resource, ...rest] = url.pathname.split('/')
    if (rest.length > 0) return answer(404)
    if (resource === undefined) return this.#servePage(request, folder, second)
    const served = this.#served
    if (folder !== 'job' || served?.token !== second || !isResource(resource)) return answer(404)
    return this.#serveWork(request, url, resource, served)
  }

  async #servePage(request: Request, folder: string, fileName: string): Promise<Response> {
    if (!PAGE_FOLDERS.includes(folder)) return answer(404)
    if (request.method !== 'GET') return answer(405)
    const contentType = CONTENT_TYPES[fileName.split('.').at(-1) ?? '']
    // A plain name only: nothing that leads out of the folder.
    if (contentType === undefined || !/^[\w.-]+$/u.test(fileName)) return answer(404)
    try {
      const path = join(this.rendererDir, folder, basename(fileName))
      return new Response(new Uint8Array(await readFile(path)), {
        headers: {
          'content-type': contentType,
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        },
      })
    } catch {
      return answer(404)
    }
  }

  async #serveWork(
    request: Request,
    url: URL,
    resource: FixWorkResource,
    served: ServedWork,
  ): Promise<Response> {
    const { work } = served
    const isRead = resource === 'order' || resource === 'source'
    if (request.method !== (isRead ? 'GET' : 'POST')) return answer(405)
    work.onActivity()
    switch (resource) {
      case 'order': {
        const order: FixWorkOrder = { plan: work.plan, sourceBytes: work.source.sizeBytes }
        return Response.json(order)
      }
      case 'source':
        return serveSource(request, work)
      case 'output':
        return this.#takeOutput(request, url, served)
      case 'progress': {
        const progress = progressSchema.safeParse(await readMessage(request))
        if (!progress.success) return answer(400)
        work.onProgress(progress.data.fraction)
        return answer(204)
      }
      case 'result': {
        const result = resultSchema.safeParse(await readMessage(request))
        if (!result.success) return answer(400)
        served.onResult(result.data)
        return answer(204)
      }
    }
  }

  /** Writes the pieces as they come; none after the job has ended. */
  async #writeBody(request: Request, position: number, served: ServedWork): Promise<void> {
    let nextPosition = position
    for await (const piece of bodyOf(request)) {
      if (this.#served !== served) return
      await served.work.write(piece, nextPosition)
      nextPosition += piece.length
      served.work.onActivity()
    }
  }

  async #takeOutput(request: Request, url: URL, served: ServedWork): Promise<Response> {
    const position = url.searchParams.get('position') ?? ''
    if (!/^\d{1,15}$/u.test(position)) return answer(400)
    const writing = this.#writeBody(request, Number(position), served)
    this.#writes.add(writing)
    try {
      await writing
      return answer(204)
    } catch (error) {
      served.onWriteError(error)
      return answer(507)
    } finally {
      this.#writes.delete(writing)
    }
  }
}

function serveSource(request: Request, { source, onActivity }: FixWork): Response {
  const range = parseByteRange(request.headers.get('range'), source.sizeBytes)
  // The page always asks for a range; a whole file would be a mistake of 4 GB.
  if (range === null || range === 'unsatisfiable') return answer(416)
  const { firstByte, lastByte } = range
  return new Response(streamFileRange(source.path, range, onActivity), {
    status: 206,
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(lastByte - firstByte + 1),
      'content-range': `bytes ${firstByte}-${lastByte}/${source.sizeBytes}`,
      'cache-control': 'no-store',
    },
  })
}

async function readMessage(request: Request): Promise<unknown> {
  const pieces: Uint8Array[] = []
  let sizeBytes = 0
  for await (const piece of bodyOf(request)) {
    sizeBytes += piece.length
    if (sizeBytes > MAX_MESSAGE_BYTES) return undefined
    pieces.push(piece)
  }
  try {
    return JSON.parse(Buffer.concat(pieces).toString())
  } catch {
    return undefined
  }
}

/** Node's type of a stream; the library's of the browser cannot be iterated. */
function bodyOf(request: Request): AsyncIterable<Uint8Array> | readonly Uint8Array[] {
  return (request.body as ReadableStream<Uint8Array> | null) ?? []
}

function isResource(name: string): name is FixWorkResource {
  return FIX_WORK_RESOURCES.some((resource) => resource === name)
}

function answer(status: number): Response {
  return new Response(null, { status })
}
