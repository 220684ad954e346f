import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { buildUploadThread } from '../../../electron/dev/bundle-upload-thread'
import { AppError } from '../../../electron/main/platform/app-error'
import type { FileIdentity } from '../../../electron/main/platform/file-identity'
import {
  ThreadedUploadClient,
  type ThreadedUploadClientOptions,
} from '../../../electron/main/tiktok/threaded-upload-client'
import type { ChunkUpload } from '../../../electron/main/tiktok/upload-client'
import { UploadLimit } from '../../../electron/main/tiktok/upload-limit'
import { readFileIdentity } from '../../../electron/main/video/file-identity'
import { RecordingLogger } from '../../fakes/recording-logger'
import { PracticeWorld, quietInit } from './practice-world'

const CHUNK = 10_000_000
const never = new AbortController().signal
let threadPath: string
let folder: string
let world: PracticeWorld
let accessToken: string
let threads: Worker[]
let logger: RecordingLogger
let limit: UploadLimit
let uploads: ThreadedUploadClient

beforeAll(async () => {
  threadPath = await buildUploadThread(mkdtempSync(join(tmpdir(), 'sosyabot-thread-')))
})
afterAll(() => rmSync(join(threadPath, '..'), { recursive: true }))

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-upload-'))
  world = await PracticeWorld.start({ rateLimits: false })
  ;({ accessToken } = await world.connect())
  threads = []
  logger = new RecordingLogger()
  limit = new UploadLimit(logger)
  uploads = createClient({ practiceOrigin: world.practice.origin })
})

afterEach(async () => {
  await uploads.dispose()
  await world.stop()
  rmSync(folder, { recursive: true, force: true })
})

function createClient(options: Partial<ThreadedUploadClientOptions>): ThreadedUploadClient {
  return new ThreadedUploadClient({
    startThread: (start) => {
      const thread = new Worker(threadPath, { workerData: start })
      threads.push(thread)
      return thread
    },
    practiceOrigin: null,
    resolveProxy: null,
    limit,
    logger,
    timeouts: { connectMs: 1000, idleMs: 1000, answerMs: 1500 },
    ...options,
  })
}

async function start(
  sizeBytes: number,
  chunkBytes = sizeBytes,
): Promise<{ readonly bytes: Buffer; readonly chunk: (index: number) => ChunkUpload }> {
  const path = join(folder, `${sizeBytes}.mp4`)
  const bytes = randomBytes(sizeBytes)
  writeFileSync(path, bytes)
  const init = quietInit(sizeBytes, chunkBytes)
  const { uploadUrl } = await world.client.initDirectPost(accessToken, init)
  return {
    bytes,
    chunk: (index) => ({
      uploadUrl,
      path,
      contentType: 'video/mp4',
      firstByte: index * chunkBytes,
      lastByte: index === init.totalChunkCount - 1 ? sizeBytes - 1 : (index + 1) * chunkBytes - 1,
      totalBytes: sizeBytes,
    }),
  }
}

async function errorOf(promise: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await promise.catch((error: unknown) => error)
  if (thrown instanceof AppError) return thrown
  throw new Error(`No AppError: ${JSON.stringify(thrown)}`)
}

