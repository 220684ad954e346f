import Database from 'libsql'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PracticePost } from '../../../electron/practice/post-book'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import type { ChunkUpload, UploadClient } from '../../../electron/main/tiktok/upload-client'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { REQUEST_WINDOW_MS } from '../../../electron/shared/tiktok-limits'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { fillLedger } from './fill-ledger'
import {
  createMachine,
  DEFNE,
  EMRE,
  MIRA,
  Run,
  sha256OfFile,
  startPractice,
  type Machine,
} from './post-world'

const SIZE_BYTES = 65_000_000
const CHUNK_BYTES = 10_000_000
const SLOW = { kind: 'throttle', bytesPerSecond: 40_000_000 } as const

describe('A post on a bad day', () => {
  const folder = useTemporaryFolder()
  let path: string
  let small: string
  let sha256: string
  let practice: PracticeTikTok
  let machine: Machine
  let run: Run
  let round = 0

  beforeAll(async () => {
    path = folder.path('video.mp4')
    small = folder.path('small.mp4')
    await writeSyntheticVideo(path, { sizeBytes: SIZE_BYTES })
    await writeSyntheticVideo(small, { sizeBytes: 3_000_000 })
    sha256 = await sha256OfFile(path)
  })

  beforeEach(async () => {
    round += 1
    practice = await startPractice()
    machine = createMachine(folder.path(`profile-${round}`, 'posts.db'))
    run = new Run(practice, machine)
    await run.connect(DEFNE)
  })

  afterEach(async () => {
    await run.quit()
    await practice.stop()
  })

  /** The one post that reached TikTok, bit for bit, and how many bytes went over the line beyond its size. */
  async function expectPublishedOnce(postId: string): Promise<PracticePost> {
    const post = await run.until(postId, 'published')
    const published = practice.listPosts().filter(({ state }) => state === 'published')
    expect(published).toHaveLength(1)
    expect(published[0]?.sha256).toBe(sha256)
    expect(published[0]?.publishId).toBe(post.publishId)
    expect(post.error).toBeNull()
    return published[0]!
  }

  it('fails after eight answers of 5xx without progress, and can be retried', async () => {
    const stop = practice.faults.set({ kind: 'answer', endpoint: 'upload', status: 500, code: 'x' })
    const { id } = await run.publish(path)
    const failed = await run.until(id, 'failed')
    expect(failed.error).toMatchObject({
      code: 'tiktok-unavailable',
      retryable: true,
      detail: { httpStatus: 500 },
    })
    stop()
    await run.posts.retry(id)
    await expectPublishedOnce(id)
  })

  it('keeps its patience with TikTok through a night without network', async () => {
    const stop = practice.faults.set({
      kind: 'drop',
      endpoint: 'upload',
      when: 'before-handling',
    })
    const { id } = await run.publish(path)
    const networkFailures = (): number =>
      machine.logger.lines.filter((line) => /post-step-refused.*network-/u.test(line)).length
    await expect.poll(networkFailures, { timeout: 20_000 }).toBeGreaterThan(8)
    stop()
    practice.faults.set(
      { kind: 'answer', endpoint: 'upload', status: 502, code: 'x' },
      { times: 2 },
    )
    run.posts.wake()
    await expectPublishedOnce(id)
  })

  it('takes a sleep of the computer between two chunks for the end of the one that had gone ahead', async () => {
    practice.faults.set(SLOW)
    await run.quit()
    let isFirst = true
    let receivedAtSleep = NaN
    run = new Run(practice, machine, {
      wrapUploads: (uploads) => ({
        stopAhead: async (uploadUrl) => {
          await uploads.stopAhead(uploadUrl)
          receivedAtSleep = practice.listPosts()[0]?.receivedBytes ?? NaN
        },
        sendChunk: async (chunk, signal) => {
          const answer = await uploads.sendChunk(chunk, signal)
          if (isFirst) run.posts.cutTransfers()
          isFirst = false
          return answer
        },
      }),
    })
    const { id } = await run.publish(path)
    await expect
      .poll(() => machine.logger.lines.join('\n'), { timeout: 20_000 })
      .toMatch(/post-step-refused.*network-offline/u)
    // Nothing of the second chunk was on its way any more when TikTok was asked how much it has.
    expect(receivedAtSleep).toBe(CHUNK_BYTES)
    await expectPublishedOnce(id)
  })

  it('sends the last chunk after a sleep right before it: nothing had gone ahead, and it is not announced in vain', async () => {
    await run.quit()
    run = new Run(practice, machine, {
      wrapUploads: (uploads) => ({
        stopAhead: (uploadUrl) => uploads.stopAhead(uploadUrl),
        sendChunk: async (chunk, signal) => {
          const answer = await uploads.sendChunk(chunk, signal)
          if (chunk.lastByte === 5 * CHUNK_BYTES - 1) run.posts.cutTransfers()
          return answer
        },
      }),
    })
    const { id } = await run.publish(path)
    await expectPublishedOnce(id)
    expect(run.kinds(id)).not.toContain('waiting-started')
    expect(machine.logger.lines.join('\n')).not.toMatch(/post-step-refused/u)
  })

  it('believes 416 more than its own memory', async () => {
    await run.quit()
    let isFirst = true
    // A client that loses the answer and says out-of-step, as a 416 after a blind repetition would.
    run = new Run(practice, machine, {
      wrapUploads: (uploads) => ({
        stopAhead: (uploadUrl) => uploads.stopAhead(uploadUrl),
        sendChunk: async (chunk, signal) => {
          const answer = await uploads.sendChunk(chunk, signal)
          if (!isFirst) return answer
          isFirst = false
          return uploads.sendChunk(chunk, signal)
        },
      }),
    })
    const { id } = await run.publish(path)
    const received = await expectPublishedOnce(id)
    expect(received.chunks.map(({ status }) => status)).toContain(416)
  })

  it('understands progress that names the last byte', async () => {
    practice.faults.set({ kind: 'progress-as-last-byte' })
    const { id } = await run.publish(path)
    const received = await expectPublishedOnce(id)
    expect(received.chunks).toHaveLength(6)
  })

  it('gives up after three dead links, with the reason', async () => {
    await run.quit()
    run = new Run(practice, machine, { timing: { progressEveryMs: 0 } })
    run.posts.onDidChange((post) => {
      if (post.acknowledgedBytes >= CHUNK_BYTES) practice.faults.expireUploadUrls()
    })
    const { id } = await run.publish(path)
    const failed = await run.until(id, 'failed')
    expect(failed.error?.code).toBe('upload-link-expired')
    expect(practice.listPosts()).toHaveLength(4)
  })

  it('repeats the last chunk in the same upload when TikTok proves that it lacks it', async () => {
    await run.quit()
    run = new Run(practice, machine, {
      wrapUploads: beforeFirstLastChunk(() => {
        practice.faults.set({ kind: 'reset-upload', atByte: 14_000_000 }, { times: 1 })
      }),
    })
    const { id } = await run.publish(path)
    const received = await expectPublishedOnce(id)
    expect(practice.listPosts()).toHaveLength(1)
    const lastFirstByte = 5 * CHUNK_BYTES
    const tries = received.chunks.filter(({ firstByte }) => firstByte === lastFirstByte)
    expect(tries.length).toBeGreaterThan(1)
    expect(run.kinds(id).filter((kind) => kind === 'final-chunk-started')).toHaveLength(1)
  })

  it('waits for the network before init as well', async () => {
    const stop = practice.faults.set({
      kind: 'drop',
      endpoint: 'video-init',
      when: 'before-handling',
    })
    const { id } = await run.publish(path)
    await run.until(id, 'waiting')
    stop()
    await expectPublishedOnce(id)
  })

  it('goes on by itself when another program lets go of the ledger', async () => {
    practice.faults.set(SLOW)
    const { id } = await run.publish(path)
    await run.until(id, (post) => post.acknowledgedBytes >= CHUNK_BYTES)
    const other = new Database(machine.ledgerPath)
    other.exec('BEGIN IMMEDIATE')
    const blocked = await run.until(id, 'waiting')
    expect(blocked.error?.code).toBe('ledger-unavailable')
    other.exec('ROLLBACK')
    other.close()
    await expectPublishedOnce(id)
  })

  it('parks while the keychain is locked, and resumes', async () => {
    practice.faults.set(SLOW)
    const { id } = await run.publish(path)
    await run.until(id, (post) => post.acknowledgedBytes >= CHUNK_BYTES)
    machine.secrets.failures = [{ operation: 'get' }]
    practice.faults.set({ kind: 'reset-upload', atByte: 1 }, { times: 1 })
    const waiting = await run.until(id, 'waiting')
    expect(waiting.error?.code).toBe('keychain-locked')
    machine.secrets.failures = []
    await expectPublishedOnce(id)
  })

  it('parks when the channel has to be reconnected, and goes on after it', async () => {
    practice.faults.set(SLOW)
    const first = await run.publish(path)
    await run.until(first.id, (post) => post.acknowledgedBytes >= CHUNK_BYTES)
    const second = await run.publish(small)
    // Only the tokens: the upload itself needs none.
    const entry = `tiktok_token:${DEFNE}`
    const tokens = machine.secrets.entries.get(entry) ?? ''
    machine.secrets.entries.set(entry, tokens.replaceAll(/"(act|rft)\.[^"]+"/gu, '"$1.dead"'))
    const waiting = await run.until(second.id, 'waiting')
    expect(waiting.error?.code).toBe('channel-needs-reconnect')
    await run.connect(DEFNE)
    run.posts.wake()
    await run.until(second.id, 'published')
    await run.until(first.id, 'published')
  })

  it('lets a third channel upload while two are parked', async () => {
    await run.connect(EMRE)
    await run.connect(MIRA)
    const parked: string[] = []
    for (const channelId of [DEFNE, EMRE]) {
      const { id } = await run.publish(small, {}, { channelId })
      const failure = { operation: 'get', account: `tiktok_token:${channelId}` } as const
      machine.secrets.failures = [...machine.secrets.failures, failure]
      parked.push(id)
    }
    for (const id of parked) await run.until(id, 'waiting')
    const { id } = await run.publish(small, {}, { channelId: MIRA })
    await run.until(id, 'published')
    expect(parked.map((postId) => run.posts.get(postId).phase)).toEqual(['waiting', 'waiting'])
    machine.secrets.failures = []
    for (const postId of parked) await run.until(postId, 'published')
  })

  it('keeps within six inits a minute', async () => {
    await run.quit()
    await practice.stop()
    practice = await startPractice({ rateLimits: true })
    machine = createMachine(folder.path(`profile-${round}-limits`, 'posts.db'))
    run = new Run(practice, machine)
    await run.connect(DEFNE)
    const ids: string[] = []
    for (let index = 0; index < 7; index += 1) {
      const { id } = await run.publish(small, {}, { isDuplicateConfirmed: true })
      ids.push(id)
    }
    for (const id of ids.slice(0, 6)) await run.until(id, 'published')
    // The seventh waits for its place instead of running into a refusal, says why and until when, and holds up no other channel.
    const waiting = await run.until(ids[6]!, 'waiting')
    expect(waiting.error).toMatchObject({ code: 'init-limit-reached', detail: { limit: 6 } })
    expect(waiting.waitingUntilMs).toBeGreaterThan(Date.now())
    expect(waiting.waitingUntilMs).toBeLessThanOrEqual(Date.now() + REQUEST_WINDOW_MS)
    const inits = practice.listRequests().filter(({ endpoint }) => endpoint === 'video-init')
    expect(inits.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    await run.posts.cancel(ids[6]!)
  })

  describe('when the person', () => {
    it('cancels in the middle of a chunk: at once, and nothing is ever posted', async () => {
      practice.faults.set({ kind: 'throttle', bytesPerSecond: 5_000_000 })
      const { id } = await run.publish(path)
      await run.until(id, (post) => post.inFlightBytes > 0)
      const startedAtMs = Date.now()
      const cancelled = await run.posts.cancel(id)
      expect(Date.now() - startedAtMs).toBeLessThan(500)
      expect(cancelled).toMatchObject({ phase: 'cancelled', inFlightBytes: 0, error: null })
      const receivedBytes = practice.listPosts()[0]?.receivedBytes
      await new Promise((resolve) => setTimeout(resolve, 700))
      expect(practice.listPosts()).toHaveLength(1)
      expect(practice.listPosts()[0]).toMatchObject({ state: 'uploading', receivedBytes })
      expect(machine.secrets.entries.has(`tiktok_upload:${id}`)).toBe(false)
      practice.faults.clear()
      await run.posts.retry(id)
      await expectPublishedOnce(id)
    })

    it('cancels a post that waits for its turn, or for the network', async () => {
      practice.faults.set(SLOW)
      const first = await run.publish(path)
      const second = await run.publish(small)
      expect((await run.posts.cancel(second.id)).phase).toBe('cancelled')
      await practice.stop()
      await run.until(first.id, 'waiting')
      expect((await run.posts.cancel(first.id)).phase).toBe('cancelled')
      await practice.start()
      expect(practice.listPosts().every(({ state }) => state === 'uploading')).toBe(true)
    })

    it('cancels in the last chunk before it is through: TikTok says so, and it is cancelled', async () => {
      practice.faults.set({ kind: 'throttle', bytesPerSecond: 2_000_000 })
      const { id } = await run.publish(small)
      await run.until(id, (post) => post.inFlightBytes > 0)
      expect(run.kinds(id)).toContain('final-chunk-started')
      const answered = await run.posts.cancel(id)
      expect(answered.phase).toBe('processing')
      await run.until(id, 'cancelled')
      expect(practice.listPosts()[0]).toMatchObject({ state: 'uploading', receivedBytes: 0 })
    })

    it('cancels too late: the post is published and says so', async () => {
      practice.faults.set({ kind: 'delay', endpoint: 'upload', delayMs: 400 })
      await run.quit()
      let tellSent = (): void => undefined
      const sent = new Promise<void>((resolve) => {
        tellSent = resolve
      })
      run = new Run(practice, machine, {
        timing: { settleMs: 2000 },
        wrapUploads: (uploads) => ({
          stopAhead: (uploadUrl) => uploads.stopAhead(uploadUrl),
          // The whole chunk arrives; only its answer is still on the way when the person cancels.
          sendChunk: async (chunk: ChunkUpload, signal: AbortSignal) => {
            const sending = uploads.sendChunk(chunk, new AbortController().signal)
            await new Promise((resolve) => setTimeout(resolve, 100))
            tellSent()
            return Promise.race([
              sending,
              new Promise<never>((_resolve, reject) => {
                signal.addEventListener('abort', () => reject(signal.reason as Error))
              }),
            ])
          },
        }),
      })
      const { id } = await run.publish(small)
      await run.until(id, (post) => post.phase === 'uploading')
      await sent
      await run.posts.cancel(id)
      // TikTok takes longer to store the chunk than the first look lasts; the second one sees it.
      const post = await run.until(
        id,
        (one) => one.phase === 'published' || one.phase === 'cancelled',
      )
      const atTikTok = practice.listPosts()[0]?.state
      expect([post.phase, atTikTok]).toEqual(['published', 'published'])
    })

    it('pauses and resumes, without sending what TikTok has', async () => {
      practice.faults.set(SLOW)
      const { id } = await run.publish(path)
      await run.until(id, (post) => post.acknowledgedBytes >= 2 * CHUNK_BYTES)
      const paused = await run.posts.pause(id)
      expect(paused).toMatchObject({ phase: 'paused', bytesPerSecond: null, inFlightBytes: 0 })
      // What was on the line already may make one chunk whole; after it nothing comes.
      await new Promise((resolve) => setTimeout(resolve, 500))
      const receivedBytes = practice.listPosts()[0]?.receivedBytes
      expect(receivedBytes).toBeLessThanOrEqual(3 * CHUNK_BYTES)
      await new Promise((resolve) => setTimeout(resolve, 500))
      expect(practice.listPosts()[0]?.receivedBytes).toBe(receivedBytes)
      practice.faults.clear()
      await run.posts.resume(id)
      const received = await expectPublishedOnce(id)
      expect(received.chunks.filter(({ status }) => status === 206)).toHaveLength(5)
    })

    it('does what the phase does not allow', async () => {
      const { id } = await run.publish(small)
      await run.until(id, 'published')
      for (const action of ['cancel', 'pause', 'resume', 'retry', 'checkAgain'] as const) {
        await expect(run.posts[action](id)).rejects.toMatchObject({ code: 'invalid-request' })
      }
      for (const action of ['cancel', 'pause', 'resume', 'retry', 'checkAgain'] as const) {
        await expect(run.posts[action]('no-such-post')).rejects.toMatchObject({ code: 'not-found' })
      }
    })
  })

  describe('when the disk is full', () => {
    it('holds the upload still, loses nothing, and goes on when there is room', async () => {
      practice.faults.set(SLOW)
      const { id } = await run.publish(path)
      await run.until(id, (post) => post.acknowledgedBytes >= CHUNK_BYTES)
      const makeRoom = fillLedger(run.ledger, machine.ledgerPath, id)
      const blocked = await run.until(id, (post) => post.error?.code === 'disk-full')
      expect(blocked.phase).toBe('waiting')
      const { acknowledgedBytes } = run.ledger.find(id)!
      await new Promise((resolve) => setTimeout(resolve, 400))
      expect(run.ledger.find(id)?.acknowledgedBytes).toBe(acknowledgedBytes)
      // Nothing new can begin either, and says why.
      await expect(run.publish(small)).rejects.toMatchObject({ code: 'disk-full' })
      makeRoom()
      practice.faults.clear()
      await expectPublishedOnce(id)
    })
  })
})

/** Lets something happen right before the last chunk of a post leaves for the first time. */
function beforeFirstLastChunk(happen: () => void): (uploads: UploadClient) => UploadClient {
  let hasHappened = false
  return (uploads) => ({
    stopAhead: (uploadUrl) => uploads.stopAhead(uploadUrl),
    sendChunk: (chunk, signal) => {
      if (!hasHappened && chunk.lastByte === chunk.totalBytes - 1) {
        hasHappened = true
        happen()
      }
      return uploads.sendChunk(chunk, signal)
    },
  })
}
