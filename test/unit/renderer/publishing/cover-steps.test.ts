import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clampCoverMs,
  coverAfterKey,
  stepFrame,
} from '../../../../renderer/features/publishing/cover-steps'

const at30 = { durationMs: 6000, framesPerSecond: 30 }

describe('the steps of the cover', () => {
  it('go frame by frame, each moment inside its frame', () => {
    const moments = [0]
    for (let index = 0; index < 5; index++) moments.push(stepFrame(moments.at(-1)!, 1, at30))
    expect(moments).toEqual([0, 34, 67, 100, 134, 167])
  })

  it.each([23.976, 24, 25, 29.97, 30, 50, 59.94, 60])(
    'visit every frame once at %d fps',
    (rate) => {
      const range = { durationMs: 20_000, framesPerSecond: rate }
      const frameOf = (atMs: number) => Math.floor((atMs * rate) / 1000 + 1e-6)
      let atMs = 0
      for (let frame = 1; frame < 20 * rate - 1; frame++) {
        atMs = stepFrame(atMs, 1, range)
        expect(frameOf(atMs)).toBe(frame)
      }
      for (let frame = frameOf(atMs) - 1; frame >= 0; frame--) {
        atMs = stepFrame(atMs, -1, range)
        expect(frameOf(atMs)).toBe(frame)
      }
    },
  )

  it('go in tenths of a second where the file tells no rate', () => {
    expect(stepFrame(250, 1, { durationMs: 6000, framesPerSecond: null })).toBe(350)
    expect(stepFrame(50, -1, { durationMs: 6000, framesPerSecond: 0 })).toBe(0)
  })

  it('know the keys of a slider', () => {
    expect(coverAfterKey('PageUp', 100, at30)).toBe(1100)
    expect(coverAfterKey('PageDown', 100, at30)).toBe(0)
    expect(coverAfterKey('Home', 100, at30)).toBe(0)
    expect(coverAfterKey('End', 100, at30)).toBe(5999)
    expect(coverAfterKey('ArrowDown', 100, at30)).toBe(67)
    expect(coverAfterKey('a', 100, at30)).toBeNull()
  })

  it('never leave the video, and are whole milliseconds', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 3_600_000, noNaN: true }),
        fc.option(fc.double({ min: 1, max: 240, noNaN: true }), { nil: null }),
        fc.array(fc.constantFrom('ArrowRight', 'ArrowLeft', 'PageUp', 'PageDown', 'Home', 'End')),
        fc.double({ min: -100, max: 4_000_000, noNaN: true }),
        (durationMs, framesPerSecond, keys, startMs) => {
          const range = { durationMs, framesPerSecond }
          let atMs = clampCoverMs(startMs, range)
          for (const key of keys) atMs = coverAfterKey(key, atMs, range)!
          expect(Number.isInteger(atMs)).toBe(true)
          expect(atMs).toBeGreaterThanOrEqual(0)
          expect(atMs).toBeLessThan(Math.max(1, durationMs))
        },
      ),
    )
  })
})
