import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { toLineMove } from '../../../electron/shared/post-line'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { JumpingClock } from '../../fakes/jumping-clock'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import {
  createMachine,
  DEFNE,
  EMRE,
  Run,
  sha256OfFile,
  startPractice,
  type Machine,
} from './post-world'

const SIZE_BYTES = 85_000_000
const CHUNK_BYTES = 10_000_000
const SLOW = { kind: 'throttle', bytesPerSecond: 30_000_000 } as const
const HOUR_MS = 60 * 60_000

describe('The queue as a whole', () => {
  const folder = useTemporaryFolder()
  let path: string
  let sha256: string
  let practice: PracticeTikTok
  let machine: Machine
  let run: Run
  let round = 0
  let smallBytes = 400_000

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
    await run.connect(EMRE)
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

  async function smallVideo(name: string): Promise<string> {
    const small = folder.path(`${name}-${round}.mp4`)
    // Each of its own size, or it would be asked about as a duplicate.
    smallBytes += 10
    await writeSyntheticVideo(small, { sizeBytes: smallBytes })
    return small
  }

  const receivedBytes = (): number =>
    practice.listPosts().reduce((sum, post) => sum + post.receivedBytes, 0)

  /** After what was on the line already, which may make one chunk whole. */
  async function expectNothingMoves(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const before = receivedBytes()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(receivedBytes()).toBe(before)
  }

  it('holds running uploads at once and begins none, over a restart, and goes on to the same bytes', async () => {
    practice.faults.set(SLOW)
    const [first, second] = await Promise.all([
      run.publish(path),
      run.publish(path, {}, { channelId: EMRE }),
    ])
    await run.until(first.id, (post) => post.acknowledgedBytes >= 2 * CHUNK_BYTES)
    const waiting = await run.publish(await smallVideo('waiting'))
    const uploadEndsAtMs = run.posts.get(first.id).uploadEndsAtMs
    expect(uploadEndsAtMs).toBeGreaterThan(Date.now() + HOUR_MS - 60_000)

    const status = await run.posts.queue.pause()
    expect(status.pausedAtMs).toBeGreaterThan(0)
    await expectNothingMoves()
    for (const { id } of [first, second, waiting]) {
      expect(run.posts.get(id)).toMatchObject({ phase: 'queued', error: null })
    }
    const held = run.posts.get(first.id)
    expect(held.acknowledgedBytes).toBeGreaterThanOrEqual(2 * CHUNK_BYTES)
    // The hour of the link goes on meanwhile, and the window can say until when.
    expect(held.uploadEndsAtMs).toBe(uploadEndsAtMs)
    expect(run.kinds(first.id).at(-1)).toBe('queue-paused')
    expect(await run.posts.queue.pause()).toEqual(status)

    const late = await run.publish(await smallVideo('late'), {}, { channelId: EMRE })
    await restart()
    expect(run.posts.queue.getStatus().pausedAtMs).toBe(status.pausedAtMs)
    await expectNothingMoves()
    expect(run.posts.get(late.id).phase).toBe('queued')

    practice.faults.clear()
    expect((await run.posts.queue.resume()).pausedAtMs).toBeNull()
    for (const { id } of [first, second, waiting, late]) await run.until(id, 'published')
    expect(run.posts.get(first.id).publishId).toBe(held.publishId)
    const received = practice.listPosts()
    expect(received).toHaveLength(4)
    expect(received.filter((post) => post.sha256 === sha256)).toHaveLength(2)
    const big = received.find(({ publishId }) => publishId === held.publishId)
    const started = new Set(big?.chunks.map(({ firstByte }) => firstByte))
    expect(started.size).toBe(8)
    // Nothing is sent twice but the part that was on its way.
    expect(big?.chunks.length).toBeLessThanOrEqual(10)
  })

  it('leaves a post alone that a person has paused by itself', async () => {
    practice.faults.set(SLOW)
    const own = await run.publish(path)
    const other = await run.publish(path, {}, { channelId: EMRE })
    await run.until(own.id, (post) => post.acknowledgedBytes >= CHUNK_BYTES)
    await run.posts.pause(own.id)
    await run.posts.queue.pause()
    practice.faults.clear()
    expect(run.posts.get(own.id).phase).toBe('paused')
    await run.posts.queue.resume()
    await run.until(other.id, 'published')
    expect(run.posts.get(own.id).phase).toBe('paused')
    // Its own word counts while the queue is held too: it only joins the line.
    await run.posts.queue.pause()
    await run.posts.resume(own.id)
    await expectNothingMoves()
    expect(run.posts.get(own.id).phase).toBe('queued')
    await run.posts.queue.resume()
    await run.until(own.id, 'published')
    expect(practice.listPosts()).toHaveLength(2)
  })

  it('lets a post be cancelled while it is held', async () => {
    practice.faults.set(SLOW)
    const { id } = await run.publish(path)
    await run.until(id, (post) => post.acknowledgedBytes >= CHUNK_BYTES)
    const [, cancelled] = await Promise.all([run.posts.queue.pause(), run.posts.cancel(id)])
    expect(cancelled.phase).toBe('cancelled')
    practice.faults.clear()
    await run.posts.queue.resume()
    await expectNothingMoves()
    expect(run.posts.get(id).phase).toBe('cancelled')
  })

  it('goes on following what TikTok has already, also over a restart in the middle of the last chunk', async () => {
    const stop = practice.faults.set({ kind: 'stay-processing' })
    const sent = await run.publish(await smallVideo('sent'))
    await run.until(sent.id, 'processing')
    await run.posts.queue.pause()
    stop()
    await run.until(sent.id, 'published')
    await run.posts.queue.resume()
    await run.quit()

    // The run that never hears the answer to its last chunk, although TikTok has it.
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
    run.posts.start()
    const unheard = await run.publish(await smallVideo('unheard'))
    await expect.poll(() => practice.listPosts()[1]?.state, { timeout: 20_000 }).toBe('published')
    run.ledger.queue.writePausedAtMs(Date.now())
    await restart()
    await run.until(unheard.id, 'published')
    expect(run.posts.queue.getStatus().pausedAtMs).not.toBeNull()
    expect(practice.listPosts()).toHaveLength(2)
  })

  it('keeps scheduled posts whose time comes until it goes on, and asks about those that are too late then', async () => {
    const clock = new JumpingClock()
    await restart({ clock, timing: { scheduleLookEveryMs: 50 } })
    practice.faults.set(SLOW)
    const running = await run.publish(path)
    await run.until(running.id, (post) => post.acknowledgedBytes > 0)
    const scheduledForMs = clock.nowMs() + 70_000
    const schedule = async (name: string, channelId: string, lateLimitMs: number) =>
      run.publish(
        await smallVideo(name),
        {},
        { scheduledForMs, scheduleTimeZone: 'UTC', lateLimitMs, channelId },
      )
    // Its time comes before the pause, and it stands in the line behind the running one.
    const linedUp = await schedule('lined-up', DEFNE, 600_000)
    clock.jump(71_000)
    run.posts.wake()
    await run.until(linedUp.id, 'queued')
    await run.posts.queue.pause()
    const later = { scheduledForMs: clock.nowMs() + 70_000, scheduleTimeZone: 'UTC' }
    const patient = await run.publish(
      await smallVideo('patient'),
      {},
      { ...later, lateLimitMs: HOUR_MS, channelId: EMRE },
    )
    const strict = await run.publish(
      await smallVideo('strict'),
      {},
      { ...later, lateLimitMs: 600_000, channelId: EMRE },
    )
    clock.jump(20 * 60_000)
    run.posts.wake()
    // The late rule is obeyed as usual: what is too late now is asked about, and the other still waits for its time's sake.
    await run.until(strict.id, ({ error }) => error?.code === 'schedule-missed')
    expect(run.posts.get(patient.id)).toMatchObject({ phase: 'scheduled', error: null })
    expect(practice.listPosts()).toHaveLength(1)

    practice.faults.clear()
    await run.posts.queue.resume()
    expect(run.posts.get(linedUp.id)).toMatchObject({
      phase: 'scheduled',
      error: { code: 'schedule-missed' },
    })
    await run.until(patient.id, 'published')
    await run.until(running.id, 'published')
    expect(practice.listPosts()).toHaveLength(2)
  })

  it('obeys the order that a person has made, over a restart too', async () => {
    practice.faults.set(SLOW)
    const running = await run.publish(path)
    await run.until(running.id, (post) => post.acknowledgedBytes > 0)
    const names = ['one', 'two', 'three', 'four']
    const posts = []
    for (const caption of names)
      posts.push(await run.publish(await smallVideo(caption), { caption }))
    const [one, two, three, four] = posts
    const step = (postId: string, to: 'top' | 'up' | 'down' | 'end') => {
      const line = run.posts
        .list({ scope: 'open', limit: 50, beforeMs: null })
        .posts.filter(({ phase }) => phase === 'queued')
        .sort((a, b) => a.linePlace - b.linePlace)
      const move = toLineMove(line, postId, to)
      expect(move).not.toBeNull()
      if (move !== null) run.posts.queue.move(move)
    }
    step(four!.id, 'top')
    step(one!.id, 'end')
    expect(() => run.posts.queue.move({ postId: running.id, beforePostId: null })).toThrow(
      expect.objectContaining({ code: 'invalid-request' }),
    )
    await restart()
    step(three!.id, 'up')
    practice.faults.clear()
    for (const { id } of [running, ...posts]) await run.until(id, 'published')
    const opened = practice
      .listPosts()
      .map(({ init }) => init.title)
      .filter((title) => names.includes(title))
    expect(opened).toEqual(['four', 'three', 'two', 'one'])
    expect(run.kinds(two!.id)).not.toContain('moved-in-line')
    expect(run.kinds(one!.id)).toContain('moved-in-line')
  })
})
