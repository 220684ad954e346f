import { describe, expect, it } from 'vitest'
import { toChunkAnswer } from '../../../electron/main/tiktok/to-chunk-answer'

const range = { firstByte: 0, lastByte: 9_999_999, totalBytes: 66_259_900 }
const progress = { 'content-range': 'bytes 0-10000000/66259900' }

describe('toChunkAnswer', () => {
  it.each([
    [206, progress, { kind: 'stored', isComplete: false, uploadedBytes: 10_000_000 }],
    [206, {}, { kind: 'stored', isComplete: false, uploadedBytes: null }],
    [201, progress, { kind: 'stored', isComplete: true, uploadedBytes: 10_000_000 }],
    [200, {}, { kind: 'stored', isComplete: true, uploadedBytes: null }],
    [416, progress, { kind: 'out-of-step', uploadedBytes: 10_000_000 }],
    [416, {}, { kind: 'out-of-step', uploadedBytes: null }],
    [403, progress, { kind: 'expired' }],
    [404, {}, { kind: 'unknown-upload' }],
    [429, { 'retry-after': '7' }, { kind: 'rate-limited', retryAfterMs: 7000 }],
    [429, {}, { kind: 'rate-limited', retryAfterMs: null }],
    [400, {}, { kind: 'refused', httpStatus: 400 }],
    [413, {}, { kind: 'refused', httpStatus: 413 }],
    [302, { location: 'https://elsewhere.example/' }, { kind: 'refused', httpStatus: 302 }],
    [204, {}, { kind: 'refused', httpStatus: 204 }],
    [408, {}, { kind: 'server-error', httpStatus: 408, retryAfterMs: null }],
    [500, {}, { kind: 'server-error', httpStatus: 500, retryAfterMs: null }],
    [
      503,
      { 'retry-after': 'Mon, 23 Nov 2026 12:00:09 GMT' },
      { kind: 'server-error', httpStatus: 503, retryAfterMs: 9000 },
    ],
  ])('HTTP %d', (httpStatus, headers, expected) => {
    expect(toChunkAnswer(httpStatus, headers, range, Date.UTC(2026, 10, 23, 12))).toEqual(expected)
  })
})
