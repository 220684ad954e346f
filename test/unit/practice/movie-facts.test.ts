import { describe, expect, it } from 'vitest'
import {
  findFailReason,
  readMovieFacts,
  UNKNOWN_MOVIE,
  type MovieFacts,
} from '../../../electron/practice/movie-facts'

const GOOD: MovieFacts = { codec: 'avc1', widthPx: 1080, heightPx: 1920, framesPerSecond: 30 }

describe('findFailReason', () => {
  it.each<[Partial<MovieFacts>, string | null]>([
    [{}, null],
    [UNKNOWN_MOVIE, null],
    [{ codec: 'hvc1' }, null],
    [{ codec: 'vp09', framesPerSecond: 23.976 }, null],
    [{ widthPx: 360, heightPx: 4096, framesPerSecond: 60 }, null],
    [{ codec: 'av01' }, 'file_format_check_failed'],
    [{ codec: 'mp4v' }, 'file_format_check_failed'],
    [{ widthPx: 320 }, 'picture_size_check_failed'],
    [{ heightPx: 4098 }, 'picture_size_check_failed'],
    [{ framesPerSecond: 15 }, 'frame_rate_check_failed'],
    [{ framesPerSecond: 60.02 }, 'frame_rate_check_failed'],
  ])('%j gives %s', (change, reason) => {
    expect(findFailReason({ ...GOOD, ...change })).toBe(reason)
  })
})

describe('readMovieFacts', () => {
  it('says nothing about rubbish, whatever its length', () => {
    for (let length = 0; length < 200; length += 1) {
      expect(readMovieFacts(Buffer.alloc(length, 0xff))).toEqual(UNKNOWN_MOVIE)
      expect(readMovieFacts(Buffer.alloc(length))).toEqual(UNKNOWN_MOVIE)
    }
  })
})
