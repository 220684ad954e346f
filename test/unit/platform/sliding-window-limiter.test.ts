import { describe, expect, it } from 'vitest'
import { SlidingWindowLimiter } from '../../../electron/main/platform/sliding-window-limiter'
import { SlidingWindow } from '../../../electron/practice/sliding-window'
import { REQUEST_WINDOW_MS } from '../../../electron/shared/tiktok-limits'
import { ManualClock } from '../../fakes/manual-clock'

function limiterOf(limit: number) {
  const clock = new ManualClock()
  return { clock, limiter: new SlidingWindowLimiter({ limit, windowMs: 60_000, clock }) }
}

describe('SlidingWindowLimiter', () => {
  it('gives out as many places as the limit says, then names the wait', () => {
    const { clock, limiter } = limiterOf(3)
    expect([1, 2, 3].map(() => limiter.tryTake('a'))).toEqual([0, 0, 0])
    clock.advance(10_000)
    expect(limiter.tryTake('a')).toBe(50_000)
  })

  it('slides: a place comes back exactly one window after it was taken', () => {
    const { clock, limiter } = limiterOf(2)
    limiter.tryTake('a')
    clock.advance(20_000)
    limiter.tryTake('a')
    clock.advance(39_999)
    expect(limiter.tryTake('a')).toBe(1)
    clock.advance(1)
    expect(limiter.tryTake('a')).toBe(0)
    expect(limiter.tryTake('a')).toBe(20_000)
  })

  it('counts each key for itself', () => {
    const { limiter } = limiterOf(1)
    expect(limiter.tryTake('a')).toBe(0)
    expect(limiter.tryTake('b')).toBe(0)
    expect(limiter.tryTake('a')).toBeGreaterThan(0)
  })

  it('never lets more than the limit through in any window, whatever the rhythm', () => {
    const { clock, limiter } = limiterOf(20)
    const takenAtMs: number[] = []
    for (let step = 0; step < 5000; step += 1) {
      if (limiter.tryTake('a') === 0) takenAtMs.push(clock.nowMs())
      clock.advance((step * 7919) % 4001)
    }
    for (const [index, atMs] of takenAtMs.entries()) {
      const twentyLater = takenAtMs[index + 20]
      if (twentyLater !== undefined) expect(twentyLater - atMs).toBeGreaterThanOrEqual(60_000)
    }
    expect(takenAtMs.length).toBeGreaterThan(1000)
  })

  it('waits for a place, and stops waiting when aborted', async () => {
    const { clock, limiter } = limiterOf(1)
    await limiter.take('a')
    const second = limiter.take('a')
    clock.advance(60_000)
    await second
    const abort = new AbortController()
    const third = limiter.take('a', abort.signal)
    abort.abort(new Error('enough'))
    await expect(third).rejects.toThrow('enough')
  })

  it('is not locked for hours by a clock that was set back', () => {
    const { clock, limiter } = limiterOf(1)
    limiter.tryTake('a')
    clock.advance(-3_600_000)
    expect(limiter.tryTake('a')).toBe(0)
  })

  it('with the window that requests get, keeps a server content that counts late arrivals', () => {
    const clock = new ManualClock()
    const limiter = new SlidingWindowLimiter({ limit: 6, windowMs: REQUEST_WINDOW_MS, clock })
    const server = new SlidingWindow(60_000)
    // The first six are two seconds on their way, as over a slow line; the next six arrive at once.
    for (let sent = 0; sent < 6; sent += 1) {
      expect(limiter.tryTake('a')).toBe(0)
      expect(server.tryAdd('a', 6, clock.nowMs() + 2000)).toBe(true)
    }
    clock.advance(limiter.tryTake('a'))
    for (let sent = 0; sent < 6; sent += 1) {
      expect(limiter.tryTake('a')).toBe(0)
      expect(server.tryAdd('a', 6, clock.nowMs())).toBe(true)
    }
  })
})
