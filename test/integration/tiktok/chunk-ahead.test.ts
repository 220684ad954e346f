import { createHash, randomBytes } from 'node:crypto'
import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FileRange } from '../../../electron/main/tiktok/file-range'
import type { ChunkUpload } from '../../../electron/main/tiktok/upload-client'
import { isFileOpen } from './is-file-open'
import { PracticeWorld, quietInit } from './practice-world'

const CHUNK = 10_000_000
const SIZE = 42_345_678
const never = new AbortController().signal

let folder: string
let path: string
let world: PracticeWorld
let bytes: Buffer
let uploadUrl: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-ahead-'))
  world = await PracticeWorld.start({ rateLimits: false })
  const { accessToken } = await world.connect()
  bytes = randomBytes(SIZE)
  path = join(folder, 'video.mp4')
  writeFileSync(path, bytes)
  ;({ uploadUrl } = await world.client.initDirectPost(accessToken, quietInit(SIZE, CHUNK)))
})
afterEach(async () => {
  await world.uploads.stopAhead(uploadUrl)
  await world.stop()
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

/** One of the four chunks, which lets the one behind it go ahead unless that is the last. */
function chunk(index: number): ChunkUpload {
  const range = (at: number): { firstByte: number; lastByte: number } => ({
    firstByte: at * CHUNK,
    lastByte: at === 3 ? SIZE - 1 : (at + 1) * CHUNK - 1,
  })
  return {
    uploadUrl,
    path,
    contentType: 'video/mp4',
    ...range(index),
    totalBytes: SIZE,
    next: index < 2 ? range(index + 1) : null,
  }
}

function alone(index: number): ChunkUpload {
  return { ...chunk(index), next: null }
}

function receivedBytes(): number {
  return world.practice.listPosts()[0]?.receivedBytes ?? NaN
}

function countPuts(): number {
  return world.practice.listRequests().filter(({ method }) => method === 'PUT').length
}

describe('a chunk that goes ahead', () => {
  it('uses the connection of the one before it', async () => {
    const opened = vi.spyOn(Socket.prototype, 'connect')
    for (const index of [0, 1, 2]) await world.uploads.sendChunk(chunk(index), never)
    expect(countPuts()).toBe(3)
    expect(opened).toHaveBeenCalledTimes(1)
  })

  it('leaves before it is asked for, is sent once, and hands over its answer and its progress', async () => {
    expect(await world.uploads.sendChunk(chunk(0), never)).toMatchObject({ kind: 'stored' })
    await expect.poll(receivedBytes).toBe(2 * CHUNK)
    const sent: number[] = []
    const onSent = (sentBytes: number): number => sent.push(sentBytes)
    expect(await world.uploads.sendChunk({ ...chunk(1), onSent }, never)).toEqual({
      kind: 'stored',
      isComplete: false,
      uploadedBytes: 2 * CHUNK,
    })
    expect(sent).toContain(CHUNK)
    await expect.poll(receivedBytes).toBe(3 * CHUNK)
    // The last one waits until it is asked for: it would complete the post.
    await sleep(200)
    expect(receivedBytes()).toBe(3 * CHUNK)
    for (const index of [2, 3]) await world.uploads.sendChunk(chunk(index), never)
    expect(countPuts()).toBe(4)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(world.practice.listPosts()[0]?.sha256).toBe(sha256)
  })

  it('stays where it is when the chunk before it was not stored', async () => {
    world.practice.faults.set(
      { kind: 'answer', endpoint: 'upload', status: 500, code: 'internal_error' },
      { times: 1 },
    )
    expect(await world.uploads.sendChunk(chunk(0), never)).toMatchObject({ kind: 'server-error' })
    await sleep(200)
    expect(countPuts()).toBe(1)
  })

  it.each([
    ['it is stopped', () => world.uploads.stopAhead(uploadUrl)],
    // TikTok has this one already and says so.
    ['another chunk is asked for', () => world.uploads.sendChunk(alone(0), never)],
  ])('is cut off when %s', async (_when, stop) => {
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 10_000_000 })
    await world.uploads.sendChunk(chunk(0), never)
    await sleep(200)
    await stop()
    await sleep(1500)
    expect(receivedBytes()).toBe(CHUNK)
    expect(await world.uploads.sendChunk(alone(1), never)).toMatchObject({
      uploadedBytes: 2 * CHUNK,
    })
  })

  it('fails towards whoever claims it', async () => {
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 10_000_000 })
    const first = world.uploads.sendChunk(chunk(0), never)
    await sleep(200)
    rmSync(path)
    await first
    await sleep(200)
    expect(countPuts()).toBe(1)
    await expect(world.uploads.sendChunk(chunk(1), never)).rejects.toMatchObject({
      code: 'video-not-found',
    })
    writeFileSync(path, bytes)
    expect(await world.uploads.sendChunk(chunk(1), never)).toMatchObject({
      uploadedBytes: 2 * CHUNK,
    })
  })

  it('ends with the person’s word once it is claimed', async () => {
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 10_000_000 })
    await world.uploads.sendChunk(chunk(0), never)
    const ending = new AbortController()
    const sending = world.uploads.sendChunk(chunk(1), ending.signal)
    setTimeout(() => ending.abort('cancelled'), 300)
    await expect(sending).rejects.toBe('cancelled')
    await sleep(1200)
    expect(receivedBytes()).toBe(CHUNK)
  })

  it('finds its file opened and checked already, while the answer to the one before it was waited for', async () => {
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 10_000_000 })
    const opened = vi.spyOn(FileRange, 'open')
    await world.uploads.sendChunk(chunk(0), never)
    expect(opened).toHaveBeenCalledTimes(1)
    await world.uploads.sendChunk(chunk(1), never)
    expect(opened).toHaveBeenCalledTimes(1)
  })

  it.each([
    ['has grown', 'video-changed', () => appendFileSync(path, 'x')],
    ['was deleted', 'video-not-found', () => rmSync(path)],
    [
      'was replaced',
      'video-changed',
      () => {
        writeFileSync(`${path}.new`, 'another video')
        renameSync(`${path}.new`, path)
      },
    ],
  ])('is not sent of a file that %s after it was checked', async (_how, code, touch) => {
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 10_000_000 })
    const taken = vi.spyOn(FileRange, 'over')
    const first = world.uploads.sendChunk(chunk(0), never)
    // Once for the chunk itself, and once more for the one behind it.
    await expect.poll(() => taken.mock.results.length, { timeout: 3000, interval: 5 }).toBe(2)
    expect(receivedBytes()).toBe(0)
    touch()
    expect(await first).toMatchObject({ kind: 'stored' })
    await expect(world.uploads.sendChunk(chunk(1), never)).rejects.toMatchObject({ code })
    expect(countPuts()).toBe(1)
  })

  it.runIf(process.platform === 'linux')('leaves no file open behind it', async () => {
    const { faults } = world.practice
    // Slow enough that the file is open again before the answer comes.
    faults.set({ kind: 'throttle', bytesPerSecond: 20_000_000 })
    faults.set({ kind: 'drop', endpoint: 'upload', when: 'before-answer' }, { times: 1 })
    await expect(world.uploads.sendChunk(alone(0), never)).rejects.toThrow()
    expect(isFileOpen(path)).toBe(false)
    await world.uploads.sendChunk(chunk(1), never)
    await expect.poll(receivedBytes, { timeout: 3000 }).toBe(3 * CHUNK)
    await sleep(50)
    await world.uploads.stopAhead(uploadUrl)
    expect(isFileOpen(path)).toBe(false)
    faults.clear()
  })

  it.runIf(process.platform === 'linux')(
    'leaves no file open when nothing goes ahead',
    async () => {
      world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 20_000_000 })
      await world.uploads.sendChunk(alone(0), never)
      expect(isFileOpen(path)).toBe(false)
    },
  )
})
