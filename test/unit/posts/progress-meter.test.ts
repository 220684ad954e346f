import { describe, expect, it } from 'vitest'
import { ProgressMeter } from '../../../electron/main/posts/progress-meter'

describe('ProgressMeter', () => {
  it('says nothing until a second has passed', () => {
    const meter = new ProgressMeter()
    expect(meter.bytesPerSecond).toBeNull()
    meter.note(0, 0)
    meter.note(900, 5_000_000)
    expect(meter.bytesPerSecond).toBeNull()
    meter.note(1000, 5_000_000)
    expect(meter.bytesPerSecond).toBe(5_000_000)
  })

  it('measures the last ten seconds only', () => {
    const meter = new ProgressMeter()
    for (let second = 0; second <= 60; second += 1) meter.note(second * 1000, second * 1_000_000)
    for (let second = 61; second <= 75; second += 1) meter.note(second * 1000, 60_000_000)
    expect(meter.bytesPerSecond).toBe(0)
  })

  it('begins anew when the count goes back or the clock does', () => {
    const meter = new ProgressMeter()
    meter.note(0, 0)
    meter.note(2000, 20_000_000)
    meter.note(2100, 10_000_000)
    expect(meter.bytesPerSecond).toBeNull()
    meter.note(4100, 14_000_000)
    expect(meter.bytesPerSecond).toBe(2_000_000)
    meter.note(1000, 15_000_000)
    expect(meter.bytesPerSecond).toBeNull()
  })
})
