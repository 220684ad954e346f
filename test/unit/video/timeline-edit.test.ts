import { describe, expect, it } from 'vitest'
import {
  mergeTimelineEdits,
  readTimelineEdit,
  type EditEntry,
} from '../../../electron/main/video/timeline-edit'

const MOVIE_TICKS = 1000
const TRACK_TICKS = 15_360

function read(edits: readonly EditEntry[], firstTicks = 0) {
  return readTimelineEdit(
    { edits, ticksPerSecond: TRACK_TICKS, firstTicks, durationTicks: 10 * TRACK_TICKS },
    MOVIE_TICKS,
  )
}

describe('readTimelineEdit', () => {
  it('is silent about a track without a list, and about nothing but emptiness', () => {
    expect(read([])).toBeNull()
    expect(read([{ movieTicks: 500, mediaTicks: -1, rate: 1 }])).toBeNull()
  })

  it('does not mistake the order of B-frames for a cut', () => {
    expect(read([{ movieTicks: 10_000, mediaTicks: 1024, rate: 1 }], 1024)).toEqual({
      hiddenStartMs: 0,
      hiddenEndMs: 0,
      delayMs: 0,
      segmentCount: 1,
      isSpeedChanged: false,
    })
  })

  it('tells what is hidden before and behind', () => {
    expect(read([{ movieTicks: 5000, mediaTicks: 2 * TRACK_TICKS, rate: 1 }])).toMatchObject({
      hiddenStartMs: 2000,
      hiddenEndMs: 3000,
    })
  })

  it('takes an edit without length to go to the end, as in fragmented files', () => {
    expect(read([{ movieTicks: 0, mediaTicks: 0, rate: 1 }])).toMatchObject({ hiddenEndMs: 0 })
  })

  it('tells a late start, several parts and another speed', () => {
    expect(
      read([
        { movieTicks: 600, mediaTicks: -1, rate: 1 },
        { movieTicks: 1000, mediaTicks: 0, rate: 1 },
        { movieTicks: 1000, mediaTicks: 5 * TRACK_TICKS, rate: 0.5 },
      ]),
    ).toMatchObject({ delayMs: 600, segmentCount: 2, isSpeedChanged: true })
  })
})

describe('mergeTimelineEdits', () => {
  it('keeps the strongest change of any track', () => {
    const sound = read([{ movieTicks: 10_000, mediaTicks: 1536, rate: 1 }])
    const pictures = read([
      { movieTicks: 400, mediaTicks: -1, rate: 1 },
      { movieTicks: 10_000, mediaTicks: 0, rate: 1 },
    ])
    expect(mergeTimelineEdits([null, null])).toBeNull()
    expect(mergeTimelineEdits([sound, null, pictures])).toMatchObject({
      hiddenStartMs: 100,
      delayMs: 400,
    })
  })
})
