import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { UploadPace } from '../../../electron/main/tiktok/upload-pace'

const MBIT_40 = 5_000_000
const never = new AbortController().signal

describe('UploadPace', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** One upload that sends as long as it is let; answers what it has sent so far. */
  function upload(pace: UploadPace, signal: AbortSignal = never): () => number {
    let sentBytes = 0
    const send = async (): Promise<void> => {
      while (!signal.aborted) {
        const bytes = pace.pieceBytes(262_144)
        await pace.take(bytes, signal)
        // The socket takes a moment too, and without a limit nothing else would ever let go.
        await new Promise((resolve) => setTimeout(resolve, 1))
        sentBytes += bytes
      }
    }
    void send()
    return () => sentBytes
  }

  it('holds nothing back without a limit', async () => {
    const pace = new UploadPace()
    expect(pace.pieceBytes(262_144)).toBe(262_144)
    const before = performance.now()
    for (let count = 0; count < 1000; count += 1) await pace.take(262_144, never)
    expect(performance.now()).toBe(before)
  })

  it('lets exactly the limit through, without a burst at the beginning', async () => {
    const pace = new UploadPace()
    pace.setLimit(MBIT_40)
    const sent = upload(pace)
    await vi.advanceTimersByTimeAsync(200)
    expect(sent()).toBeLessThanOrEqual(MBIT_40 * 0.2)
    await vi.advanceTimersByTimeAsync(9800)
    expect(sent() / (MBIT_40 * 10)).toBeCloseTo(1, 1)
    expect(sent()).toBeLessThanOrEqual(MBIT_40 * 10)
  })

  it('shares the limit evenly over the uploads in flight, and gives all of it to the last one', async () => {
    const pace = new UploadPace()
    pace.setLimit(MBIT_40)
    const ending = new AbortController()
    const first = upload(pace)
    const second = upload(pace, ending.signal)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(first() + second()).toBeLessThanOrEqual(MBIT_40 * 10)
    expect((first() + second()) / (MBIT_40 * 10)).toBeGreaterThan(0.95)
    expect(first() / second()).toBeCloseTo(1, 1)
    ending.abort()
    const before = first()
    await vi.advanceTimersByTimeAsync(10_000)
    expect((first() - before) / (MBIT_40 * 10)).toBeGreaterThan(0.95)
  })

  it('obeys a new limit at once, also one that waits by the old', async () => {
    const pace = new UploadPace()
    pace.setLimit(1000)
    const sent = upload(pace)
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent()).toBe(0)
    pace.setLimit(MBIT_40)
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent() / MBIT_40).toBeGreaterThan(0.9)
    pace.setLimit(MBIT_40 / 10)
    const before = sent()
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent() - before).toBeLessThanOrEqual(MBIT_40 / 10 + 250_000)
    pace.setLimit(null)
    await vi.advanceTimersByTimeAsync(1000)
    expect(sent() - before).toBeGreaterThan(MBIT_40 * 10)
  })

  it('makes up for a timer that rang late, but not for a rest', async () => {
    const pace = new UploadPace()
    pace.setLimit(MBIT_40)
    await Promise.all([pace.take(250_000, never), vi.advanceTimersByTimeAsync(150)])
    // Called a tenth of a second late: the next two pieces are due already.
    const startedAtMs = performance.now()
    await pace.take(250_000, never)
    await pace.take(250_000, never)
    expect(performance.now()).toBe(startedAtMs)
    await vi.advanceTimersByTimeAsync(60_000)
    const restedAtMs = performance.now()
    await Promise.all([pace.take(250_000, never), vi.advanceTimersByTimeAsync(50)])
    expect(performance.now() - restedAtMs).toBe(50)
  })

  it('lets go of whoever is aborted, and of nobody else', async () => {
    const pace = new UploadPace()
    pace.setLimit(1)
    const ending = new AbortController()
    let hasLeft = false
    void pace.take(1_000_000, ending.signal).then(() => {
      hasLeft = true
    })
    let isOtherLeft = false
    void pace.take(1_000_000, never).then(() => {
      isOtherLeft = true
    })
    ending.abort()
    await vi.advanceTimersByTimeAsync(1)
    expect([hasLeft, isOtherLeft]).toEqual([true, false])
    await pace.take(1_000_000, ending.signal)
    expect(vi.getTimerCount()).toBe(1)
  })
})
