import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignPositions } from '../../../../renderer/features/publishing/draft-positions'

const ids = fc.uniqueArray(fc.integer({ min: 0, max: 40 }).map(String))

describe('assignPositions', () => {
  it('grows along the list, whatever was known', () => {
    fc.assert(
      fc.property(
        ids,
        fc.dictionary(fc.constantFrom(...'0123456789'), fc.nat(5000)),
        (list, old) => {
          const positions = assignPositions(list, new Map(Object.entries(old)))
          const inOrder = list.map((id) => positions.get(id)!)
          inOrder.forEach((position, index) => {
            expect(Number.isInteger(position)).toBe(true)
            expect(position).toBeGreaterThan(inOrder[index - 1] ?? 0)
          })
        },
      ),
    )
  })

  it('moves nobody when something is added at the end, removed, or put in between', () => {
    const first = assignPositions(['a', 'b', 'c'], new Map())
    const changed = (list: readonly string[]) => {
      const next = assignPositions(list, first)
      return list.filter((id) => next.get(id) !== first.get(id))
    }
    expect(changed(['a', 'b', 'c'])).toEqual([])
    expect(changed(['a', 'b', 'c', 'd'])).toEqual(['d'])
    expect(changed(['a', 'c'])).toEqual([])
    expect(changed(['a', 'x', 'b', 'c'])).toEqual(['x'])
    expect(changed(['x', 'a', 'b', 'c'])).toEqual(['x'])
  })
})
