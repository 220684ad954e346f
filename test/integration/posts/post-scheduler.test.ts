import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_POST_TIMING } from '../../../electron/main/posts/post-timing'
import { DEFAULT_LATE_LIMIT_MS, ON_TIME_WITHIN_MS } from '../../../electron/shared/schedule-rules'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { Computer } from './scheduled-computer'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** B4 of the quality bars: a due post starts at most this long after its time while the computer is awake. */
const LATEST_START_MS = 60 * SECOND_MS

describe('PostScheduler', () => {
  const folder = useTemporaryFolder()
  let computers = 0

  function aComputer(nowMs?: number): Computer {
    computers += 1
    return new Computer(folder.path(`computer-${computers}`, 'posts.db'), nowMs)
  }

  it('begins every post at its time: not before, once, and at most a minute after', async () => {
    const computer = aComputer()
    const nowMs = computer.clock.nowMs()
    const times = new Map<string, number>()
    for (let index = 0; index < 40; index += 1) {
      const atMs = nowMs + ((index * 7919) % 180) * MINUTE_MS + index * 137
      times.set(`post-${index}`, atMs)
      computer.schedule(`post-${index}`, atMs)
    }
    await computer.settle()
    for (let passedMs = 0; passedMs < 3.1 * HOUR_MS; passedMs += 7 * SECOND_MS) {
      await computer.pass(7 * SECOND_MS)
    }
    expect(computer.starts).toHaveLength(40)
    for (const { postId, atMs } of computer.starts) {
      const lateMs = atMs - times.get(postId)!
      expect(lateMs).toBeGreaterThanOrEqual(0)
      expect(lateMs).toBeLessThanOrEqual(LATEST_START_MS)
    }
    expect(new Set(computer.starts.map(({ postId }) => postId)).size).toBe(40)
    await computer.close()
  })

  it('waits longer than any timer can, without a timer for each post', async () => {
    const computer = aComputer()
    const startMs = computer.clock.nowMs()
    for (let day = 30; day < 60; day += 1) computer.schedule(`day-${day}`, startMs + day * DAY_MS)
    await computer.settle()
    expect(computer.starts).toEqual([])
    expect(computer.clock.sleeperCount).toBe(1)
    await computer.pass(30 * DAY_MS - 1)
    expect(computer.starts).toEqual([])
    await computer.pass(DEFAULT_POST_TIMING.scheduleLookEveryMs)
    expect(computer.starts.map(({ postId }) => postId)).toEqual(['day-30'])
    await computer.close()
  })

  it('looks at least every half minute, so that a clock that was set does not lead far astray', async () => {
    expect(DEFAULT_POST_TIMING.scheduleLookEveryMs).toBeLessThanOrEqual(30 * SECOND_MS)
  })

  it('begins three hundred posts of one minute a few at a time, so that main stands still for none of it', async () => {
    const computer = aComputer()
    const dueMs = computer.clock.nowMs() + 5 * MINUTE_MS
    for (let index = 0; index < 300; index += 1) computer.schedule(`p${index}`, dueMs)
    await computer.pass(5 * MINUTE_MS)
    expect(computer.starts.length).toBeGreaterThan(0)
    expect(computer.starts.length).toBeLessThanOrEqual(20)
    for (let turn = 0; turn < 60; turn += 1) await computer.pass(100)
    expect(new Set(computer.starts.map(({ postId }) => postId)).size).toBe(300)
    expect(computer.starts).toHaveLength(300)
    expect(Math.max(...computer.starts.map(({ atMs }) => atMs)) - dueMs).toBeLessThan(
      LATEST_START_MS,
    )
    await computer.close()
  })

  it('asks after a jump of a day ahead, and begins nothing twice when the clock is set back', async () => {
    const computer = aComputer()
    const nowMs = computer.clock.nowMs()
    computer.schedule('begun', nowMs + MINUTE_MS)
    computer.schedule('soon', nowMs + 2 * HOUR_MS)
    computer.schedule('in two days', nowMs + 2 * DAY_MS)
    await computer.pass(MINUTE_MS)
    expect(computer.starts.map(({ postId }) => postId)).toEqual(['begun'])
    await computer.pass(DAY_MS)
    expect(computer.isMissed('soon')).toBe(true)
    await computer.pass(-DAY_MS)
    for (let passedMs = 0; passedMs < 3 * HOUR_MS; passedMs += 20 * SECOND_MS) {
      await computer.pass(20 * SECOND_MS)
    }
    expect(computer.starts.map(({ postId }) => postId)).toEqual(['begun'])
    expect(computer.isMissed('in two days')).toBe(false)
    await computer.pass(2 * DAY_MS - 3 * HOUR_MS)
    expect(computer.starts.map(({ postId }) => postId)).toEqual(['begun', 'in two days'])
    await computer.close()
  })

  it('sends nothing early when the clock is set back a day', async () => {
    const computer = aComputer()
    const atMs = computer.clock.nowMs() + HOUR_MS
    computer.schedule('post', atMs)
    await computer.pass(-DAY_MS)
    for (let hour = 0; hour < 24; hour += 1) await computer.pass(HOUR_MS)
    expect(computer.starts).toEqual([])
    await computer.pass(HOUR_MS)
    expect(computer.starts).toEqual([{ postId: 'post', atMs }])
    await computer.close()
  })

  it('never sends a burst after a long sleep', async () => {
    const computer = aComputer()
    const nowMs = computer.clock.nowMs()
    for (let hour = 1; hour <= 12; hour += 1)
      computer.schedule(`hour-${hour}`, nowMs + hour * HOUR_MS)
    await computer.settle()
    await computer.sleep(12 * HOUR_MS + 5 * MINUTE_MS)
    expect(computer.starts.map(({ postId }) => postId)).toEqual(['hour-12'])
    await computer.pass(100)
    for (let hour = 1; hour < 12; hour += 1) expect(computer.isMissed(`hour-${hour}`)).toBe(true)
    await computer.close()
  })

  it('leaves room between posts that go out late, oldest first, and asks for those it cannot fit', async () => {
    const computer = aComputer()
    const nowMs = computer.clock.nowMs()
    // Written in the other order than they are due.
    for (let minute = 30; minute >= 1; minute -= 1) {
      computer.schedule(`minute-${minute}`, nowMs + minute * MINUTE_MS, HOUR_MS)
    }
    computer.schedule('strict', nowMs + 25 * MINUTE_MS, 0)
    await computer.settle()
    await computer.sleep(45 * MINUTE_MS)
    expect(computer.starts.map(({ postId }) => postId)).toEqual(['minute-1'])
    expect(computer.isMissed('strict')).toBe(true)
    // On time stays on time, whatever else waits for its turn.
    const onTimeMs = computer.clock.nowMs() + 5 * MINUTE_MS
    computer.schedule('on time', onTimeMs)
    for (let passedMs = 0; passedMs < 2 * HOUR_MS; passedMs += 5 * SECOND_MS) {
      await computer.pass(5 * SECOND_MS)
    }
    const onTime = computer.starts.filter(({ postId }) => postId === 'on time')
    expect(onTime).toHaveLength(1)
    expect(onTime[0]!.atMs - onTimeMs).toBeLessThanOrEqual(ON_TIME_WITHIN_MS)
    const late = computer.starts.filter(({ postId }) => postId !== 'on time')
    const order = late.map(({ postId }) => Number(postId.slice('minute-'.length)))
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(late.length).toBeGreaterThan(5)
    for (const [index, { atMs }] of late.entries()) {
      const before = late[index - 1]?.atMs ?? -Infinity
      expect(atMs - before).toBeGreaterThanOrEqual(DEFAULT_POST_TIMING.lateSpacingMs)
    }
    for (let minute = 1; minute <= 30; minute += 1) {
      expect(computer.isMissed(`minute-${minute}`)).toBe(!order.includes(minute))
      const start = late.find(({ postId }) => postId === `minute-${minute}`)
      if (start === undefined) continue
      expect(start.atMs - (nowMs + minute * MINUTE_MS)).toBeLessThanOrEqual(HOUR_MS)
    }
    await computer.close()
  })

  it('sends no burst when the app starts over overdue posts', async () => {
    const computer = aComputer()
    const nowMs = computer.clock.nowMs()
    for (let minute = 1; minute <= 8; minute += 1) {
      computer.schedule(`minute-${minute}`, nowMs + minute * MINUTE_MS)
    }
    await computer.quitApp()
    await computer.pass(9.5 * MINUTE_MS)
    computer.startApp()
    await computer.settle()
    expect(computer.starts.map(({ postId }) => postId)).toEqual(['minute-1'])
    await computer.close()
  })

  it('leaves room between late posts over restarts too, whether the app ended well or was killed', async () => {
    const computer = aComputer()
    const nowMs = computer.clock.nowMs()
    for (let minute = 1; minute <= 10; minute += 1) {
      computer.schedule(`minute-${minute}`, nowMs + minute * MINUTE_MS, HOUR_MS)
    }
    await computer.quitApp()
    await computer.pass(20 * MINUTE_MS)
    // A restart every half minute: what was only remembered would begin a post with each of them.
    for (let restart = 0; restart < 24; restart += 1) {
      computer.startApp()
      await computer.pass(30 * SECOND_MS)
      if (restart % 2 === 0) await computer.killApp()
      else await computer.quitApp()
    }
    expect(computer.starts.length).toBeGreaterThanOrEqual(5)
    expect(computer.starts.length).toBeLessThanOrEqual(7)
    for (const [index, { atMs }] of computer.starts.entries()) {
      const before = computer.starts[index - 1]?.atMs ?? -Infinity
      expect(atMs - before).toBeGreaterThanOrEqual(DEFAULT_POST_TIMING.lateSpacingMs)
    }
    await computer.close()
  })

  it('leaves room between late posts also after one was begun by a clock that ran ahead', async () => {
    const computer = aComputer()
    const nowMs = computer.clock.nowMs()
    computer.schedule('ahead', nowMs + HOUR_MS, HOUR_MS)
    for (const minute of [1, 2, 3]) {
      computer.schedule(`minute-${minute}`, nowMs + minute * MINUTE_MS, 12 * HOUR_MS)
    }
    await computer.quitApp()
    computer.clock.advance(1.5 * HOUR_MS)
    computer.startApp()
    await computer.settle()
    const first = computer.starts.length
    expect(first).toBe(1)
    await computer.quitApp()
    // Set right again: what was begun lies an hour ahead now.
    computer.clock.advance(-HOUR_MS)
    computer.startApp()
    for (let step = 0; step < 60; step += 1) await computer.pass(5 * SECOND_MS)
    const late = computer.starts.slice(first)
    expect(late.length).toBeGreaterThan(1)
    for (const [index, { atMs }] of late.entries()) {
      const before = late[index - 1]?.atMs ?? -Infinity
      expect(atMs - before).toBeGreaterThanOrEqual(DEFAULT_POST_TIMING.lateSpacingMs)
    }
    await computer.close()
  })

  it('tells in the story of a post how late it was begun, and nothing when it was on time', async () => {
    const computer = aComputer()
    const nowMs = computer.clock.nowMs()
    computer.schedule('on time', nowMs + MINUTE_MS)
    await computer.pass(MINUTE_MS)
    computer.schedule('late', nowMs + 2 * MINUTE_MS)
    await computer.sleep(6 * MINUTE_MS)
    const begun = (postId: string) => computer.ledger.readEvents(postId).at(-1)?.event
    expect(begun('on time')).toEqual({ kind: 'schedule-reached' })
    expect(begun('late')).toEqual({ kind: 'schedule-reached', lateByMs: 5 * MINUTE_MS })
    await computer.close()
  })

  it('begins or asks for each post exactly once over fifty sleeps, jumps and restarts', async () => {
    const step = fc.record({
      kind: fc.constantFrom('pass', 'sleep', 'restart', 'jump back'),
      ms: fc.integer({ min: 1, max: 3 * HOUR_MS }),
    })
    const offsets = fc.array(fc.integer({ min: 0, max: 2 * DAY_MS }), {
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(
        offsets,
        fc.array(step, { minLength: 50, maxLength: 50 }),
        async (times, steps) => {
          const computer = aComputer()
          const nowMs = computer.clock.nowMs()
          times.forEach((offsetMs, index) => computer.schedule(`post-${index}`, nowMs + offsetMs))
          await computer.settle()
          for (const { kind, ms } of steps) {
            if (kind === 'sleep') await computer.sleep(ms)
            else if (kind === 'jump back') await computer.pass(-ms)
            else if (kind === 'restart') {
              await computer.quitApp()
              await computer.pass(ms)
              computer.startApp()
            } else await computer.pass(ms)
          }
          await computer.pass(4 * DAY_MS * 50)
          const begun = computer.starts.map(({ postId }) => postId)
          expect(new Set(begun).size).toBe(begun.length)
          for (const [index, offsetMs] of times.entries()) {
            const start = computer.starts.find(({ postId }) => postId === `post-${index}`)
            expect(computer.isMissed(`post-${index}`)).toBe(start === undefined)
            if (start === undefined) continue
            const lateMs = start.atMs - (nowMs + offsetMs)
            expect(lateMs).toBeGreaterThanOrEqual(0)
            expect(lateMs).toBeLessThanOrEqual(DEFAULT_LATE_LIMIT_MS)
          }
          await computer.close()
        },
      ),
      { numRuns: 20 },
    )
  }, 60_000)

  it('keeps the time of a post while the ledger cannot be written, and begins it when it can again', async () => {
    const computer = aComputer()
    const scheduledForMs = computer.clock.nowMs() + MINUTE_MS
    computer.schedule('post', scheduledForMs)
    computer.ledger.limitSize(1)
    for (const filler of [scheduledForMs, 1, scheduledForMs]) {
      const event = { kind: 'rescheduled', scheduledForMs: filler } as const
      expect(() => {
        // The last page takes small events for a while, and smaller ones for longer.
        for (;;) computer.ledger.append('post', event, computer.clock.nowMs())
      }).toThrow('disk-full')
    }
    expect(computer.ledger.find('post')?.scheduledForMs).toBe(scheduledForMs)
    await computer.pass(MINUTE_MS)
    expect(computer.starts).toEqual([])
    expect(computer.logger.lines.join()).toContain('schedule-not-kept')
    computer.ledger.limitSize(100_000)
    await computer.pass(DEFAULT_POST_TIMING.scheduleLookEveryMs)
    expect(computer.starts.map(({ postId }) => postId)).toEqual(['post'])
    await computer.close()
  })

  it('begins nothing after it was stopped', async () => {
    const computer = aComputer()
    computer.schedule('post', computer.clock.nowMs() + MINUTE_MS)
    await computer.quitApp()
    await computer.pass(2 * MINUTE_MS)
    expect(computer.starts).toEqual([])
    computer.startApp()
    expect(computer.starts.map(({ postId }) => postId)).toEqual(['post'])
    await computer.close()
  })
})
