import { describe, expect, it } from 'vitest'
import { FrameTimingMeter } from '../../../electron/main/video/frame-timing'

function measure(ticksPerSecond: number, ...runs: readonly (readonly [number, number])[]) {
  const meter = new FrameTimingMeter(ticksPerSecond)
  for (const [count, ticks] of runs) meter.add(count, ticks)
  return meter.finish()
}

describe('FrameTimingMeter', () => {
  it('says nothing about fewer than two pictures', () => {
    expect(measure(30)).toBeNull()
    expect(measure(30, [1, 1])).toBeNull()
    expect(measure(30, [100, 0])).toBeNull()
  })

  it.each<[number, number, number]>([
    [15_360, 512, 30],
    [30_000, 1001, 29.97],
    [60_000, 1001, 59.94],
    [6002, 100, 60.02],
    [1, 1, 1],
  ])('reads %d ticks a second, %d a picture, as %d', (ticksPerSecond, ticks, fps) => {
    expect(measure(ticksPerSecond, [300, ticks])).toMatchObject({
      averageFps: fps,
      slowestFps: fps,
      fastestFps: fps,
    })
  })

  it('sees through a clock of milliseconds: 60 is 60, and 62.5 is not', () => {
    const thirds = Array.from({ length: 200 }, () => [
      [2, 17],
      [1, 16],
    ]).flat() as [number, number][]
    expect(measure(1000, ...thirds)?.averageFps).toBe(60)
    expect(measure(1000, [600, 16])?.averageFps).toBe(62.5)
  })

  it('tells the slowest and the fastest second of a rate that changes', () => {
    expect(measure(600, [120, 10], [20, 60], [60, 10])).toMatchObject({
      slowestFps: 10,
      fastestFps: 60,
    })
  })

  it('is not fooled by a last picture that waits for the end of the sound', () => {
    expect(measure(600, [300, 20], [1, 6000])).toEqual({
      averageFps: 30,
      slowestFps: 30,
      fastestFps: 30,
      durationSec: 20,
    })
  })

  it('keeps to the average of whole runs, whatever window they fall into', () => {
    // 24 a second do not divide a window of 25 ticks.
    const timing = measure(25, [50, 1], [50, 2])
    expect(timing?.fastestFps).toBe(25)
    expect(timing?.slowestFps).toBeCloseTo(12.5, 0)
  })

  it('takes four billion pictures of the largest length in one step', () => {
    const startedAtMs = performance.now()
    const timing = measure(1, [0xffff_ffff, 0x7fff_ffff], [0xffff_ffff, 1])
    expect(Number.isFinite(timing?.averageFps)).toBe(true)
    expect(performance.now() - startedAtMs).toBeLessThan(100)
  })
})
