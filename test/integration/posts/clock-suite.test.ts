import { parseDateTime, toZoned } from '@internationalized/date'
import { afterEach, describe, expect, it } from 'vitest'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { Computer } from './scheduled-computer'

const SECOND_MS = 1000
const MINUTE_MS = 60 * SECOND_MS
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** B4 of the quality bars: a due post starts at most this long after its time while the computer is awake. */
const LATEST_START_MS = 60 * SECOND_MS

/** The clock suite: whatever happens to the clock, every due post starts once, and on time while the computer is awake. */
describe('Clock suite', () => {
  const folder = useTemporaryFolder()
  const zoneBefore = process.env['TZ']
  let computers = 0

  function aComputer(nowMs?: number): Computer {
    computers += 1
    return new Computer(folder.path(`clock-${computers}`, 'posts.db'), nowMs)
  }

  /** Lets time pass in front of a computer that is awake. */
  async function stayAwake(computer: Computer, ms: number): Promise<void> {
    const untilMs = computer.clock.nowMs() + ms
    while (computer.clock.nowMs() < untilMs) {
      await computer.pass(Math.min(25 * SECOND_MS, untilMs - computer.clock.nowMs()))
    }
  }

  afterEach(() => {
    if (zoneBefore === undefined) delete process.env['TZ']
    else process.env['TZ'] = zoneBefore
  })

  it.each([
    ['the hour that comes twice, its first time', '2026-10-25T02:30', 'earlier'],
    ['the hour that comes twice, its second time', '2026-10-25T02:30', 'later'],
    ['the hour that is skipped', '2027-03-28T02:30', 'compatible'],
    ['right after the skip', '2027-03-28T03:00', 'compatible'],
  ] as const)(
    'keeps the instant over a change of the clocks: %s',
    async (_name, wallTime, which) => {
      const zoned = toZoned(parseDateTime(wallTime), 'Europe/Berlin', which)
      const atMs = zoned.toDate().getTime()
      const computer = aComputer(atMs - 3 * HOUR_MS)
      computer.schedule('post', atMs)
      await computer.settle()
      for (let passedMs = 0; passedMs < 5 * HOUR_MS; passedMs += 10 * SECOND_MS) {
        await computer.pass(10 * SECOND_MS)
      }
      expect(computer.starts).toEqual([{ postId: 'post', atMs }])
      await computer.close()
    },
  )

  it('keeps the instants while the computer travels through time zones', async () => {
    const computer = aComputer(Date.UTC(2026, 9, 24, 20))
    const startMs = computer.clock.nowMs()
    for (let hour = 1; hour <= 8; hour += 1)
      computer.schedule(`post-${hour}`, startMs + hour * HOUR_MS)
    const offsets = new Set<number>()
    for (const zone of [
      'Europe/Istanbul',
      'America/St_Johns',
      'Pacific/Kiritimati',
      'Europe/Berlin',
    ]) {
      process.env['TZ'] = zone
      offsets.add(new Date(computer.clock.nowMs()).getTimezoneOffset())
      await stayAwake(computer, 2 * HOUR_MS + MINUTE_MS / 4)
    }
    // The zones have really changed under the running app.
    expect(offsets.size).toBe(4)
    expect(computer.starts.map(({ postId }) => postId)).toEqual(
      Array.from({ length: 8 }, (_, index) => `post-${index + 1}`),
    )
    for (const [index, { atMs }] of computer.starts.entries()) {
      const lateMs = atMs - (startMs + (index + 1) * HOUR_MS)
      expect(lateMs).toBeGreaterThanOrEqual(0)
      expect(lateMs).toBeLessThanOrEqual(LATEST_START_MS)
    }
    await computer.close()
  })

  it.each([DAY_MS, -DAY_MS])(
    'begins what is due after a jump of %d ms, and nothing twice',
    async (jumpMs) => {
      const computer = aComputer()
      const startMs = computer.clock.nowMs()
      const times = [-20, -3, -1, 1, 3, 20, 30].map((hours) => startMs + DAY_MS + hours * HOUR_MS)
      computer.schedule('before', startMs + MINUTE_MS)
      times.forEach((atMs, index) => computer.schedule(`post-${index}`, atMs))
      await stayAwake(computer, 2 * MINUTE_MS)
      await computer.pass(jumpMs)
      await stayAwake(computer, jumpMs > 0 ? 8 * HOUR_MS : 30 * HOUR_MS)
      const ids = computer.starts.map(({ postId }) => postId)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids[0]).toBe('before')
      for (const [index, atMs] of times.entries()) {
        const start = computer.starts.find(({ postId }) => postId === `post-${index}`)
        const wasJumpedOver = jumpMs > 0 && atMs <= startMs + DAY_MS + 2 * MINUTE_MS
        const isDue = atMs <= computer.clock.nowMs()
        expect(start !== undefined).toBe(isDue && !wasJumpedOver)
        expect(computer.isMissed(`post-${index}`)).toBe(wasJumpedOver)
        if (start !== undefined) expect(start.atMs - atMs).toBeLessThanOrEqual(LATEST_START_MS)
      }
      await computer.close()
    },
  )

  it('begins every post once over fifty sleeps: on time while awake, late only within its rule, else it asks', async () => {
    const computer = aComputer()
    const startMs = computer.clock.nowMs()
    const limits = [0, 600_000, 3_600_000] as const
    const planned = Array.from({ length: 120 }, (_, index) => ({
      id: `post-${index}`,
      atMs: startMs + (((index * 7919) % 2880) + 1) * MINUTE_MS,
      limitMs: limits[index % limits.length] ?? 0,
    }))
    for (const { id, atMs, limitMs } of planned) computer.schedule(id, atMs, limitMs)
    const naps: { readonly fromMs: number; readonly toMs: number }[] = []
    for (let nap = 0; nap < 50; nap += 1) {
      await stayAwake(computer, (20 + ((nap * 13) % 25)) * MINUTE_MS)
      const fromMs = computer.clock.nowMs()
      await computer.sleep((5 + ((nap * 37) % 45)) * MINUTE_MS)
      naps.push({ fromMs, toMs: computer.clock.nowMs() })
    }
    await stayAwake(computer, 2 * HOUR_MS)
    const ids = computer.starts.map(({ postId }) => postId)
    expect(new Set(ids).size).toBe(ids.length)
    let onTimeCount = 0
    let askedCount = 0
    for (const { id, atMs, limitMs } of planned) {
      const start = computer.starts.find(({ postId }) => postId === id)
      const hasSlept = naps.some(({ fromMs, toMs }) => fromMs < atMs && atMs <= toMs)
      if (start === undefined) {
        expect([id, computer.isMissed(id), hasSlept]).toEqual([id, true, true])
        askedCount += 1
        continue
      }
      const lateMs = start.atMs - atMs
      expect(lateMs).toBeGreaterThanOrEqual(0)
      expect(lateMs).toBeLessThanOrEqual(
        hasSlept ? Math.max(limitMs, LATEST_START_MS) : LATEST_START_MS,
      )
      if (!hasSlept) onTimeCount += 1
    }
    // The naps have hit some posts, and not all of them.
    expect(onTimeCount).toBeGreaterThan(20)
    expect(askedCount).toBeGreaterThan(10)
    await computer.close()
  }, 180_000)
})
