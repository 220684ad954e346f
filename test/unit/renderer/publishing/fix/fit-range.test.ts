import { describe, expect, it } from 'vitest'
import { firstRange, fitRange } from '../../../../../renderer/features/publishing/fix/fit-range'

const bounds = { durationMs: 90_000, limitMs: 60_000 }

describe('the part that is offered first', () => {
  it('begins with the video and is as long as the channel takes', () => {
    expect(firstRange(90_000, 60_000)).toEqual([0, 60_000])
    expect(firstRange(30_000, 60_000)).toEqual([0, 30_000])
  })
})

describe('moving the beginning', () => {
  it('moves a full part as a whole, until the video ends', () => {
    expect(fitRange([0, 60_000], [5000, 60_000], 'start', bounds)).toEqual([5000, 65_000])
    expect(fitRange([25_000, 85_000], [40_000, 85_000], 'start', bounds)).toEqual([40_000, 90_000])
  })

  it('makes a shorter part shorter or longer, and never longer than the limit', () => {
    expect(fitRange([5000, 30_000], [9000, 30_000], 'start', bounds)).toEqual([9000, 30_000])
    expect(fitRange([29_000, 85_000], [10_000, 85_000], 'start', bounds)).toEqual([10_000, 70_000])
  })

  it('stops a second before the end', () => {
    expect(fitRange([5000, 30_000], [30_000, 30_000], 'start', bounds)).toEqual([30_000, 31_000])
    expect(fitRange([5000, 90_000], [90_000, 90_000], 'start', bounds)).toEqual([89_000, 90_000])
  })
})

describe('moving the end', () => {
  it('takes the beginning along where the part would get too long', () => {
    expect(fitRange([0, 60_000], [0, 75_000], 'end', bounds)).toEqual([15_000, 75_000])
  })

  it('makes the part shorter, down to a second', () => {
    expect(fitRange([0, 60_000], [0, 20_000], 'end', bounds)).toEqual([0, 20_000])
    expect(fitRange([5000, 60_000], [5000, 5000], 'end', bounds)).toEqual([4000, 5000])
    expect(fitRange([0, 60_000], [0, 0], 'end', bounds)).toEqual([0, 1000])
  })
})

it('wherever a handle is put, the part is inside the video, a second long and not too long', () => {
  for (const moved of ['start', 'end'] as const) {
    for (let first = 0; first <= 90_000; first += 4500) {
      for (let second = first; second <= 90_000; second += 4500) {
        const [start, end] = fitRange([0, 60_000], [first, second], moved, bounds)
        const name = `${moved} ${first} ${second}`
        expect(start, name).toBeGreaterThanOrEqual(0)
        expect(end, name).toBeLessThanOrEqual(90_000)
        expect(end - start, name).toBeGreaterThanOrEqual(1000)
        expect(end - start, name).toBeLessThanOrEqual(60_000)
      }
    }
  }
})
