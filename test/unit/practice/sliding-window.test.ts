import { expect, it } from 'vitest'
import { SlidingWindow } from '../../../electron/practice/sliding-window'

it('forgets each event exactly one window after it, key by key, and does not count refusals', () => {
  const window = new SlidingWindow(1000)
  expect([0, 400, 800].map((nowMs) => window.tryAdd('a', 2, nowMs))).toEqual([true, true, false])
  expect(window.tryAdd('b', 2, 800)).toBe(true)
  expect(window.tryAdd('a', 2, 999)).toBe(false)
  expect(window.tryAdd('a', 2, 1000)).toBe(true)
  expect(window.tryAdd('a', 2, 1001)).toBe(false)
  expect(window.tryAdd('a', 2, 1400)).toBe(true)
})
