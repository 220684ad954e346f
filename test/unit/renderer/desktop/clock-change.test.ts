import { describe, expect, it } from 'vitest'
import { findClockChange } from '../../../../renderer/desktop/clock-change'

const BERLIN = 'Europe/Berlin'

describe('findClockChange', () => {
  it('tells the two hours apart that bear the same name in autumn', () => {
    expect(findClockChange(Date.UTC(2026, 9, 25, 0, 30), BERLIN)).toBe('first-of-two')
    expect(findClockChange(Date.UTC(2026, 9, 25, 1, 30), BERLIN)).toBe('second-of-two')
  })

  it('says nothing of the other hours of that day', () => {
    expect(findClockChange(Date.UTC(2026, 9, 24, 23, 59), BERLIN)).toBeNull()
    expect(findClockChange(Date.UTC(2026, 9, 25, 2, 0), BERLIN)).toBeNull()
  })

  it('warns of skipped times all through the short day of spring', () => {
    expect(findClockChange(Date.UTC(2027, 2, 28, 1, 30), BERLIN)).toBe('times-skipped')
    expect(findClockChange(Date.UTC(2027, 2, 28, 16, 0), BERLIN)).toBe('times-skipped')
    expect(findClockChange(Date.UTC(2027, 2, 27, 16, 0), BERLIN)).toBeNull()
  })

  it('has nothing to say where the clocks stay', () => {
    for (let day = 0; day < 366; day += 1) {
      expect(findClockChange(Date.UTC(2026, 0, 1 + day, 9), 'Europe/Istanbul')).toBeNull()
    }
  })
})
