import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareInLine,
  isMovableInLine,
  planLineMove,
  toLineMove,
  type LineStep,
} from '../../../electron/shared/post-line'

interface Lined {
  readonly id: string
  readonly linePlace: number
}

function lineOf(...places: readonly number[]): readonly Lined[] {
  return places.map((linePlace, index) => ({ id: 'abcdefgh'[index] ?? '?', linePlace }))
}

/** The order of the line after a move, read as main reads it. */
function orderAfter(line: readonly Lined[], moved: readonly Lined[]): string {
  const places = new Map([...line, ...moved].map(({ id, linePlace }) => [id, linePlace]))
  return [...places]
    .map(([id, linePlace], createdAtMs) => ({ id, publishId: null, linePlace, createdAtMs }))
    .sort(compareInLine)
    .map(({ id }) => id)
    .join('')
}

describe('planLineMove', () => {
  const line = lineOf(100, 101, 102, 500)

  it.each([
    ['d', 'a', 'dabc'],
    ['d', 'b', 'adbc'],
    ['a', 'd', 'bcad'],
    ['a', null, 'bcda'],
    ['b', 'd', 'acbd'],
  ] as const)('moves %s before %s', (postId, beforePostId, order) => {
    const moved = planLineMove(line, { postId, beforePostId })
    expect(moved.map(({ id }) => id)).toEqual([postId])
    expect(orderAfter(line, moved)).toBe(order)
  })

  it('changes nothing where the post stands already', () => {
    expect(planLineMove(line, { postId: 'b', beforePostId: 'c' })).toEqual([])
    expect(planLineMove(line, { postId: 'd', beforePostId: null })).toEqual([])
    expect(planLineMove(line, { postId: 'c', beforePostId: 'c' })).toEqual([])
    expect(planLineMove(lineOf(5), { postId: 'a', beforePostId: null })).toEqual([])
  })

  it('goes to the top when the neighbour has begun meanwhile', () => {
    const moved = planLineMove(line, { postId: 'c', beforePostId: 'gone' })
    expect(orderAfter(line, moved)).toBe('cabd')
  })

  it('moves on those behind where no number is left between two neighbours', () => {
    const tight = lineOf(7, 7, 7, 8.5)
    const moved = planLineMove(tight, { postId: 'd', beforePostId: 'b' })
    expect(orderAfter(tight, moved)).toBe('adbc')
    expect(moved.map(({ id }) => id)).toEqual(['d', 'b', 'c'])
  })

  it('keeps any order that a person makes, however often they move', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(7), fc.option(fc.nat(7))), { maxLength: 120 }),
        (moves) => {
          let known = lineOf(1, 2, 3, 4, 5, 6, 7, 8)
          let expected = known.map(({ id }) => id)
          for (const [from, to] of moves) {
            const postId = expected[from] ?? ''
            const beforePostId = to === null ? null : (expected[to] ?? null)
            if (postId === beforePostId) continue
            const moved = planLineMove(known, { postId, beforePostId })
            const others = expected.filter((id) => id !== postId)
            const index = beforePostId === null ? others.length : others.indexOf(beforePostId)
            expected = [...others.slice(0, index), postId, ...others.slice(index)]
            expect(orderAfter(known, moved)).toBe(expected.join(''))
            const places = new Map([...known, ...moved].map(({ id, linePlace }) => [id, linePlace]))
            known = expected.map((id) => ({ id, linePlace: places.get(id) ?? Number.NaN }))
          }
        },
      ),
    )
  })
})

describe('toLineMove', () => {
  const line = lineOf(1, 2, 3)

  it.each([
    ['a', 'down', 'bac'],
    ['a', 'end', 'bca'],
    ['b', 'up', 'bac'],
    ['b', 'down', 'acb'],
    ['c', 'top', 'cab'],
    ['c', 'up', 'acb'],
  ] as const)('%s goes %s', (postId, step, order) => {
    const move = toLineMove(line, postId, step)
    expect(move).not.toBeNull()
    expect(orderAfter(line, move === null ? [] : planLineMove(line, move))).toBe(order)
  })

  it.each([
    ['a', 'top'],
    ['a', 'up'],
    ['c', 'down'],
    ['c', 'end'],
    ['gone', 'up'],
  ] as readonly [string, LineStep][])('has nowhere to go: %s, %s', (postId, step) => {
    expect(toLineMove(line, postId, step)).toBeNull()
  })
})

describe('isMovableInLine', () => {
  it('takes what waits for its turn and has not begun', () => {
    expect(isMovableInLine({ phase: 'queued', publishId: null })).toBe(true)
    expect(isMovableInLine({ phase: 'queued', publishId: 'v_pub~1' })).toBe(false)
    expect(isMovableInLine({ phase: 'uploading', publishId: 'v_pub~1' })).toBe(false)
    expect(isMovableInLine({ phase: 'scheduled', publishId: null })).toBe(false)
  })
})