describe('ThreadedUploadClient', () => {
  it('brings a file over bit for bit in one thread, and tells how far it is', async () => {
    const { bytes, chunk } = await start(32_345_678, CHUNK)
    const sent: number[] = []
    for (const index of [0, 1]) {
      const onSent = (sentBytes: number): number => sent.push(sentBytes)
      expect(await uploads.sendChunk({ ...chunk(index), onSent }, never)).toEqual({
        kind: 'stored',
        isComplete: false,
        uploadedBytes: (index + 1) * CHUNK,
      })
    }
    const last = await uploads.sendChunk(chunk(2), never)
    expect(last).toEqual({ kind: 'stored', isComplete: true, uploadedBytes: 32_345_678 })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(world.practice.listPosts()[0]?.sha256).toBe(sha256)
    expect(threads).toHaveLength(1)
    expect(sent.filter((sentBytes) => sentBytes === CHUNK)).toHaveLength(2)
  })

  it('takes two uploads at once', async () => {
    const [one, other] = [await start(6_000_000), await start(7_000_000)]
    const answers = await Promise.all(
      [one, other].map(({ chunk }) => uploads.sendChunk(chunk(0), never)),
    )
    expect(answers.map(({ kind }) => kind)).toEqual(['stored', 'stored'])
    expect(threads).toHaveLength(1)
  })

  it('ends the thread after a rest and starts another one for the next chunk', async () => {
    const resting = createClient({ practiceOrigin: world.practice.origin, restMs: 50 })
    const { chunk } = await start(22_000_000, CHUNK)
    await resting.sendChunk(chunk(0), never)
    const [thread] = threads
    if (thread !== undefined && thread.threadId !== -1) await once(thread, 'exit')
    expect(await resting.sendChunk(chunk(1), never)).toMatchObject({ kind: 'stored' })
    expect(threads).toHaveLength(2)
    await resting.dispose()
  })

  it('says what went wrong in the words of the app, and logs without path and credential', async () => {
    const { chunk } = await start(6_000_000)
    const gone = { ...chunk(0), path: join(folder, 'gone.mp4') }
    const error = await errorOf(uploads.sendChunk(gone, never))
    expect(error).toMatchObject({ code: 'video-not-found', isRetryable: true })
    expect(error.cause).toMatchObject({ message: expect.stringContaining('ENOENT') as string })
    const elsewhere = { ...chunk(0), uploadUrl: 'https://upload.example.com/?upload_token=secret' }
    expect((await errorOf(uploads.sendChunk(elsewhere, never))).code).toBe('upload-refused')
    world.practice.faults.set({ kind: 'reset-upload', atByte: 1_000_000 }, { times: 1 })
    expect(await errorOf(uploads.sendChunk(chunk(0), never))).toMatchObject({
      code: 'network-offline',
      isRetryable: true,
      detail: { isBodySent: false },
    })
    await uploads.sendChunk(chunk(0), never)
    const log = logger.lines.join('\n')
    expect(log).toContain('info chunk-answered')
    expect(log).toContain('warn upload-address-refused')
    expect(log).not.toContain(folder)
    expect(log).not.toContain('secret')
    expect(log).not.toContain('upload_token')
  })

  it('sends nothing of a file that is another version by now', async () => {
    const { chunk } = await start(6_000_000)
    const { path } = chunk(0)
    const identity = await readFileIdentity(path)
    const of = (change: Partial<FileIdentity>): ChunkUpload => ({
      ...chunk(0),
      identity: { ...identity, ...change },
    })
    for (const change of [{ modifiedAtNs: '1' }, { quickHash: 'another' }]) {
      expect((await errorOf(uploads.sendChunk(of(change), never))).code).toBe('video-changed')
    }
    expect(world.practice.listRequests().filter(({ method }) => method === 'PUT')).toEqual([])
    expect(await uploads.sendChunk(of({}), never)).toMatchObject({ isComplete: true })
  })

  it('stops a chunk for the reason it was given', async () => {
    const { chunk } = await start(30_000_000)
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 5_000_000 })
    const ending = new AbortController()
    const sending = uploads.sendChunk(chunk(0), ending.signal)
    const outcome = expect(sending).rejects.toBe('paused')
    await sleep(400)
    ending.abort('paused')
    await outcome
    world.practice.faults.clear()
    expect(await uploads.sendChunk(chunk(0), never)).toMatchObject({ isComplete: true })
    expect(threads).toHaveLength(1)
  })

  it('obeys the person’s limit from the start and a new one in the middle of a chunk', async () => {
    limit.set(1_000_000)
    const { chunk } = await start(8_000_000)
    let sentBytes = 0
    const onSent = (bytes: number): void => {
      sentBytes = bytes
    }
    const sending = uploads.sendChunk({ ...chunk(0), onSent }, never)
    await sleep(1500)
    expect(sentBytes).toBeGreaterThan(0)
    expect(sentBytes).toBeLessThan(2_500_000)
    const changedAtMs = performance.now()
    limit.set(null)
    expect((await sending).kind).toBe('stored')
    expect(performance.now() - changedAtMs).toBeLessThan(2000)
  })

  it('says of a chunk whose thread has died that it may be there, and goes on in another one', async () => {
    const { chunk } = await start(30_000_000)
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 5_000_000 })
    const failing = errorOf(uploads.sendChunk(chunk(0), never))
    await sleep(300)
    await threads[0]?.terminate()
    expect(await failing).toMatchObject({
      code: 'upload-stalled',
      isRetryable: true,
      detail: { isBodySent: true },
    })
    world.practice.faults.clear()
    expect(await uploads.sendChunk(chunk(0), never)).toMatchObject({ isComplete: true })
    expect(threads).toHaveLength(2)
  })

  it('lets the next chunk go ahead in the thread, and cuts it off there', async () => {
    const { chunk } = await start(42_000_000, CHUNK)
    const receivedBytes = (): number => world.practice.listPosts()[0]?.receivedBytes ?? NaN
    const withNext = (index: number): ChunkUpload => ({ ...chunk(index), next: chunk(index + 1) })
    await uploads.sendChunk(withNext(0), never)
    await expect.poll(receivedBytes).toBe(2 * CHUNK)
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 10_000_000 })
    expect(await uploads.sendChunk(withNext(1), never)).toMatchObject({ uploadedBytes: 2 * CHUNK })
    await sleep(200)
    await uploads.stopAhead(chunk(0).uploadUrl)
    await sleep(1200)
    expect(receivedBytes()).toBe(2 * CHUNK)
    expect(await uploads.sendChunk(chunk(2), never)).toMatchObject({ uploadedBytes: 3 * CHUNK })
    expect(threads).toHaveLength(1)
  })

  it('says of a chunk that went ahead in a thread which died that it may be there', async () => {
    const { chunk } = await start(32_000_000, CHUNK)
    await uploads.sendChunk({ ...chunk(0), next: chunk(1) }, never)
    await threads[0]?.terminate()
    expect(await errorOf(uploads.sendChunk(chunk(1), never))).toMatchObject({
      code: 'upload-stalled',
      isRetryable: true,
      detail: { isBodySent: true },
    })
    expect(threads).toHaveLength(1)
    // Whoever has asked TikTok meanwhile goes on.
    await uploads.sendChunk(chunk(1), never)
    expect(threads).toHaveLength(2)
  })

  it('keeps the thread as long as a chunk is ahead, and says nothing to it when none is', async () => {
    const resting = createClient({ practiceOrigin: world.practice.origin, restMs: 50 })
    const { chunk } = await start(42_000_000, CHUNK)
    await resting.sendChunk({ ...chunk(0), next: chunk(1) }, never)
    await sleep(300)
    await resting.sendChunk(chunk(1), never)
    expect(threads).toHaveLength(1)
    const [thread] = threads
    const posted = vi.spyOn(thread as Worker, 'postMessage')
    await resting.stopAhead(chunk(0).uploadUrl)
    expect(posted).not.toHaveBeenCalled()
    if (thread !== undefined && thread.threadId !== -1) await once(thread, 'exit')
    await resting.dispose()
  })

  it('does not wait for ever for the end of a chunk that went ahead', async () => {
    const impatient = createClient({ practiceOrigin: world.practice.origin, abortMs: 200 })
    await impatient.stopAhead('https://open-upload.tiktokapis.com/')
    expect(threads).toHaveLength(0)
    const { chunk } = await start(32_000_000, CHUNK)
    const { path } = chunk(0)
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 10_000_000 })
    const first = impatient.sendChunk({ ...chunk(0), next: chunk(1) }, never)
    await sleep(300)
    rmSync(path)
    execFileSync('mkfifo', [path])
    await first
    const stoppedAtMs = performance.now()
    await impatient.stopAhead(chunk(0).uploadUrl)
    expect(performance.now() - stoppedAtMs).toBeGreaterThan(150)
    expect(performance.now() - stoppedAtMs).toBeLessThan(1500)
    await impatient.dispose()
    closeSync(openSync(path, 'w'))
  })

  it('lets a person stop an upload whose disk does not answer any more', async () => {
    const impatient = createClient({ practiceOrigin: world.practice.origin, abortMs: 200 })
    const { chunk } = await start(6_000_000)
    // Opening a pipe into which nobody writes hangs, as a network drive does that has gone.
    const pipe = join(folder, 'pipe.mp4')
    execFileSync('mkfifo', [pipe])
    const ending = new AbortController()
    const sending = impatient.sendChunk({ ...chunk(0), path: pipe }, ending.signal)
    const outcome = expect(sending).rejects.toBe('cancelled')
    await sleep(300)
    const abortedAtMs = performance.now()
    ending.abort('cancelled')
    await outcome
    expect(performance.now() - abortedAtMs).toBeLessThan(1500)
    expect(await impatient.sendChunk(chunk(0), never)).toMatchObject({ isComplete: true })
    expect(logger.lines.join('\n')).toContain('upload-thread-lost')
    await impatient.dispose()
    // Lets the thread that was given up come to its end.
    closeSync(openSync(pipe, 'w'))
  })

  it('takes the way that the system names, which only main can ask', async () => {
    const asked: string[] = []
    let connectLine = ''
    const proxy = createServer((socket) => {
      socket.once('data', (bytes) => {
        connectLine = bytes.toString('latin1').split('\r\n')[0] ?? ''
        socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n')
      })
    })
    proxy.listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    const { port } = proxy.address() as AddressInfo
    const real = createClient({
      resolveProxy: async (url) => {
        asked.push(url)
        return `PROXY 127.0.0.1:${port}`
      },
    })
    const { chunk } = await start(6_000_000)
    const uploadUrl = 'https://open-upload.tiktokapis.com/video/?upload_id=1&upload_token=secret'
    const error = await errorOf(real.sendChunk({ ...chunk(0), uploadUrl }, never))
    expect(error).toMatchObject({ code: 'network-offline', isRetryable: true })
    expect(asked).toEqual(['https://open-upload.tiktokapis.com/'])
    expect(connectLine).toBe('CONNECT open-upload.tiktokapis.com:443 HTTP/1.1')
    await real.dispose()
    proxy.close()
  })
})
