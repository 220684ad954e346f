import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { createMachine, DEFNE, Run, sha256OfFile, startPractice, type Machine } from './post-world'

const SIZE_BYTES = 85_000_000
const CHUNK_BYTES = 10_000_000
const CHUNK_COUNT = 8
const SLOW = { kind: 'throttle', bytesPerSecond: 60_000_000 } as const

describe('A post over a restart', () => {
  const folder = useTemporaryFolder()
  let path: string
  let sha256: string
  let practice: PracticeTikTok
  let machine: Machine
  let run: Run
  let round = 0

  beforeAll(async () => {
    path = folder.path('video.mp4')
    await writeSyntheticVideo(path, { sizeBytes: SIZE_BYTES })
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

  async function restart(options: ConstructorParameters<typeof Run>[2] = {}): Promise<void> {
    await run.quit()
    run = new Run(practice, machine, options)
    run.posts.start()
  }

  it('goes on where TikTok says it stands, and sends one chunk again at most', async () => {
    practice.faults.set(SLOW)
    const { id } = await run.publish(path)
    const before = await run.until(id, (post) => post.acknowledgedBytes >= 3 * CHUNK_BYTES)
    expect(run.posts.countActiveUploads()).toBe(1)
    expect(run.posts.isChannelBusy(DEFNE)).toBe(true)
    await restart()
    expect(run.posts.get(id).publishId).toBe(before.publishId)
    const after = await run.until(id, 'published')
    expect(after.publishId).toBe(before.publishId)
    expect(run.kinds(id)).toContain('interrupted')
    expect(run.kinds(id)).toContain('upload-resumed')
    const [received, ...others] = practice.listPosts()
    expect(others).toEqual([])
    expect(received?.sha256).toBe(sha256)
    const stored = received?.chunks.filter(({ status }) => status === 206 || status === 201)
    expect(stored).toHaveLength(CHUNK_COUNT)
    const started = new Set(received?.chunks.map(({ firstByte }) => firstByte))
    expect(started.size).toBe(CHUNK_COUNT)
    expect(run.posts.countActiveUploads()).toBe(0)
    expect(run.posts.isChannelBusy(DEFNE)).toBe(false)
  })

  it('believes TikTok when the ledger is behind', async () => {
    practice.faults.set(SLOW)
    const { id } = await run.publish(path)
    await run.until(id, (post) => post.acknowledgedBytes >= 2 * CHUNK_BYTES)
    await run.quit()
    const { receivedBytes } = practice.listPosts()[0]!
    run = new Run(practice, machine)
    // A ledger that lost its last lines, as after a restored backup.
    run.ledger.append(id, { kind: 'progress-corrected', acknowledgedBytes: 0 }, Date.now())
    run.posts.start()
    await run.until(id, 'published')
    const received = practice.listPosts()[0]!
    expect(received.sha256).toBe(sha256)
    const later = received.chunks.filter(({ status }) => status === 206 || status === 201)
    expect(later).toHaveLength(CHUNK_COUNT)
    expect(receivedBytes).toBeGreaterThan(0)
  })

  it('asks about a last chunk whose answer nobody heard, and does not post twice', async () => {
    await run.quit()
    // The run that never comes back from its last chunk, although TikTok has it.
    run = new Run(practice, machine, {
      wrapUploads: (uploads) => ({
        stopAhead: (uploadUrl) => uploads.stopAhead(uploadUrl),
        sendChunk: async (chunk, signal) => {
          const answer = await uploads.sendChunk(chunk, signal)
          if (chunk.lastByte < chunk.totalBytes - 1) return answer
          return new Promise((_resolve, reject) => {
            signal.addEventListener('abort', () => reject(signal.reason as Error))
          })
        },
      }),
    })
    const { id } = await run.publish(path)
    await expect.poll(() => practice.listPosts()[0]?.state, { timeout: 45_000 }).toBe('published')
    expect(run.posts.get(id).phase).toBe('uploading')
    await restart()
    await run.until(id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('sends the last chunk again when TikTok lacks it', async () => {
    await run.quit()
    run = new Run(practice, machine, {
      wrapUploads: (uploads) => ({
        stopAhead: (uploadUrl) => uploads.stopAhead(uploadUrl),
        sendChunk: async (chunk, signal) =>
          chunk.lastByte < chunk.totalBytes - 1
            ? uploads.sendChunk(chunk, signal)
            : new Promise((_resolve, reject) => {
                signal.addEventListener('abort', () => reject(signal.reason as Error))
              }),
      }),
    })
    const { id } = await run.publish(path)
    await expect.poll(() => run.kinds(id), { timeout: 45_000 }).toContain('final-chunk-started')
    await restart()
    await run.until(id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
    expect(practice.listPosts()[0]?.sha256).toBe(sha256)
  })

  it('opens a new upload when the keychain has lost the link', async () => {
    practice.faults.set(SLOW)
    const { id } = await run.publish(path)
    const before = await run.until(id, (post) => post.acknowledgedBytes >= CHUNK_BYTES)
    await run.quit()
    machine.secrets.entries.delete(`tiktok_upload:${id}`)
    practice.faults.clear()
    run = new Run(practice, machine)
    run.posts.start()
    const after = await run.until(id, 'published')
    expect(after.publishId).not.toBe(before.publishId)
    expect(practice.listPosts().filter(({ state }) => state === 'published')).toHaveLength(1)
  })

  it('leaves a paused post alone until it is resumed', async () => {
    practice.faults.set(SLOW)
    const { id } = await run.publish(path)
    await run.until(id, (post) => post.acknowledgedBytes >= CHUNK_BYTES)
    await run.posts.pause(id)
    practice.faults.clear()
    await restart()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(run.posts.get(id).phase).toBe('paused')
    await run.posts.resume(id)
    await run.until(id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('keeps a cancelled post cancelled', async () => {
    practice.faults.set(SLOW)
    const { id } = await run.publish(path)
    await run.until(id, (post) => post.acknowledgedBytes >= CHUNK_BYTES)
    await run.posts.cancel(id)
    await restart()
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(run.posts.get(id).phase).toBe('cancelled')
    expect(practice.listPosts().map(({ state }) => state)).toEqual(['uploading'])
  })

  it('follows a post that TikTok was processing, and learns its public id', async () => {
    const stop = practice.faults.set({ kind: 'stay-processing' })
    const { id } = await run.publish(path, { privacyLevel: 'PUBLIC_TO_EVERYONE' })
    await run.until(id, 'processing')
    await restart()
    expect(run.posts.get(id).phase).toBe('processing')
    stop()
    await run.until(id, 'published')
    await restart()
    const linked = await run.until(id, (post) => post.tiktokPostId !== null)
    expect(linked.tiktokPostId).toBe(practice.listPosts()[0]?.postId)
  })

  it('shows the history of earlier runs, page by page and newest first', async () => {
    practice.faults.set({ kind: 'answer', endpoint: 'video-init', status: 403, code: 'spam_risk' })
    const ids: string[] = []
    for (let index = 0; index < 5; index += 1) {
      const { id } = await run.publish(path, { caption: `no. ${index}` })
      await run.until(id, 'failed')
      ids.unshift(id)
    }
    await restart()
    const pages: string[] = []
    let beforeMs: number | null = null
    for (let hasMore = true; hasMore;) {
      const page = run.posts.list({ scope: 'finished', limit: 2, beforeMs })
      pages.push(...page.posts.map(({ id }) => id))
      beforeMs = page.posts.at(-1)?.createdAtMs ?? null
      hasMore = page.hasMore
    }
    expect(pages).toEqual(ids)
    expect(run.posts.list({ scope: 'open', limit: 10, beforeMs: null }).posts).toEqual([])
  })
})
