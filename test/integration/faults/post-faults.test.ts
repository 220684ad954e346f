import { copyFileSync, truncateSync } from 'node:fs'
import { mkdir, open, rename, stat, utimes } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PostLedger } from '../../../electron/main/posts/post-ledger'
import { JumpingClock } from '../../fakes/jumping-clock'
import { sha256OfFile } from '../../fixtures/sha256-of-file'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { examineLedger } from '../../kill/ledger-autopsy'
import { DEFNE, Run } from '../posts/post-world'
import { CHUNK_COUNT, chunkLength, FaultWorld, POSITIONS, VIDEO_BYTES } from './fault-world'

const DAY_MS = 24 * 60 * 60 * 1000
const LAST = CHUNK_COUNT - 1

describe('Faults of links, tokens, files, clocks and computers', () => {
  const folder = useTemporaryFolder()
  let path: string
  let small: string
  let sha256: string
  let world: FaultWorld
  let round = 0

  beforeAll(async () => {
    path = folder.path('video.mp4')
    small = folder.path('small.mp4')
    await writeSyntheticVideo(path, { sizeBytes: VIDEO_BYTES })
    await writeSyntheticVideo(small, { sizeBytes: 1_000_000 })
    sha256 = await sha256OfFile(path)
  })

  beforeEach(async () => {
    round += 1
    world = await FaultWorld.create(folder.path(`profile-${round}`, 'posts.db'))
  })

  afterEach(() => world.close())

  async function reopen(options: Parameters<FaultWorld['open']>[0]): Promise<void> {
    await world.run.quit()
    world.open(options)
  }

  describe('10: a link that has expired', () => {
    it('10: in the middle of the file, after TikTok was asked about the old upload', async () => {
      world.atChunk(2, () => world.practice.faults.expireUploadUrls())
      const { id } = await world.run.publish(path)
      await world.expectSurvived(id, sha256, { uploads: 2 })
      const [, second] = world.requests('video-init')
      const asked = world.requests('status').filter(({ atMs }) => atMs <= (second?.atMs ?? 0))
      expect(asked.length).toBeGreaterThan(0)
      expect(world.run.kinds(id).filter((kind) => kind === 'upload-abandoned')).toHaveLength(1)
    })

    it('10: in the last chunk, where TikTok proves that it lacks bytes', async () => {
      world.atChunk(LAST, () => world.practice.faults.expireUploadUrls())
      const { id } = await world.run.publish(path)
      await world.expectSurvived(id, sha256, { uploads: 2 })
      expect(world.run.kinds(id)).toContain('upload-abandoned')
    })

    it('10: in the last chunk, where nobody knows: unconfirmed, and never sent again by itself', async () => {
      world.practice.faults.set({ kind: 'omit-uploaded-bytes' })
      world.atChunk(LAST, () => world.practice.faults.expireUploadUrls())
      const { id } = await world.run.publish(path)
      const post = await world.sees(id, ({ phase }) => phase === 'unconfirmed')
      expect(post.error?.code).toBe('post-unconfirmed')
      await reopen({})
      world.run.posts.start()
      await sleep(600)
      expect(world.run.posts.get(id).phase).toBe('unconfirmed')
      expect(world.practice.listPosts()).toHaveLength(1)
      await expect(world.run.posts.retry(id)).rejects.toMatchObject({ code: 'invalid-request' })
    })
  })

  it('11: a line that is too slow for the hour that a link lives', async () => {
    const clock = new JumpingClock()
    await reopen({ clock })
    world.practice.faults.set({ kind: 'throttle', bytesPerSecond: 8_000_000 })
    const { id } = await world.run.publish(path)
    await world.run.until(id, ({ phase }) => phase === 'uploading')
    // Nearly an hour of it is over already: what is left would have to go much faster.
    clock.jump(60 * 60 * 1000 - 4000)
    const warned = await world.sees(id, ({ neededBytesPerSecond }) => neededBytesPerSecond !== null)
    expect(warned.neededBytesPerSecond).toBeGreaterThan(warned.bytesPerSecond ?? Infinity)
    world.practice.faults.clear()
    await world.expectSurvived(id, sha256)
  })

  it('12: an access token that ends in the middle', async () => {
    world.atChunk(2, () => {
      world.practice.faults.expireAccessTokens(DEFNE)
      world.practice.faults.set({ kind: 'reset-upload', atByte: 1 }, { times: 1 })
    })
    const { id } = await world.run.publish(path)
    const before = world.requests('token').length
    await world.expectSurvived(id, sha256, { resentBytes: chunkLength(2) })
    expect(world.requests('token')).toHaveLength(before + 1)
  })

  it('13: a refresh token that TikTok has revoked', async () => {
    world.atChunk(2, () => {
      world.practice.faults.expireAccessTokens(DEFNE)
      world.practice.faults.set({ kind: 'reset-upload', atByte: 1 }, { times: 1 })
      world.practice.faults.set({
        kind: 'answer',
        endpoint: 'token',
        status: 400,
        code: 'invalid_grant',
      })
    })
    const { id } = await world.run.publish(path)
    await world.seesWaitingFor(id, 'channel-needs-reconnect')
    world.practice.faults.clear()
    await world.run.connect(DEFNE)
    world.run.posts.wake()
    await world.expectSurvived(id, sha256, { resentBytes: chunkLength(2) })
  })

  it('16: an init whose answer is lost', async () => {
    const lost = 3
    world.practice.faults.set(
      { kind: 'drop', endpoint: 'video-init', when: 'before-answer' },
      { times: lost },
    )
    const { id } = await world.run.publish(path)
    await world.seesWaitingFor(id, 'network-offline')
    // Waking up is no reason to ask again before its time.
    world.run.posts.wake()
    await world.expectSurvived(id, sha256, { uploads: lost + 1 })
    const atMs = world.requests('video-init').map((request) => request.atMs)
    const gapsMs = atMs.slice(1).map((at, index) => at - (atMs[index] ?? 0))
    expect(gapsMs[0]).toBeLessThan(900)
    expect(Math.min(...gapsMs.slice(1))).toBeGreaterThanOrEqual(950)
    const fed = world.practice.listPosts().filter(({ receivedBytes }) => receivedBytes > 0)
    expect(fed).toHaveLength(1)
  })

  it('17: a last answer that is lost', async () => {
    world.practice.faults.set({ kind: 'lose-final-answer' }, { times: 1 })
    const { id } = await world.run.publish(path)
    await world.expectSurvived(id, sha256, { resentBytes: 0 })
    expect(world.requests('video-init')).toHaveLength(1)
  })

  it('18: a computer that loses its power', async () => {
    const autopsy = folder.path(`autopsy-${round}`)
    const { ledgerPath } = world.machine
    const told: string[] = []
    const kept: string[] = []
    world.run.posts.onDidChange(({ id, phase, publishId, acknowledgedBytes }) => {
      told.push(JSON.stringify(['ok', phase, publishId, acknowledgedBytes]))
      // What the disk holds at the moment at which the window hears of it; the index beside the log is lost with the power.
      const { posts, integrity } = examineLedger(ledgerPath, autopsy)
      const state = posts.find((post) => post.state.id === id)?.state
      kept.push(
        JSON.stringify([integrity, state?.phase, state?.publishId, state?.acknowledgedBytes]),
      )
    })
    const { id } = await world.run.publish(path)
    await world.expectSurvived(id, sha256)
    expect(kept).toEqual(told)
    const phases = told.map((line) => (JSON.parse(line) as [string, string])[1])
    for (const phase of ['queued', 'preparing', 'uploading', 'processing', 'published']) {
      expect(phases).toContain(phase)
    }
    // A log that breaks off anywhere gives a ledger of before, whole.
    const walBytes = (await stat(`${ledgerPath}-wal`)).size
    const torn = folder.path(`torn-${round}`)
    await mkdir(torn, { recursive: true })
    for (let step = 0; step <= 40; step += 1) {
      const copy = folder.path(`torn-${round}`, `${step}.db`)
      copyFileSync(ledgerPath, copy)
      copyFileSync(`${ledgerPath}-wal`, `${copy}-wal`)
      truncateSync(`${copy}-wal`, Math.floor((walBytes * step) / 40))
      const ledger = PostLedger.open({ path: copy })
      expect(ledger.setAsideFileName).toBeNull()
      const state = ledger.find(id)
      expect(ledger.readEvents(id)).toHaveLength(state?.eventCount ?? 0)
      ledger.close()
    }
  })

  describe('21: a file that is no longer the same', () => {
    const changes: Readonly<Record<string, (file: string) => Promise<void>>> = {
      size: async (file) => truncateSync(file, VIDEO_BYTES - 1),
      time: (file) => utimes(file, 1, 1),
      'content alone': async (file) => {
        const { atime, mtime } = await stat(file)
        const handle = await open(file, 'r+')
        await handle.write(Buffer.from('changed'), 0, 7, VIDEO_BYTES - 100)
        await handle.close()
        await utimes(file, atime, mtime)
      },
      'another file in its place': async (file) => {
        copyFileSync(file, `${file}.new`)
        await rename(`${file}.new`, file)
      },
    }

    it.each(Object.keys(changes))('21: %s', async (kind) => {
      const changing = folder.path(`changing-${round}.mp4`)
      copyFileSync(path, changing)
      const changed = new Promise<void>((resolve, reject) => {
        world.atChunk(2, () => void changes[kind]?.(changing).then(resolve, reject))
      })
      const { id } = await world.run.publish(changing)
      await changed
      const failed = await world.sees(id, ({ phase }) => phase === 'failed')
      expect(failed.error?.code).toBe('video-changed')
      expect(world.practice.listPosts().map(({ state }) => state)).toEqual(['uploading'])
      // Nothing that began after the change has left.
      const starts = world.practice.listPosts()[0]?.chunks.map(({ firstByte }) => firstByte)
      expect(Math.max(...(starts ?? []))).toBeLessThanOrEqual(30_000_000)
    })
  })

  it('22: a drive that is unplugged and plugged in again', async () => {
    const travelling = folder.path(`travelling-${round}.mp4`)
    copyFileSync(path, travelling)
    const away = new Promise<void>((resolve) => {
      world.atChunk(2, () => void rename(travelling, `${travelling}.away`).then(resolve))
    })
    const { id } = await world.run.publish(travelling)
    await away
    await world.seesWaitingFor(id, 'video-not-found')
    // Another post of the channel has nothing to wait for.
    const other = await world.run.publish(small)
    await world.run.until(other.id, 'published')
    expect(world.run.posts.get(id).phase).toBe('waiting')
    await rename(`${travelling}.away`, travelling)
    await world.run.until(id, 'published')
    const [received] = world.practice.listPosts()
    expect(received).toMatchObject({ state: 'published', sha256 })
    expect(world.practice.listPosts()).toHaveLength(2)
  })

  it('22: a file that does not come back', async () => {
    const lost = folder.path(`lost-${round}.mp4`)
    copyFileSync(path, lost)
    world.atChunk(2, () => void rename(lost, `${lost}.away`))
    const { id } = await world.run.publish(lost)
    await world.seesWaitingFor(id, 'video-not-found')
    const failed = await world.run.until(id, 'failed')
    expect(failed.error).toMatchObject({ code: 'video-not-found' })
    await expect(world.run.posts.retry(id)).rejects.toMatchObject({ code: 'video-not-found' })
    await rename(`${lost}.away`, lost)
    await world.run.posts.retry(id)
    await world.run.until(id, 'published')
  })

  it.each([DAY_MS, -DAY_MS])('23: a clock that jumps by %i ms', async (jumpMs) => {
    const clock = new JumpingClock()
    await reopen({ clock })
    world.atChunk(POSITIONS[0] ?? 2, () => {
      clock.jump(jumpMs)
      world.practice.faults.set({ kind: 'reset-upload', atByte: 1000 }, { times: 1 })
    })
    world.atChunk(LAST, () => clock.jump(-jumpMs))
    const { id } = await world.run.publish(path)
    await world.expectSurvived(id, sha256, { resentBytes: 20_000_000 })
    expect(world.requests('video-init')).toHaveLength(1)
  })

  it('24: two instances on one ledger', async () => {
    const first = world.run
    const { id } = await first.publish(path)
    await first.posts.stop()
    first.ledger.close()
    const twins = [0, 1].map(() => new Run(world.practice, world.machine))
    for (const twin of twins) {
      world.watch(twin)
      twin.posts.start()
    }
    world.run = twins[0]!
    const isPublished = (): boolean =>
      world.practice.listPosts().some(({ state }) => state === 'published')
    await expect.poll(isPublished, { timeout: 20_000 }).toBe(true)
    await expect.poll(() => twins[0]!.posts.get(id).phase, { timeout: 20_000 }).toBe('published')
    const received = world.practice.listPosts()
    expect(received.filter(({ state }) => state === 'published')).toHaveLength(1)
    expect(received.filter(({ state }) => state !== 'published').every(isUnfed)).toBe(true)
    expect(world.saidTooEarly).toEqual([])
    await twins[1]!.quit()
  })
})

function isUnfed({ receivedBytes }: { readonly receivedBytes: number }): boolean {
  return receivedBytes === 0
}
