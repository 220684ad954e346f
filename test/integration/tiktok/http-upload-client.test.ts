import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { Agent as HttpsAgent } from 'node:https'
import { createServer as createSocketServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { SystemClock } from '../../../electron/main/platform/clock'
import { HttpUploadClient } from '../../../electron/main/tiktok/http-upload-client'
import { practiceEndpoints, TIKTOK_ENDPOINTS } from '../../../electron/main/tiktok/tiktok-endpoints'
import type { ChunkUpload } from '../../../electron/main/tiktok/upload-client'
import { UploadPace } from '../../../electron/main/tiktok/upload-pace'
import { RecordingLogger } from '../../fakes/recording-logger'
import { isFileOpen } from './is-file-open'
import { PracticeWorld, quietInit } from './practice-world'
import { ScriptedServer } from './scripted-server'
import { VALID_CERTIFICATE } from './test-certificates'

const CHUNK = 10_000_000
const never = new AbortController().signal

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-upload-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function createVideo(sizeBytes: number): { path: string; bytes: Buffer } {
  const path = join(folder, `${randomUUID()}.mp4`)
  const bytes = randomBytes(sizeBytes)
  writeFileSync(path, bytes)
  return { path, bytes }
}

async function errorOf(promise: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await promise.then(
    (value) => new Error(`It answered ${JSON.stringify(value)}.`),
    (error: unknown) => error,
  )
  if (thrown instanceof AppError) return thrown
  throw thrown
}

describe('HttpUploadClient at the practice TikTok', () => {
  let world: PracticeWorld
  let accessToken: string

  beforeEach(async () => {
    world = await PracticeWorld.start({ rateLimits: false })
    ;({ accessToken } = await world.connect())
  })
  afterEach(() => world.stop())

  async function start(
    sizeBytes: number,
    chunkBytes?: number,
  ): Promise<{
    uploadUrl: string
    chunk: (index: number) => ChunkUpload
    path: string
    bytes: Buffer
    publishId: string
  }> {
    const { path, bytes } = createVideo(sizeBytes)
    const init = quietInit(sizeBytes, chunkBytes)
    const { uploadUrl, publishId } = await world.client.initDirectPost(accessToken, init)
    return {
      uploadUrl,
      path,
      bytes,
      publishId,
      chunk: (index) => ({
        uploadUrl,
        path,
        contentType: 'video/mp4',
        firstByte: index * init.chunkSizeBytes,
        lastByte:
          index === init.totalChunkCount - 1
            ? sizeBytes - 1
            : (index + 1) * init.chunkSizeBytes - 1,
        totalBytes: sizeBytes,
      }),
    }
  }

  it.each([false, true])(
    'brings a file over bit for bit, chunk by chunk (last byte convention: %s)',
    async (isLastByte) => {
      if (isLastByte) world.practice.faults.set({ kind: 'progress-as-last-byte' })
      const { chunk, bytes } = await start(32_345_678, CHUNK)
      expect(await world.uploads.sendChunk(chunk(0), never)).toEqual({
        kind: 'stored',
        isComplete: false,
        uploadedBytes: CHUNK,
      })
      expect(await world.uploads.sendChunk(chunk(1), never)).toEqual({
        kind: 'stored',
        isComplete: false,
        uploadedBytes: 2 * CHUNK,
      })
      // A chunk that is already there, and one that comes too early.
      expect(await world.uploads.sendChunk(chunk(0), never)).toEqual({
        kind: 'out-of-step',
        uploadedBytes: 2 * CHUNK,
      })
      expect(await world.uploads.sendChunk(chunk(2), never)).toEqual({
        kind: 'stored',
        isComplete: true,
        uploadedBytes: 32_345_678,
      })
      expect(world.practice.listPosts()[0]?.sha256).toBe(
        createHash('sha256').update(bytes).digest('hex'),
      )
    },
  )

  it('hears every refusal', async () => {
    const { chunk, publishId, uploadUrl } = await start(6_000_000)
    const { faults } = world.practice
    const send = (change: Partial<ChunkUpload> = {}): Promise<unknown> =>
      world.uploads.sendChunk({ ...chunk(0), ...change }, never)
    faults.set({ kind: 'answer', endpoint: 'upload', status: 503, code: 'x' }, { times: 1 })
    expect(await send()).toEqual({ kind: 'server-error', httpStatus: 503, retryAfterMs: null })
    faults.set({ kind: 'rate-limit', endpoint: 'upload', retryAfterSeconds: 3 }, { times: 1 })
    expect(await send()).toEqual({ kind: 'rate-limited', retryAfterMs: 3000 })
    expect(await send({ lastByte: 4_999_999 })).toEqual({ kind: 'refused', httpStatus: 400 })
    const unknown = new URL(uploadUrl)
    unknown.searchParams.set('upload_id', 'invented')
    expect(await send({ uploadUrl: unknown.href })).toEqual({ kind: 'unknown-upload' })
    faults.expireUploadUrls(publishId)
    expect(await send()).toEqual({ kind: 'expired' })
  })

  it('says of a connection that broke inside a chunk that the chunk cannot be there', async () => {
    const { chunk } = await start(6_000_000)
    world.practice.faults.set({ kind: 'reset-upload', atByte: 1_000_000 }, { times: 1 })
    const error = await errorOf(world.uploads.sendChunk(chunk(0), never))
    expect(error).toMatchObject({
      code: 'network-offline',
      isRetryable: true,
      detail: { isBodySent: false },
    })
    expect(world.practice.listPosts()[0]?.receivedBytes).toBe(0)
    expect(await world.uploads.sendChunk(chunk(0), never)).toMatchObject({ isComplete: true })
  })

  it('says of a connection that broke behind a chunk that the chunk may be there, and sends nothing again', async () => {
    const { chunk } = await start(6_000_000)
    world.practice.faults.set({ kind: 'lose-final-answer' }, { times: 1 })
    const error = await errorOf(world.uploads.sendChunk(chunk(0), never))
    expect(error).toMatchObject({ code: 'network-offline', detail: { isBodySent: true } })
    expect(countPuts()).toBe(1)
    expect(world.practice.listPosts()[0]?.state).not.toBe('uploading')
  })

  function countPuts(): number {
    return world.practice.listRequests().filter(({ method }) => method === 'PUT').length
  }

  it('gives up when no byte moves, and not when bytes move slowly', async () => {
    const stuck = await start(30_000_000)
    world.practice.faults.set({ kind: 'stop-reading', afterBytes: 100_000 }, { times: 1 })
    const startedAtMs = performance.now()
    const error = await errorOf(world.uploads.sendChunk(stuck.chunk(0), never))
    expect(error).toMatchObject({
      code: 'upload-stalled',
      isRetryable: true,
      detail: { idleMs: 1000, isBodySent: false },
    })
    expect(performance.now() - startedAtMs).toBeLessThan(4000)

    const slow = await start(12_000_000)
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 4_000_000 }, { times: 1 })
    const slowStartedAtMs = performance.now()
    expect(await world.uploads.sendChunk(slow.chunk(0), never)).toMatchObject({
      kind: 'stored',
      isComplete: true,
    })
    // Twice as long as the idle time that would have ended it.
    expect(performance.now() - slowStartedAtMs).toBeGreaterThan(2000)
  })

  it.each([1, 2])(
    'keeps to the person’s own limit over %i uploads at once, which is no idle line',
    async (uploadCount) => {
      const bytesPerSecond = 5_000_000
      const pace = new UploadPace()
      pace.setLimit(bytesPerSecond)
      const client = new HttpUploadClient({
        endpoints: practiceEndpoints(world.practice.origin),
        clock: new SystemClock(),
        pace,
        timeouts: { idleMs: 500 },
      })
      const sizeBytes = 10_000_000 / uploadCount
      const uploads = await Promise.all(
        Array.from({ length: uploadCount }, () => start(sizeBytes, sizeBytes)),
      )
      const startedAtMs = performance.now()
      const answers = await Promise.all(
        uploads.map(({ chunk }) => client.sendChunk(chunk(0), never)),
      )
      const seconds = (performance.now() - startedAtMs) / 1000
      expect(answers.map(({ kind }) => kind)).toEqual(uploads.map(() => 'stored'))
      expect((sizeBytes * uploadCount) / seconds / bytesPerSecond).toBeGreaterThan(0.9)
      expect((sizeBytes * uploadCount) / seconds / bytesPerSecond).toBeLessThan(1.1)
      const posts = world.practice.listPosts()
      expect(posts.map(({ sha256 }) => sha256).sort()).toEqual(
        uploads.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')).sort(),
      )
    },
  )

  it('obeys a new limit in the middle of a chunk within a second', async () => {
    const pace = new UploadPace()
    pace.setLimit(20_000)
    const client = new HttpUploadClient({
      endpoints: practiceEndpoints(world.practice.origin),
      clock: new SystemClock(),
      pace,
      // Shorter than one piece takes by the first limit: being held back is no idle line.
      timeouts: { idleMs: 150 },
    })
    const { chunk } = await start(8_000_000, 8_000_000)
    let sentBytes = 0
    const sending = client.sendChunk({ ...chunk(0), onSent: (bytes) => (sentBytes = bytes) }, never)
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(sentBytes).toBeGreaterThan(0)
    expect(sentBytes).toBeLessThanOrEqual(30_000)
    pace.setLimit(4_000_000)
    const changedAtMs = performance.now()
    await new Promise((resolve) => setTimeout(resolve, 1000))
    expect(sentBytes).toBeGreaterThan(2_000_000)
    expect(sentBytes).toBeLessThan(5_000_000)
    pace.setLimit(null)
    expect((await sending).kind).toBe('stored')
    expect(performance.now() - changedAtMs).toBeLessThan(1700)
  })

  it('gives up when TikTok never answers a whole chunk', async () => {
    const { chunk } = await start(6_000_000)
    world.practice.faults.set({ kind: 'delay', endpoint: 'upload', delayMs: 10_000 }, { times: 1 })
    const small = await start(100_000)
    const error = await errorOf(world.uploads.sendChunk(small.chunk(0), never))
    expect(error).toMatchObject({
      code: 'upload-stalled',
      detail: { idleMs: 1500, isBodySent: true, sentBytes: 100_000 },
    })
    expect(await world.uploads.sendChunk(chunk(0), never)).toMatchObject({ kind: 'stored' })
  })

  it('logs what happened and not the credential in the address', async () => {
    const { chunk, uploadUrl, path } = await start(6_000_000)
    await world.uploads.sendChunk(chunk(0), never)
    const log = world.logger.lines.join('\n')
    expect(log).toContain('chunk-answered')
    expect(log).not.toContain(new URL(uploadUrl).searchParams.get('upload_token'))
    expect(log).not.toContain(path)
  })
})

