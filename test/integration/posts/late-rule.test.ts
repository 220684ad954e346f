import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PostTiming } from '../../../electron/main/posts/post-timing'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import type { Post } from '../../../electron/shared/post'
import { JumpingClock } from '../../fakes/jumping-clock'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { fillLedger } from './fill-ledger'
import { createMachine, DEFNE, EMRE, Run, startPractice, type Machine } from './post-world'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** Below what the scheduler's looks may lack, so that it is time that passes in front of a computer which is awake. */
const TICK_MS = 50_000
/** Longer than the scheduler waits between two looks in a test. */
const TICK_TAKES_MS = 260

describe('The late rule of a post whose time has come', () => {
  const folder = useTemporaryFolder()
  const paths: string[] = []
  let practice: PracticeTikTok
  let machine: Machine
  let clock: JumpingClock
  let run: Run
  let round = 0

  beforeAll(async () => {
    for (let index = 0; index < 40; index += 1) {
      const path = folder.path(`video-${index}.mp4`)
      await writeSyntheticVideo(path, { sizeBytes: 200_000, seed: index + 1 })
      paths.push(path)
    }
  })

  beforeEach(async () => {
    round += 1
    practice = await startPractice()
    machine = createMachine(folder.path(`profile-${round}`, 'posts.db'))
    clock = new JumpingClock()
    run = new Run(practice, machine, { clock })
    run.posts.start()
    await run.connect(DEFNE)
    await run.connect(EMRE)
  })

  afterEach(async () => {
    await run.quit()
    await practice.stop()
  })

  /** Of Defne's unless said otherwise, for one and the same minute. */
  async function scheduleAll(count: number, channelId = DEFNE): Promise<readonly Post[]> {
    const scheduledForMs = clock.nowMs() + 2 * MINUTE_MS
    const posts: Post[] = []
    for (const [index, path] of paths.slice(0, count).entries()) {
      // The sixteenth of a day would be refused; so many in one minute are of a version that did not.
      const atMs = scheduledForMs + Math.floor(index / 15) * 3 * 24 * HOUR_MS
      posts.push(await run.publish(path, {}, { scheduledForMs: atMs, channelId }))
    }
    for (const { id } of posts.slice(15)) {
      run.ledger.append(id, { kind: 'rescheduled', scheduledForMs }, clock.nowMs())
    }
    return posts
  }

  /** Lets time pass in front of a computer that is awake, a hundred and fifty times as fast. */
  async function stayAwake(ms: number): Promise<void> {
    for (let passedMs = 0; passedMs < ms; passedMs += TICK_MS) {
      clock.jump(TICK_MS)
      await sleep(TICK_TAKES_MS)
    }
  }

  const isAsked = ({ error }: Post): boolean => error?.code === 'schedule-missed'
  const phaseOf = ({ id }: Post): string => run.posts.get(id).phase

  it('asks about every post of a channel when the network was gone for long, and sends nothing when it is back', async () => {
    const posts = await scheduleAll(4)
    await practice.stop()
    clock.jump(2 * MINUTE_MS)
    await run.until(posts[0]!.id, 'waiting')
    await stayAwake(5 * MINUTE_MS)
    expect(posts.map(phaseOf)).toEqual(['waiting', 'queued', 'queued', 'queued'])
    await stayAwake(7 * MINUTE_MS)
    await run.until(posts[0]!.id, isAsked)
    await practice.start()
    run.posts.wake()
    // Those behind it have waited for the same network.
    for (const { id } of posts) {
      await run.until(id, isAsked)
      expect(run.kinds(id)).toContain('schedule-reached')
      expect(run.kinds(id)).not.toContain('upload-opened')
    }
    expect(practice.listPosts()).toEqual([])
    await run.posts.postNow(posts[2]!.id)
    await run.until(posts[2]!.id, 'published')
  }, 60_000)

  it('goes on by itself when the network was gone for a moment', async () => {
    const [post] = await scheduleAll(1)
    await practice.stop()
    clock.jump(2 * MINUTE_MS)
    await run.until(post!.id, 'waiting')
    await stayAwake(4 * MINUTE_MS)
    await practice.start()
    run.posts.wake()
    await run.until(post!.id, 'published')
    expect(run.kinds(post!.id)).not.toContain('schedule-missed')
  }, 60_000)

  it('asks about all that stood in the line when the computer slept, and lets what was at TikTok go on', async () => {
    practice.faults.set({ kind: 'throttle', bytesPerSecond: 60_000 })
    const posts = await scheduleAll(4)
    clock.jump(2 * MINUTE_MS)
    await run.until(posts[0]!.id, ({ publishId }) => publishId !== null)
    run.posts.cutTransfers()
    clock.jump(3 * HOUR_MS)
    practice.faults.clear()
    run.posts.wake()
    for (const { id } of posts.slice(1)) await run.until(id, isAsked)
    await run.until(posts[0]!.id, 'published')
    expect(practice.listPosts().filter(({ state }) => state === 'published')).toHaveLength(1)
  }, 60_000)

  it('asks about all that stood in the line while the disk was full', async () => {
    practice.faults.set({ kind: 'throttle', bytesPerSecond: 60_000 })
    const posts = await scheduleAll(3)
    clock.jump(2 * MINUTE_MS)
    await run.until(posts[0]!.id, ({ publishId }) => publishId !== null)
    const makeRoom = fillLedger(run.ledger, machine.ledgerPath, posts[0]!.id)
    practice.faults.clear()
    await run.until(posts[0]!.id, ({ error }) => error?.code === 'disk-full')
    await stayAwake(12 * MINUTE_MS)
    makeRoom()
    for (const { id } of posts.slice(1)) await run.until(id, isAsked)
    await run.until(posts[0]!.id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  }, 60_000)

  it('counts the attempts that hang at the front of the line, and not only the waits between them', async () => {
    const posts = await scheduleAll(2)
    practice.faults.set({ kind: 'stop-reading', afterBytes: 0 })
    clock.jump(2 * MINUTE_MS)
    await run.until(posts[0]!.id, ({ publishId }) => publishId !== null)
    // TikTok's own answers come, so that every look at the upload succeeds; only its bytes get nowhere.
    await stayAwake(15 * MINUTE_MS)
    practice.faults.clear()
    await run.until(posts[1]!.id, isAsked)
    await run.until(posts[0]!.id, 'published')
  }, 60_000)

  it('asks about a post that waited for a locked keychain, and not about another one that did not', async () => {
    const [post] = await scheduleAll(1)
    const { secrets } = machine
    run = await restarted()
    secrets.failures = [{ operation: 'get' }]
    clock.jump(2 * MINUTE_MS)
    await run.until(post!.id, ({ error }) => error?.code === 'keychain-locked')
    await stayAwake(12 * MINUTE_MS)
    await run.until(post!.id, isAsked)
    secrets.failures = []
    run.posts.wake()
    await sleep(500)
    expect(phaseOf(post!)).toBe('scheduled')
    const later = await run.publish(
      paths[1]!,
      {},
      { scheduledForMs: clock.nowMs() + MINUTE_MS, channelId: DEFNE },
    )
    clock.jump(MINUTE_MS)
    await run.until(later.id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  }, 60_000)

  it('sends forty posts of one minute on one channel one after the other, however late the last one is', async () => {
    // An account of which TikTok takes more than usual, and a patience for its processing that goes by the same fast clock.
    practice.faults.changeAccount(DEFNE, { dailyPostCap: 100 })
    run = await restarted({ confirmForMs: 24 * HOUR_MS })
    practice.faults.set({ kind: 'throttle', bytesPerSecond: 600_000 })
    const posts = await scheduleAll(40)
    clock.jump(2 * MINUTE_MS)
    const dueMs = clock.nowMs()
    const isDone = (): boolean => posts.every((post) => phaseOf(post) === 'published')
    for (let tick = 0; tick < 300 && !isDone(); tick += 1) await stayAwake(TICK_MS)
    expect(posts.map(phaseOf)).toEqual(posts.map(() => 'published'))
    const openedMs = posts.map(
      ({ id }) => run.posts.getStory(id).find(({ kind }) => kind === 'upload-opened')!.atMs,
    )
    // Far beyond the ten minutes that each of them may be late.
    expect(Math.max(...openedMs) - dueMs).toBeGreaterThan(20 * MINUTE_MS)
    expect(posts.flatMap(({ id }) => run.kinds(id))).not.toContain('schedule-missed')
    expect(practice.listPosts()).toHaveLength(40)
  }, 120_000)

  it('counts what its channel stood still, and leaves another channel alone', async () => {
    const [post] = await scheduleAll(1)
    const [other] = await scheduleAll(1, EMRE)
    practice.faults.revokeTokens(DEFNE)
    clock.jump(2 * MINUTE_MS)
    await run.until(other!.id, 'published')
    await run.until(post!.id, ({ error }) => error?.code === 'channel-needs-reconnect')
    await stayAwake(12 * MINUTE_MS)
    await run.until(post!.id, isAsked)
  }, 60_000)

  /** Without the tokens of the run before in memory. */
  async function restarted(timing: Partial<PostTiming> = {}): Promise<Run> {
    await run.quit()
    const next = new Run(practice, machine, { clock, timing })
    next.posts.start()
    return next
  }
})
