import { describe, expect, it } from 'vitest'
import { findVideoProblems } from '../../../electron/main/video/preflight-video'
import type { VideoProbe } from '../../../electron/shared/video'

const GOOD: VideoProbe = {
  contentType: 'video/mp4',
  durationMs: 12_000,
  widthPx: 1080,
  heightPx: 1920,
  videoCodec: 'avc',
  audioCodec: 'aac',
  framesPerSecond: 30,
}

function codes(change: Partial<VideoProbe>): readonly string[] {
  return findVideoProblems({ ...GOOD, ...change }).map(({ code }) => code)
}

describe('findVideoProblems', () => {
  it('has nothing against a plain video, nor against what a file does not tell', () => {
    expect(codes({})).toEqual([])
    expect(
      codes({
        durationMs: null,
        widthPx: null,
        heightPx: null,
        videoCodec: null,
        audioCodec: null,
        framesPerSecond: null,
      }),
    ).toEqual([])
  })

  it.each(['avc', 'hevc', 'vp8', 'vp9'])('takes %s', (videoCodec) => {
    expect(codes({ videoCodec })).toEqual([])
  })

  it.each(['av1', 'prores', 'mp4v', ''])('refuses %s', (videoCodec) => {
    expect(codes({ videoCodec })).toEqual(['video-codec-unsupported'])
  })

  it.each([
    [360, 360, true],
    [4096, 4096, true],
    [360, 4096, true],
    [359, 1280, false],
    [1280, 359, false],
    [4097, 1080, false],
    [1080, 4097, false],
  ])('judges a picture of %i x %i', (widthPx, heightPx, isGood) => {
    expect(codes({ widthPx, heightPx })).toEqual(isGood ? [] : ['video-picture-size-unsupported'])
  })

  it.each([
    [22.9, false],
    [22.99, false],
    [23, true],
    [23.976, true],
    [29.97, true],
    [59.94, true],
    [60, true],
    [60.004, true],
    [60.01, false],
    [60.02, false],
    [120, false],
  ])('judges %d frames a second', (framesPerSecond, isGood) => {
    expect(codes({ framesPerSecond })).toEqual(isGood ? [] : ['video-frame-rate-unsupported'])
  })

  it('names actual values and limits, and every problem at once', () => {
    expect(
      findVideoProblems({
        ...GOOD,
        videoCodec: 'av1',
        widthPx: 320,
        heightPx: 240,
        framesPerSecond: 15,
      }),
    ).toEqual([
      {
        severity: 'blocks',
        code: 'video-codec-unsupported',
        detail: { codec: 'av1' },
        fix: 'transcode-video',
      },
      {
        code: 'video-picture-size-unsupported',
        severity: 'blocks',
        fix: 'transcode-video',
        detail: { widthPx: 320, heightPx: 240, minPx: 360, maxPx: 4096 },
      },
      {
        code: 'video-frame-rate-unsupported',
        severity: 'blocks',
        fix: 'transcode-video',
        detail: { actualFps: 15, minFps: 23, maxFps: 60 },
      },
    ])
  })
})
