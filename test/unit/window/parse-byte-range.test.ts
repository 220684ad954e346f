import { describe, expect, it } from 'vitest'
import { parseByteRange } from '../../../electron/main/window/parse-byte-range'

describe('parseByteRange', () => {
  it.each([
    ['bytes=0-', { firstByte: 0, lastByte: 99 }],
    ['bytes=0-0', { firstByte: 0, lastByte: 0 }],
    ['bytes=10-19', { firstByte: 10, lastByte: 19 }],
    ['bytes=90-500', { firstByte: 90, lastByte: 99 }],
    ['bytes=-10', { firstByte: 90, lastByte: 99 }],
    ['bytes=-500', { firstByte: 0, lastByte: 99 }],
  ])('reads %s', (header, range) => {
    expect(parseByteRange(header, 100)).toEqual(range)
  })

  it.each(['bytes=100-', 'bytes=-0'])('cannot satisfy %s', (header) => {
    expect(parseByteRange(header, 100)).toBe('unsatisfiable')
  })

  it.each([null, '', 'bytes=-', 'bytes=a-b', 'items=0-1', 'bytes=0-1,3-4', 'bytes=20-10'])(
    'serves the whole file for %s',
    (header) => {
      expect(parseByteRange(header, 100)).toBeNull()
    },
  )

  it('has nothing to give from an empty file', () => {
    expect(parseByteRange('bytes=0-', 0)).toBe('unsatisfiable')
    expect(parseByteRange('bytes=-5', 0)).toBe('unsatisfiable')
  })
})
