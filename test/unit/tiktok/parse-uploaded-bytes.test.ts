import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseUploadedBytes } from '../../../electron/main/tiktok/parse-uploaded-bytes'

const TOTAL = 66_259_900
const CHUNK = 10_000_000
const third = { firstByte: 2 * CHUNK, lastByte: 3 * CHUNK - 1, totalBytes: TOTAL }
const last = { firstByte: 5 * CHUNK, lastByte: TOTAL - 1, totalBytes: TOTAL }
const only = { firstByte: 0, lastByte: 49_999, totalBytes: 50_000 }

describe('parseUploadedBytes', () => {
  it.each([
    ['a count', 'bytes 0-30000000/66259900', third, 30_000_000],
    ['a last byte', 'bytes 0-29999999/66259900', third, 30_000_000],
    ['a count at the end', 'bytes 0-66259900/66259900', last, TOTAL],
    ['a last byte at the end', 'bytes 0-66259899/66259900', last, TOTAL],
    ['progress behind, as a count', 'bytes 0-10000000/66259900', third, CHUNK],
    ['progress behind, as a last byte', 'bytes 0-9999999/66259900', third, CHUNK],
    ['progress ahead, as a last byte', 'bytes 0-49999999/66259900', third, 5 * CHUNK],
    ['progress behind the last chunk, as a count', 'bytes 0-40000000/66259900', last, 4 * CHUNK],
    [
      'progress behind the last chunk, as a last byte',
      'bytes 0-39999999/66259900',
      last,
      4 * CHUNK,
    ],
    ['nothing yet', 'bytes 0-0/66259900', third, 0],
    ['a whole small file', 'bytes 0-49999/50000', only, 50_000],
    ['a whole small file as a count', 'Bytes 0-50000/50000 ', only, 50_000],
  ])('reads %s', (_name, header, range, expected) => {
    expect(parseUploadedBytes(header, range)).toBe(expected)
  })

  it.each([
    undefined,
    '',
    'bytes */66259900',
    'bytes 0-1/*',
    'bytes 10-20/66259900',
    'bytes 0-66259901/66259900',
    'bytes 0-30000000/66259901',
    'bytes 0--1/66259900',
    'bytes 0-1e7/66259900',
    '0-30000000/66259900',
  ])('answers null to %j', (header) => {
    expect(parseUploadedBytes(header, third)).toBeNull()
  })

  it('reads both conventions alike for every chunk of every plan', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 64_000_001, max: 4 * 1024 ** 3 }),
        fc.nat(),
        (totalBytes, pick) => {
          const count = Math.floor(totalBytes / CHUNK)
          const index = pick % count
          const endOf = (chunk: number): number =>
            chunk === count - 1 ? totalBytes : (chunk + 1) * CHUNK
          const range = { firstByte: index * CHUNK, lastByte: endOf(index) - 1, totalBytes }
          for (const stored of [range.firstByte, endOf(index), endOf((pick >> 3) % count)]) {
            if (stored === 0) continue
            expect(parseUploadedBytes(`bytes 0-${stored}/${totalBytes}`, range)).toBe(stored)
            expect(parseUploadedBytes(`bytes 0-${stored - 1}/${totalBytes}`, range)).toBe(stored)
          }
        },
      ),
    )
  })
})
