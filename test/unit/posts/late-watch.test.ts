import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LateWatch } from '../../../electron/main/posts/late-watch'
import { ManualClock } from '../../fakes/manual-clock'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS

/** A watch with the scheduler's looks every twenty seconds. */
class Watched {
  readonly clock = new ManualClock()
  readonly watch = new LateWatch(this.clock)
  readonly startMs = this.clock.nowMs()

  stayAwake(ms: number): void {
    const untilMs = this.clock.nowMs() + ms
    while (this.clock.nowMs() < untilMs) {
      this.clock.advance(Math.min(20 * SECOND_MS, untilMs - this.clock.nowMs()))
      this.watch.beat()
    }
  }

  /** A post whose time was now, and which was begun on the spot. */
  begin(id = 'post', channelId = 'defne', lateByMs = 0) {
    const begunAtMs = this.clock.nowMs()
    return {
      id,
      channelId,
      scheduledForMs: begunAtMs - lateByMs,
      lateLimitMs: 10 * MINUTE_MS,
      begunAtMs,
      publishId: null,
    }
  }

  isAsked(post: ReturnType<Watched['begin']>): boolean {
    try {
      this.watch.assertNotTooLate(post)
      return false
    } catch (error) {
      expect(error).toMatchObject({ code: 'schedule-missed' })
      return true
    }
  }
}

describe('LateWatch', () => {
  it('does not count the time in a line that moves, however long it is', () => {
    const world = new Watched()
    const post = world.begin()
    world.stayAwake(5 * HOUR_MS)
    expect(world.watch.latenessMs(post)).toBe(0)
    expect(world.isAsked(post)).toBe(false)
  })

  it('counts a sleep of the computer for everybody, also when the post asks before the scheduler has looked', () => {
    const world = new Watched()
    const post = world.begin()
    const other = world.begin('other', 'emre')
    world.stayAwake(HOUR_MS)
    world.clock.advance(3 * HOUR_MS)
    expect(world.isAsked(post)).toBe(true)
    expect(world.isAsked(other)).toBe(true)
    expect(world.watch.latenessMs(other)).toBe(3 * HOUR_MS)
    // Whoever is begun after it has missed nothing.
    expect(world.isAsked(world.begin('later'))).toBe(false)
  })

  it('adds up short sleeps until they are too much together', () => {
    const world = new Watched()
    const post = world.begin()
    for (let nap = 1; nap <= 5; nap += 1) {
      world.clock.advance(2 * MINUTE_MS)
      // The scheduler looks as soon as the computer says that it is awake.
      world.watch.beat()
      world.stayAwake(10 * MINUTE_MS)
      expect(world.watch.latenessMs(post)).toBe(nap * 2 * MINUTE_MS)
    }
    expect(world.isAsked(post)).toBe(false)
    world.clock.advance(2 * MINUTE_MS)
    expect(world.isAsked(post)).toBe(true)
  })

  it('counts what has stopped the front of a channel for those behind it, and not for other channels', () => {
    const world = new Watched()
    const front = world.begin('front')
    const behind = world.begin('behind')
    const elsewhere = world.begin('elsewhere', 'emre')
    const sinceMs = world.clock.nowMs()
    for (let wait = 0; wait < 30; wait += 1) {
      world.stayAwake(30 * SECOND_MS)
      world.watch.note(sinceMs, { channelId: 'defne' })
    }
    expect(world.watch.latenessMs(front)).toBe(15 * MINUTE_MS)
    expect(world.isAsked(front)).toBe(true)
    expect(world.isAsked(behind)).toBe(true)
    expect(world.isAsked(elsewhere)).toBe(false)
  })

  it('lets others pass a post that waits for its own file', () => {
    const world = new Watched()
    const own = world.begin('own')
    const behind = world.begin('behind')
    const sinceMs = world.clock.nowMs()
    world.stayAwake(20 * MINUTE_MS)
    world.watch.note(sinceMs, { postId: 'own' })
    expect(world.isAsked(own)).toBe(true)
    expect(world.isAsked(behind)).toBe(false)
  })

  it('adds what it was late by when it was begun', () => {
    const world = new Watched()
    const post = world.begin('post', 'defne', 9 * MINUTE_MS)
    expect(world.isAsked(post)).toBe(false)
    world.clock.advance(90 * SECOND_MS)
    expect(world.isAsked(post)).toBe(true)
  })

  it('counts by the clock what was before the app started', () => {
    const world = new Watched()
    const begun = { ...world.begin(), begunAtMs: world.startMs - HOUR_MS }
    const post = { ...begun, scheduledForMs: world.startMs - HOUR_MS }
    expect(world.watch.latenessMs(post)).toBe(HOUR_MS)
  })

  it('asks about nothing that was sent by hand or is at TikTok already', () => {
    const world = new Watched()
    const post = world.begin()
    world.clock.advance(3 * HOUR_MS)
    expect(() => world.watch.assertNotTooLate({ ...post, publishId: 'p' })).not.toThrow()
    expect(() => world.watch.assertNotTooLate({ ...post, scheduledForMs: null })).not.toThrow()
  })

  it('takes a post for on time that is begun after the clock was set right', () => {
    const world = new Watched()
    // The computer started three hours ahead, and learned the hour from the network.
    world.watch.note(world.startMs - MINUTE_MS, {})
    world.clock.advance(-3 * HOUR_MS)
    world.watch.beat()
    const dueMs = world.clock.nowMs() + 5 * MINUTE_MS
    world.stayAwake(5 * MINUTE_MS)
    const post = { ...world.begin(), scheduledForMs: dueMs, begunAtMs: dueMs }
    expect(world.watch.latenessMs(post)).toBe(0)
  })

  it('never counts a moment twice, whatever overlaps, nor more than has passed', () => {
    const step = fc.record({
      kind: fc.constantFrom('awake', 'sleep', 'note channel', 'note post', 'set back'),
      ms: fc.integer({ min: 1, max: 20 * MINUTE_MS }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const world = new Watched()
        const post = world.begin()
        let wasSetBack = false
        let lastMs = 0
        for (const { kind, ms } of steps) {
          if (kind === 'awake') world.stayAwake(ms)
          else if (kind === 'sleep') world.clock.advance(ms)
          else if (kind === 'set back') {
            wasSetBack = true
            world.clock.advance(-ms)
          } else {
            const whom = kind === 'note post' ? { postId: 'post' } : { channelId: 'defne' }
            world.watch.note(world.clock.nowMs() - ms, whom)
          }
          const latenessMs = world.watch.latenessMs(post)
          // What was noted by a clock that ran ahead is forgotten with it.
          if (!wasSetBack) expect(latenessMs).toBeGreaterThanOrEqual(lastMs)
          lastMs = latenessMs
          if (!wasSetBack) {
            expect(latenessMs).toBeLessThanOrEqual(world.clock.nowMs() - post.begunAtMs)
          }
        }
      }),
    )
  })
})
