import { describe, expect, it } from 'vitest'
import { ItemHeights } from '../../../../renderer/components/item-heights'

describe('ItemHeights', () => {
  it('guesses by the last item of the same kind that was measured', () => {
    const heights = new ItemHeights(100)
    expect(heights.guess('a', 'failed', true)).toBe(100)
    heights.learn('failed', 230.5)
    heights.learn('published', 124)
    expect(heights.guess('a', 'failed', true)).toBe(230.5)
    expect(heights.guess('b', 'failed', true)).toBe(230.5)
    expect(heights.guess('c', 'published', true)).toBe(124)
    expect(heights.guess('d', 'cancelled', true)).toBe(100)
  })

  it('keeps its guess about what lies above the view, so that the view does not jump', () => {
    const heights = new ItemHeights(100)
    expect(heights.guess('a', 'failed', true)).toBe(100)
    heights.learn('failed', 230)
    expect(heights.guess('a', 'failed', false)).toBe(100)
    // Never guessed before: then there is nothing to keep.
    expect(heights.guess('b', 'failed', false)).toBe(230)
    expect(heights.guess('a', 'failed', true)).toBe(230)
  })
})