describe('HttpUploadClient at other servers', () => {
  let server: ScriptedServer | null = null
  const logger = new RecordingLogger()
  const uploads = new HttpUploadClient({
    endpoints: { isUploadUrlAllowed: (url) => url.hostname === '127.0.0.1' },
    clock: new SystemClock(),
    logger,
    timeouts: { connectMs: 1000, idleMs: 1000, answerMs: 1000 },
  })

  afterEach(async () => {
    await server?.stop()
    server = null
  })

  function chunkOf(
    uploadUrl: string,
    path: string,
    totalBytes: number,
    rest: Partial<ChunkUpload> = {},
  ): ChunkUpload {
    return {
      uploadUrl,
      path,
      contentType: 'video/mp4',
      firstByte: 0,
      lastByte: totalBytes - 1,
      totalBytes,
      ...rest,
    }
  }

  it('sends address, range, length and type exactly as TikTok wants them', async () => {
    const { path, bytes } = createVideo(3_000_001)
    const received: Buffer[] = []
    const heads: unknown[] = []
    server = await ScriptedServer.start((request, response) => {
      heads.push({ method: request.method, url: request.url, ...request.headers })
      request.on('data', (part: Buffer) => received.push(part))
      request.on('end', () => response.writeHead(206).end())
    })
    const query = "/video/?upload_id=1&upload_token=A%2fb|c'd+%7E~=="
    const range = {
      firstByte: 1_000_000,
      lastByte: 2_999_999,
      contentType: 'video/quicktime',
    } as const
    await uploads.sendChunk(chunkOf(`${server.origin}${query}`, path, bytes.length, range), never)
    expect(heads).toMatchObject([
      {
        method: 'PUT',
        url: query,
        'content-type': 'video/quicktime',
        'content-length': '2000000',
        'content-range': 'bytes 1000000-2999999/3000001',
      },
    ])
    expect(heads[0]).not.toHaveProperty('authorization')
    expect(heads[0]).not.toHaveProperty('transfer-encoding')
    expect(Buffer.concat(received).equals(bytes.subarray(1_000_000, 3_000_000))).toBe(true)
  })

  it('uses one connection for the chunks of a file', async () => {
    const { path } = createVideo(3_000_000)
    const ports = new Set<number | undefined>()
    server = await ScriptedServer.start((request, response) => {
      ports.add(request.socket.remotePort)
      request.resume().on('end', () => response.writeHead(206).end('{"a":1}'))
    })
    for (let index = 0; index < 5; index += 1) {
      await uploads.sendChunk(chunkOf(server.origin, path, 3_000_000), never)
      await new Promise((done) => setTimeout(done, 20))
    }
    expect(ports.size).toBe(1)
  })

  it('works over TLS with the agent it is given', async () => {
    const { path, bytes } = createVideo(5_000_000)
    const hash = createHash('sha256')
    let requestCount = 0
    server = await ScriptedServer.start((request, response) => {
      requestCount += 1
      request.on('data', (part: Buffer) => hash.update(part))
      request.on('end', () =>
        response.writeHead(201, { 'Content-Range': 'bytes 0-4999999/5000000' }).end(),
      )
    }, VALID_CERTIFICATE)
    const secure = new HttpUploadClient({
      endpoints: { isUploadUrlAllowed: () => true },
      clock: new SystemClock(),
      httpAgentFor: async () => new HttpsAgent({ ca: VALID_CERTIFICATE }),
    })
    expect(await secure.sendChunk(chunkOf(server.origin, path, 5_000_000), never)).toEqual({
      kind: 'stored',
      isComplete: true,
      uploadedBytes: 5_000_000,
    })
    expect(hash.digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'))
    const error = await errorOf(uploads.sendChunk(chunkOf(server.origin, path, 5_000_000), never))
    expect(error).toMatchObject({
      code: 'network-insecure',
      isRetryable: false,
      detail: { sentBytes: 0 },
    })
    expect(requestCount).toBe(1)
  })

  it.each([
    ['a foreign host', 'https://upload.example.com/video/?upload_token=canary'],
    [
      'a host that only looks like TikTok’s',
      'https://open-upload.tiktokapis.com.example.com/?upload_token=canary',
    ],
    ['plain http', 'http://open-upload.tiktokapis.com/?upload_token=canary'],
    ['a user in the address', 'https://me:canary@open-upload.tiktokapis.com/'],
    ['rubbish', 'canary'],
  ])('sends nothing to %s', async (_name, uploadUrl) => {
    const { path } = createVideo(10)
    const real = new HttpUploadClient({
      endpoints: TIKTOK_ENDPOINTS,
      clock: new SystemClock(),
      logger,
    })
    const error = await errorOf(real.sendChunk(chunkOf(uploadUrl, path, 10), never))
    expect(error).toMatchObject({ code: 'upload-refused', isRetryable: false })
    expect(JSON.stringify(error.toDto()) + logger.lines.join()).not.toContain('canary')
  })

  it('follows no redirect', async () => {
    const { path } = createVideo(1000)
    const elsewhere = await ScriptedServer.startWithAnswers({ status: 201 })
    server = await ScriptedServer.startWithAnswers({
      status: 307,
      headers: { location: elsewhere.origin },
    })
    expect(await uploads.sendChunk(chunkOf(server.origin, path, 1000), never)).toEqual({
      kind: 'refused',
      httpStatus: 307,
    })
    expect(elsewhere.requests).toEqual([])
    await elsewhere.stop()
  })

  it('reports progress at most four times a second, forwards only, and the end', async () => {
    const { path } = createVideo(40_000_000)
    server = await ScriptedServer.start((request, response) => {
      void (async () => {
        for await (const part of request as AsyncIterable<Buffer>) {
          if (Math.random() < 0.05)
            await new Promise((done) => setTimeout(done, 20 + part.length / 65_536))
        }
        response.writeHead(201).end()
      })()
    })
    const reports: { atMs: number; sentBytes: number }[] = []
    const startedAtMs = performance.now()
    const onSent = (sentBytes: number): void => {
      reports.push({ atMs: performance.now(), sentBytes })
    }
    await uploads.sendChunk(chunkOf(server.origin, path, 40_000_000, { onSent }), never)
    const seconds = (performance.now() - startedAtMs) / 1000
    expect(reports.at(-1)?.sentBytes).toBe(40_000_000)
    expect(reports.length).toBeLessThanOrEqual(Math.ceil(seconds * 4) + 2)
    expect(reports.length).toBeGreaterThan(1)
    const sent = reports.map(({ sentBytes }) => sentBytes)
    expect(sent).toEqual([...sent].sort((a, b) => a - b))
  })

  it('counts what has left the computer, not what was read from the disk', async () => {
    const { path } = createVideo(60_000_000)
    let receivedBytes = 0
    let largestLead = 0
    server = await ScriptedServer.start((request, response) => {
      void (async () => {
        for await (const part of request as AsyncIterable<Buffer>) {
          receivedBytes += part.length
          if (receivedBytes % 7 === 0) await new Promise((done) => setTimeout(done, 5))
        }
        response.writeHead(201).end()
      })()
    })
    const onSent = (sentBytes: number): void => {
      largestLead = Math.max(largestLead, sentBytes - receivedBytes)
    }
    await uploads.sendChunk(chunkOf(server.origin, path, 60_000_000, { onSent }), never)
    // What lies between is in the buffers of the two systems; loopback's are the largest there are.
    expect(largestLead).toBeLessThan(12_000_000)
  })

  it('ends at once when it is cancelled, and lets go of file and connection', async () => {
    const { path } = createVideo(60_000_000)
    let isCutOff = false
    server = await ScriptedServer.start((request) => {
      const read = async (): Promise<void> => {
        for await (const part of request as AsyncIterable<Buffer>) {
          await new Promise((done) => setTimeout(done, part.length > 0 ? 5 : 0))
        }
      }
      read().catch(() => (isCutOff = true))
    })
    const abort = new AbortController()
    const reason = new Error('the person pressed Cancel')
    const sending = uploads.sendChunk(chunkOf(server.origin, path, 60_000_000), abort.signal)
    setTimeout(() => abort.abort(reason), 100)
    await expect(sending).rejects.toBe(reason)
    await expect.poll(() => isCutOff).toBe(true)
    if (process.platform === 'linux') expect(isFileOpen(path)).toBe(false)
    await expect(uploads.sendChunk(chunkOf(server.origin, path, 1), abort.signal)).rejects.toBe(
      reason,
    )
  })

  it('sends nothing of a file that is not the one that was chosen', async () => {
    const { path } = createVideo(1000)
    server = await ScriptedServer.startWithAnswers({ status: 201 })
    const codes = await Promise.all(
      [
        chunkOf(server.origin, path, 1001),
        chunkOf(server.origin, path, 999),
        chunkOf(server.origin, folder, 1000),
        chunkOf(server.origin, join(folder, 'missing.mp4'), 1000),
        chunkOf(server.origin, join(path, 'below-a-file'), 1000),
      ].map(async (chunk) => (await errorOf(uploads.sendChunk(chunk, never))).code),
    )
    expect(codes).toEqual([
      'video-changed',
      'video-changed',
      'video-changed',
      'video-not-found',
      'video-not-found',
    ])
    expect(server.requests).toEqual([])
  })

  it('stops when the file becomes shorter while it is being sent', async () => {
    const { path } = createVideo(60_000_000)
    let isEnded = false
    server = await ScriptedServer.start((request) => {
      request.on('error', () => undefined)
      request.once('data', () => {
        truncateSync(path, 1_000_000)
        request.resume()
      })
      request.on('end', () => (isEnded = true))
    })
    const error = await errorOf(uploads.sendChunk(chunkOf(server.origin, path, 60_000_000), never))
    expect(error).toMatchObject({ code: 'video-changed' })
    expect(isEnded).toBe(false)
    if (process.platform === 'linux') expect(isFileOpen(path)).toBe(false)
  })

  it('gives up connecting when nobody picks up', async () => {
    const { path } = createVideo(1000)
    const none = createSocketServer()
    none.listen(0, '127.0.0.1')
    await once(none, 'listening')
    const { port } = none.address() as AddressInfo
    none.close()
    const error = await errorOf(
      uploads.sendChunk(chunkOf(`http://127.0.0.1:${port}/`, path, 1000), never),
    )
    expect(error).toMatchObject({
      code: 'network-offline',
      isRetryable: true,
      detail: { networkCode: 'ECONNREFUSED' },
    })
  })

  describe('an answer that comes before the body was sent', () => {
    const HEAD = 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'

    it.each<[string, (socket: Socket) => void]>([
      ['and the server reads no more', (socket) => socket.pause()],
      ['and the server ends the connection', (socket) => socket.end()],
      ['and the server closes at once', (socket) => socket.destroySoon()],
      ['and the server resets at once', (socket) => socket.resetAndDestroy()],
      [
        'and the server resets a little later',
        (socket) => void setTimeout(() => socket.resetAndDestroy(), 5),
      ],
    ])('is heard: %s', async (_name, close) => {
      const { path } = createVideo(30_000_000)
      const abrupt = createSocketServer((socket) => {
        socket.on('error', () => undefined)
        socket.once('data', () => socket.write(HEAD, () => close(socket)))
      })
      abrupt.listen(0, '127.0.0.1')
      await once(abrupt, 'listening')
      const { port } = abrupt.address() as AddressInfo
      for (let round = 0; round < 10; round += 1) {
        const answer = await uploads.sendChunk(
          chunkOf(`http://127.0.0.1:${port}/`, path, 30_000_000),
          never,
        )
        expect(answer).toEqual({ kind: 'expired' })
      }
      abrupt.close()
    })
  })
})

describe('HttpUploadClient and memory', () => {
  it('needs no more memory for 1 GiB than for 64 MB', async () => {
    let receivedBytes = 0
    const sink = await ScriptedServer.start((request, response) => {
      request.on('data', (part: Buffer) => (receivedBytes += part.length))
      request.on('end', () => response.writeHead(201).end())
    })
    const run = promisify(execFile)
    const measure = async (
      sizeBytes: number,
    ): Promise<{ kind: string; growthBytes: number; megabytesPerSecond: number }> => {
      const path = join(folder, `${sizeBytes}.mp4`)
      // A sparse file: its zeros are read like any others and take no room on the disk.
      writeFileSync(path, '')
      truncateSync(path, sizeBytes)
      const script = join(import.meta.dirname, 'upload-memory-script.ts')
      const { stdout } = await run(
        process.execPath,
        ['--import', 'tsx', script, sink.origin, path],
        {
          cwd: resolve(import.meta.dirname, '../../..'),
        },
      )
      return JSON.parse(stdout) as Awaited<ReturnType<typeof measure>>
    }
    const small = await measure(64_000_000)
    const large = await measure(1024 ** 3)
    console.log('64 MB:', JSON.stringify(small), '1 GiB:', JSON.stringify(large))
    expect(large.kind).toBe('stored')
    expect(receivedBytes).toBe(64_000_000 + 1024 ** 3 + 2 * 4_000_001)
    expect(large.growthBytes).toBeLessThan(100_000_000)
    expect(large.growthBytes - small.growthBytes).toBeLessThan(40_000_000)
    await sink.stop()
  }, 180_000)
})
