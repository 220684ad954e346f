import { utimes } from 'node:fs/promises'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import type { Post } from '../../../electron/shared/post'
import { JumpingClock } from '../../fakes/jumping-clock'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { createMachine, DEFNE, Run, startPractice, type Machine } from './post-world'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

describe('A post at a chosen time', () => {
  const folder = useTemporaryFolder()
  let path: string
  let otherPath: string
  let practice: PracticeTikTok
  let machine: Machine
  let clock: JumpingClock
  let run: Run
  let round = 0

  beforeAll(async () => {
    path = folder.path('video.mp4')
    otherPath = folder.path('other.mp4')
    await writeSyntheticVideo(path, { sizeBytes: 1_000_000 })
    await writeSyntheticVideo(otherPath, { sizeBytes: 1_000_000, seed: 7 })
  })

  beforeEach(async () => {
    round += 1
    practice = await startPractice()
    machine = createMachine(folder.path(`profile-${round}`, 'posts.db'))
    clock = new JumpingClock()
    run = new Run(practice, machine, { clock })
    run.posts.start()
    await run.connect(DEFNE)
  })

  afterEach(async () => {
    await run.quit()
    await practice.stop()
  })

  function schedule(inMs: number, videoPath = path): Promise<Post> {
    return run.publish(videoPath, {}, { scheduledForMs: clock.nowMs() + inMs })
  }

  function moveTo(postId: string, scheduledForMs: number): Promise<Post> {
    return run.posts.reschedule({
      postId,
      scheduledForMs,
      timeZone: 'Europe/Istanbul',
      lateLimitMs: null,
    })
  }

  async function restart(): Promise<void> {
    await run.quit()
    run = new Run(practice, machine, { clock })
    run.posts.start()
  }

  function kindsUntilUpload(postId: string): readonly string[] {
    const kinds = run.kinds(postId)
    return kinds.slice(0, kinds.indexOf('upload-opened'))
  }

  it('is in the ledger at once, waits, and goes out when its time has come', async () => {
    const post = await schedule(3 * HOUR_MS)
    expect(post).toMatchObject({ phase: 'scheduled', error: null })
    expect(post.scheduledForMs).toBeGreaterThan(clock.nowMs() + 2 * HOUR_MS)
    expect(run.posts.list({ scope: 'open', limit: 10, beforeMs: null }).posts).toHaveLength(1)
    clock.jump(2.9 * HOUR_MS)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(run.posts.get(post.id).phase).toBe('scheduled')
    expect(practice.listPosts()).toEqual([])
    clock.jump(0.1 * HOUR_MS)
    const published = await run.until(post.id, 'published')
    expect(published.scheduledForMs).toBe(post.scheduledForMs)
    expect(kindsUntilUpload(post.id)).toEqual([
      'post-queued',
      'schedule-reached',
      'preparing-started',
    ])
    expect(run.posts.getStory(post.id)[0]?.detail['scheduledForMs']).toBe(post.scheduledForMs)
  })

  it('holds up neither quitting nor another post of its channel, but keeps the channel', async () => {
    await schedule(HOUR_MS)
    expect(run.posts.countActiveUploads()).toBe(0)
    expect(run.posts.agenda.countScheduled()).toBe(1)
    expect(run.posts.isChannelBusy(DEFNE)).toBe(true)
    const atOnce = await run.publish(otherPath)
    await run.until(atOnce.id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('counts as posted when the same file is posted to the same channel', async () => {
    await schedule(HOUR_MS)
    await expect(run.publish(path)).rejects.toMatchObject({
      code: 'duplicate-post',
      detail: { earlierPhase: 'scheduled' },
    })
  })

  it('cannot be meant for the past or for more than a year ahead, and then nothing is written', async () => {
    await expect(schedule(-2 * MINUTE_MS)).rejects.toMatchObject({ code: 'schedule-in-the-past' })
    await expect(schedule(366 * DAY_MS)).rejects.toMatchObject({ code: 'schedule-too-far' })
    expect(run.posts.list({ scope: 'all', limit: 10, beforeMs: null }).posts).toEqual([])
    // The minute in which the person read the review.
    const { id } = await schedule(-30_000)
    await run.until(id, 'published')
  })

  it('survives a restart and keeps its time', async () => {
    const { id, scheduledForMs } = await schedule(HOUR_MS)
    await restart()
    expect(run.posts.get(id)).toMatchObject({ phase: 'scheduled', scheduledForMs, error: null })
    clock.jump(HOUR_MS)
    await run.until(id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('goes out by itself when the app comes back a few minutes late', async () => {
    const { id } = await schedule(HOUR_MS)
    await run.quit()
    clock.jump(HOUR_MS + 9 * MINUTE_MS)
    run = new Run(practice, machine, { clock })
    run.posts.start()
    await run.until(id, 'published')
    expect(run.kinds(id)).not.toContain('schedule-missed')
  })

  it('asks when the app comes back later than that, and goes out when the person says so', async () => {
    const { id, scheduledForMs } = await schedule(HOUR_MS)
    await run.quit()
    clock.jump(HOUR_MS + 11 * MINUTE_MS)
    run = new Run(practice, machine, { clock })
    run.posts.start()
    const asking = run.posts.get(id)
    expect(asking).toMatchObject({
      phase: 'scheduled',
      error: { code: 'schedule-missed', detail: { scheduledForMs } },
    })
    await restart()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(practice.listPosts()).toEqual([])
    expect(run.kinds(id).filter((kind) => kind === 'schedule-missed')).toHaveLength(1)
    await run.posts.postNow(id)
    const published = await run.until(id, 'published')
    expect(published.scheduledForMs).toBeNull()
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('asks when the computer wakes long after its time', async () => {
    const { id } = await schedule(HOUR_MS)
    clock.jump(9 * HOUR_MS)
    run.posts.wake()
    await run.until(id, ({ error }) => error?.code === 'schedule-missed')
    expect(practice.listPosts()).toEqual([])
  })

  it('asks too when its time had come, but TikTok never heard of it before the app ended', async () => {
    const { id } = await schedule(HOUR_MS)
    const { id: sentByHand } = await schedule(HOUR_MS, otherPath)
    await run.quit()
    // As a kill between two steps leaves it.
    run = new Run(practice, machine, { clock })
    run.ledger.append(id, { kind: 'schedule-reached' }, clock.nowMs())
    run.ledger.append(id, { kind: 'preparing-started' }, clock.nowMs())
    run.ledger.append(sentByHand, { kind: 'post-now-requested' }, clock.nowMs())
    clock.jump(DAY_MS)
    run.posts.start()
    expect(run.posts.get(id)).toMatchObject({
      phase: 'scheduled',
      error: { code: 'schedule-missed' },
    })
    await run.until(sentByHand, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('goes on uploading after a restart, however late it is by then', async () => {
    practice.faults.set({ kind: 'throttle', bytesPerSecond: 400_000 })
    const { id } = await schedule(0)
    await run.until(id, ({ publishId }) => publishId !== null)
    await run.quit()
    practice.faults.clear()
    clock.jump(30 * MINUTE_MS)
    run = new Run(practice, machine, { clock })
    run.posts.start()
    await run.until(id, 'published')
    expect(practice.listPosts().filter(({ state }) => state === 'published')).toHaveLength(1)
  })

  it('moves to another time, also after it missed the first one', async () => {
    const { id } = await schedule(HOUR_MS)
    const later = await moveTo(id, clock.nowMs() + 3 * HOUR_MS)
    expect(later.scheduledForMs).toBeGreaterThan(clock.nowMs() + 2 * HOUR_MS)
    clock.jump(2 * HOUR_MS)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(run.posts.get(id)).toMatchObject({ phase: 'scheduled', error: null })
    clock.jump(5 * HOUR_MS)
    await run.until(id, ({ error }) => error?.code === 'schedule-missed')
    const again = await moveTo(id, clock.nowMs() + MINUTE_MS)
    expect(again.error).toBeNull()
    clock.jump(MINUTE_MS)
    await run.until(id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('refuses a time that cannot be, and any time once it has begun', async () => {
    const { id, scheduledForMs } = await schedule(HOUR_MS)
    await expect(moveTo(id, clock.nowMs() - DAY_MS)).rejects.toMatchObject({
      code: 'schedule-in-the-past',
    })
    await expect(moveTo(id, clock.nowMs() + 400 * DAY_MS)).rejects.toMatchObject({
      code: 'schedule-too-far',
    })
    expect(run.posts.get(id).scheduledForMs).toBe(scheduledForMs)
    await run.posts.postNow(id)
    await expect(moveTo(id, clock.nowMs() + HOUR_MS)).rejects.toMatchObject({
      code: 'invalid-request',
    })
    await expect(run.posts.postNow(id)).rejects.toMatchObject({ code: 'invalid-request' })
    await run.until(id, 'published')
    expect(practice.listPosts()).toHaveLength(1)
  })

  it('keeps the zone in which its time was chosen and its late rule, over a move and a restart', async () => {
    const post = await run.publish(
      path,
      {},
      {
        scheduledForMs: clock.nowMs() + HOUR_MS,
        scheduleTimeZone: 'America/New_York',
        lateLimitMs: HOUR_MS,
      },
    )
    await restart()
    expect(run.posts.get(post.id)).toMatchObject({
      scheduleTimeZone: 'America/New_York',
      lateLimitMs: HOUR_MS,
    })
    await moveTo(post.id, clock.nowMs() + 2 * HOUR_MS)
    expect(run.posts.get(post.id)).toMatchObject({
      scheduleTimeZone: 'Europe/Istanbul',
      lateLimitMs: HOUR_MS,
    })
    await run.quit()
    clock.jump(2 * HOUR_MS + 50 * MINUTE_MS)
    run = new Run(practice, machine, { clock })
    run.posts.start()
    await run.until(post.id, 'published')
  })

  it('asks although it is hardly late when the person wanted to be asked always', async () => {
    const { id } = await run.publish(
      path,
      {},
      { scheduledForMs: clock.nowMs() + HOUR_MS, lateLimitMs: 0 },
    )
    await run.quit()
    clock.jump(HOUR_MS + 2 * MINUTE_MS)
    run = new Run(practice, machine, { clock })
    run.posts.start()
    await run.until(id, ({ error }) => error?.code === 'schedule-missed')
    expect(practice.listPosts()).toEqual([])
  })

  it('is not moved to a day that is full for its channel, and stays where it was', async () => {
    const moved = await schedule(HOUR_MS)
    const dayMs = clock.nowMs() + 5 * DAY_MS
    for (let index = 0; index < 15; index += 1) {
      await run.publish(
        otherPath,
        {},
        { scheduledForMs: dayMs + index * HOUR_MS, isDuplicateConfirmed: true },
      )
    }
    await expect(moveTo(moved.id, dayMs + 20 * HOUR_MS)).rejects.toMatchObject({
      code: 'day-overbooked',
      detail: { postCount: 16, limit: 15 },
    })
    expect(run.posts.get(moved.id).scheduledForMs).toBe(moved.scheduledForMs)
    await moveTo(moved.id, dayMs + 2 * DAY_MS)
    expect(run.posts.agenda.nextBeginMs()).toBe(dayMs)
  })

  it('is not planned for a day that is full, nor put back to it, and says from when on there is room', async () => {
    const dayMs = clock.nowMs() + 5 * DAY_MS
    const first = await schedule(5 * DAY_MS + 10 * MINUTE_MS)
    await run.posts.cancel(first.id)
    const plan = (atMs: number) =>
      run.publish(otherPath, {}, { scheduledForMs: atMs, isDuplicateConfirmed: true })
    for (let index = 0; index < 15; index += 1) await plan(dayMs + index * HOUR_MS)
    const full = {
      code: 'day-overbooked',
      detail: { postCount: 16, limit: 15, freeAtMs: dayMs + DAY_MS },
    }
    await expect(plan(dayMs + 20 * HOUR_MS)).rejects.toMatchObject(full)
    await expect(run.posts.retry(first.id)).rejects.toMatchObject({ code: 'day-overbooked' })
    expect(run.posts.get(first.id).phase).toBe('cancelled')
    await plan(dayMs + DAY_MS)
  })

  it('counts a day by what a refusal of TikTok has taught, in planning and in moving', async () => {
    const cap = 8
    practice.faults.changeAccount(DEFNE, { dailyPostCap: cap })
    for (let index = 0; index <= cap; index += 1) {
      const video = index % 2 === 0 ? path : otherPath
      const { id } = await run.publish(video, {}, { isDuplicateConfirmed: true })
      await run.until(id, index < cap ? 'published' : 'failed')
      // TikTok takes six inits a minute.
      clock.jump(MINUTE_MS)
    }
    const dayMs = clock.nowMs() + 5 * DAY_MS
    const plan = (atMs: number) =>
      run.publish(path, {}, { scheduledForMs: atMs, isDuplicateConfirmed: true })
    for (let hour = 0; hour < cap; hour += 1) await plan(dayMs + (hour * HOUR_MS) / 2)
    const full = { code: 'day-overbooked', detail: { limit: cap } }
    await expect(plan(dayMs + 5 * HOUR_MS)).rejects.toMatchObject(full)
    const elsewhere = await plan(dayMs + 3 * DAY_MS)
    await expect(moveTo(elsewhere.id, dayMs + 6 * HOUR_MS)).rejects.toMatchObject(full)
  })

  it('is called off for good, and put back to its time when that is taken back', async () => {
    const { id, scheduledForMs } = await schedule(HOUR_MS)
    const cancelled = await run.posts.cancel(id)
    expect(cancelled.phase).toBe('cancelled')
    expect(run.posts.isChannelBusy(DEFNE)).toBe(false)
    const again = await run.posts.retry(id)
    expect(again).toMatchObject({ phase: 'scheduled', scheduledForMs })
    await run.posts.cancel(id)
    clock.jump(2 * HOUR_MS)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(run.posts.get(id).phase).toBe('cancelled')
    expect(practice.listPosts()).toEqual([])
    await run.posts.retry(id)
    await run.until(id, 'published')
  })

  it('waits for another choice when the account no longer offers at its time what was chosen', async () => {
    const post = await run.publish(
      path,
      { privacyLevel: 'PUBLIC_TO_EVERYONE' },
      { scheduledForMs: clock.nowMs() + HOUR_MS },
    )
    practice.faults.changeAccount(DEFNE, { isPrivate: true })
    clock.jump(HOUR_MS)
    const asking = await run.until(post.id, ({ error }) => error?.code === 'privacy-not-offered')
    expect(asking).toMatchObject({ phase: 'scheduled', scheduledForMs: post.scheduledForMs })
    expect(asking.settings.privacyLevel).toBe('PUBLIC_TO_EVERYONE')
    expect(run.posts.agenda.countScheduled()).toBe(0)
    // It waits for as long as it takes, over a restart too, and nothing chooses for the person.
    await restart()
    clock.jump(DAY_MS)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(run.kinds(post.id)).toEqual([
      'post-queued',
      'schedule-reached',
      'preparing-started',
      'choice-needed',
    ])
    expect(practice.listPosts()).toEqual([])
    // Still not offered: the question is asked again, and nothing has failed.
    await run.posts.postNow(post.id)
    await run.until(post.id, ({ phase, error }) => phase === 'scheduled' && error !== null)
    practice.faults.changeAccount(DEFNE, { isPrivate: false })
    await run.posts.postNow(post.id)
    await run.until(post.id, 'published')
  })

  it('stops at its time when the file has changed', async () => {
    const changing = folder.path(`changing-${round}.mp4`)
    await writeSyntheticVideo(changing, { sizeBytes: 1_000_000, seed: 11 })
    const { id } = await schedule(HOUR_MS, changing)
    await utimes(changing, 1, 1)
    clock.jump(HOUR_MS)
    const failed = await run.until(id, 'failed')
    expect(failed.error?.code).toBe('video-changed')
  })

  it('starts once over a clock that is set back and forth', async () => {
    const { id } = await schedule(MINUTE_MS)
    clock.jump(-DAY_MS)
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(run.posts.get(id).phase).toBe('scheduled')
    clock.jump(DAY_MS + 2 * MINUTE_MS)
    await run.until(id, ({ phase }) => phase !== 'scheduled')
    clock.jump(-DAY_MS)
    await run.until(id, 'published')
    clock.jump(DAY_MS)
    await restart()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(practice.listPosts()).toHaveLength(1)
    expect(run.kinds(id).filter((kind) => kind === 'schedule-reached')).toHaveLength(1)
  })
})
