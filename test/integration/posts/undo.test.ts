import Database from 'libsql'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { ManualClock } from '../../fakes/manual-clock'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { createMachine, DEFNE, EMRE, Run, startPractice, type Machine } from './post-world'

const WINDOW_MS = 15_000

describe('Undo before the first byte', () => {
  const folder = useTemporaryFolder()
  let paths: readonly string[]
  let practice: PracticeTikTok
  let machine: Machine
  let clock: ManualClock
  let run: Run
  let round = 0

  beforeAll(async () => {
    paths = await Promise.all(
      [400_000, 500_000, 600_000].map(async (sizeBytes) => {
        const path = folder.path(`video-${sizeBytes}.mp4`)
        await writeSyntheticVideo(path, { sizeBytes })
        return path
      }),
    )
  })

  beforeEach(async () => {
    round += 1
    keptIds.length = 0
    discardedIds.length = 0
    practice = await startPractice()
    machine = createMachine(folder.path(`profile-${round}`, 'posts.db'))
    clock = new ManualClock(Date.now())
    run = new Run(practice, machine, { clock, undoWindowMs: WINDOW_MS })
    await run.connect(DEFNE)
    await run.connect(EMRE)
    run.posts.start()
  })

  afterEach(async () => {
    await run.quit()
    await practice.stop()
  })

  /** Real time for whatever is not waiting for the clock. */
  const settle = () => new Promise((resolve) => setTimeout(resolve, 150))
  const opened = () => practice.listPosts().length
  const phaseOf = (postId: string) => run.posts.get(postId).phase
  /** What was kept as drafts, and what of that was thrown away again. */
  const keptIds: string[] = []
  const discardedIds: string[] = []
  const takeBack = async (...postIds: readonly string[]): Promise<readonly string[]> => {
    const taken = await run.posts.undo.takeBack(postIds, (found) => {
      const ids = found.map(({ id }) => id)
      keptIds.push(...ids)
      return () => discardedIds.push(...ids)
    })
    return taken.map(({ id }) => id)
  }
  const storyOf = (postId: string) => run.ledger.readEvents(postId).map(({ event }) => event.kind)

  it('lets nothing of a post out before its instant, whatever wakes the app meanwhile', async () => {
    const post = await run.publish(paths[0]!)
    expect(post).toMatchObject({ phase: 'queued', notBeforeMs: clock.nowMs() + WINDOW_MS })
    await settle()
    run.posts.wake()
    clock.advance(WINDOW_MS - 1)
    await settle()
    expect([opened(), phaseOf(post.id)]).toEqual([0, 'queued'])
    clock.advance(1)
    await expect.poll(opened).toBe(1)
    await expect.poll(() => run.posts.get(post.id).notBeforeMs).toBeNull()
  })

  it('takes a post back as if it had never been pressed', async () => {
    const post = await run.publish(paths[0]!)
    await expect(takeBack(post.id)).resolves.toEqual([post.id])
    expect(run.posts.list({ scope: 'all', limit: 10, beforeMs: null }).posts).toEqual([])
    expect(run.posts.countActiveUploads()).toBe(0)
    expect(storyOf(post.id)).toEqual(['post-queued', 'taken-back'])
    clock.advance(10 * WINDOW_MS)
    await settle()
    expect(opened()).toBe(0)
    // Nothing is asked about a file that never went anywhere.
    await expect(run.publish(paths[0]!)).resolves.toMatchObject({ phase: 'queued' })
  })

  it('pressed twice at once takes the post back once, and the draft of the first time stays', async () => {
    const post = await run.publish(paths[0]!)
    const [first, second] = await Promise.allSettled([takeBack(post.id), takeBack(post.id)])
    expect(first).toMatchObject({ status: 'fulfilled', value: [post.id] })
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'undo-too-late' } })
    expect([keptIds, discardedIds]).toEqual([[post.id], []])
  })

  it('throws the draft away again when the ledger cannot be written, and the post goes out', async () => {
    const post = await run.publish(paths[0]!)
    const other = new Database(machine.ledgerPath)
    other.exec('BEGIN IMMEDIATE')
    await expect(takeBack(post.id)).rejects.toMatchObject({ code: 'ledger-unavailable' })
    other.exec('ROLLBACK')
    other.close()
    expect([keptIds, discardedIds]).toEqual([[post.id], [post.id]])
    clock.advance(WINDOW_MS)
    await expect.poll(opened).toBe(1)
  })

  it('takes a batch back as a whole, and says so when it is too late', async () => {
    const [first, second] = [await run.publish(paths[0]!), await run.publish(paths[1]!)]
    // Or the first one would be through, and the second one begun, before anybody looks.
    practice.faults.set({ kind: 'throttle', bytesPerSecond: 60_000 })
    clock.advance(WINDOW_MS)
    await expect.poll(opened).toBe(1)
    const [third, fourth] = [
      await run.publish(paths[2]!),
      await run.publish(paths[2]!, {}, { channelId: EMRE }),
    ]
    await expect(takeBack(first.id)).rejects.toMatchObject({
      code: 'undo-too-late',
    })
    // The second waits in line behind the first and has not begun, so it can still be taken back.
    const ids = [first, second, third, fourth].map(({ id }) => id)
    expect((await takeBack(...ids)).length).toBeGreaterThanOrEqual(2)
    await expect(takeBack(third.id)).rejects.toMatchObject({
      code: 'undo-too-late',
    })
    await expect.poll(() => phaseOf(first.id)).not.toBe('queued')
  })

  it('keeps the rest of the wait over a kill, and the way back with it', async () => {
    const [kept, taken] = [await run.publish(paths[0]!), await run.publish(paths[1]!)]
    clock.advance(5000)
    await run.quit()
    run = new Run(practice, machine, { clock, undoWindowMs: WINDOW_MS })
    run.posts.start()
    await settle()
    clock.advance(9000)
    await settle()
    expect(opened()).toBe(0)
    await expect(takeBack(taken.id)).resolves.toEqual([taken.id])
    clock.advance(1000)
    await expect.poll(opened).toBe(1)
    await expect.poll(() => phaseOf(kept.id)).not.toBe('queued')
    expect(storyOf(taken.id)).toEqual(['post-queued', 'taken-back'])
  })

  it('waits with the queue that is held, and goes on with it', async () => {
    const post = await run.publish(paths[0]!)
    await run.posts.queue.pause()
    clock.advance(2 * WINDOW_MS)
    await settle()
    expect([opened(), phaseOf(post.id)]).toEqual([0, 'queued'])
    await run.posts.queue.resume()
    await expect.poll(opened).toBe(1)
  })

  it('is not for posts with a time of their own, nor for what the person sets off again', async () => {
    const scheduledForMs = clock.nowMs() + 3_600_000
    const scheduled = await run.publish(paths[0]!, {}, { scheduledForMs, lateLimitMs: 600_000 })
    expect(scheduled.notBeforeMs).toBeNull()
    expect((await run.posts.postNow(scheduled.id)).notBeforeMs).toBeNull()
    const post = await run.publish(paths[1]!, {}, { channelId: EMRE })
    await run.posts.cancel(post.id)
    expect((await run.posts.retry(post.id)).notBeforeMs).toBeNull()
    await expect.poll(opened).toBe(2)
  })
})
