import { describe, expect, it } from 'vitest'
import { findVideoProblems } from '../../../electron/main/video/preflight-video'
import type { VideoProbe } from '../../../electron/shared/video'

const GOOD: VideoProbe = {
  contentType: 'video/mp4',
  durationMs: 12_000,
  widthPx: 1080,
  heightPx: 1920,
  codedWidthPx: 1080,
  codedHeightPx: 1920,
  rotationDeg: 0,
  videoCodec: 'avc',
  videoTrackCount: 1,
  highDynamicRange: null,
  framesPerSecond: 30,
  slowestFps: 30,
  fastestFps: 30,
  audioCodec: 'aac',
  audioTrackCount: 1,
  audioSampleRateHz: 48_000,
  audioChannels: 2,
  isMovieHeaderLast: false,
  isFragmented: false,
  timelineEdit: null,
}

function codes(change: Partial<VideoProbe>): readonly string[] {
  return findVideoProblems({ ...GOOD, ...change }).map(({ code }) => code)
}

function steady(fps: number): Partial<VideoProbe> {
  return { framesPerSecond: fps, slowestFps: fps, fastestFps: fps }
}

const NO_EDIT = {
  hiddenStartMs: 0,
  hiddenEndMs: 0,
  delayMs: 0,
  segmentCount: 1,
  isSpeedChanged: false,
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
    ).toEqual(['duration-unknown', 'audio-codec-undocumented'])
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
    expect(codes(steady(framesPerSecond))).toEqual(isGood ? [] : ['video-frame-rate-unsupported'])
  })

  it('names actual values and limits, and every problem at once', () => {
    expect(
      findVideoProblems({
        ...GOOD,
        videoCodec: 'av1',
        widthPx: 320,
        heightPx: 240,
        ...steady(15),
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

  it.each<[string, Partial<VideoProbe>, object]>([
    [
      'MOV',
      { contentType: 'video/quicktime' },
      { code: 'container-not-mp4', fix: 'remux', detail: { container: 'mov' } },
    ],
    [
      'WebM with VP8, which has no place in MP4',
      { contentType: 'video/webm', videoCodec: 'vp8' },
      { code: 'container-not-mp4', fix: 'transcode-video', detail: { container: 'webm' } },
    ],
    ['a movie header behind the pictures', { isMovieHeaderLast: true }, { fix: 'remux' }],
    ['fragments', { isFragmented: true }, { code: 'video-fragmented', fix: 'remux' }],
    [
      'a rate that changes',
      { framesPerSecond: 40, slowestFps: 12, fastestFps: 58 },
      {
        code: 'frame-rate-variable',
        fix: 'transcode-video',
        detail: { averageFps: 40, slowestFps: 12, fastestFps: 58, minFps: 23, maxFps: 60 },
      },
    ],
    ['high dynamic range', { highDynamicRange: 'hlg' }, { fix: null, detail: { transfer: 'hlg' } }],
    ['no sound', { audioTrackCount: 0, audioCodec: null }, { code: 'audio-missing', fix: null }],
    [
      'Opus',
      { audioCodec: 'opus' },
      { code: 'audio-codec-undocumented', fix: 'transcode-audio', detail: { codec: 'opus' } },
    ],
    ['two video tracks', { videoTrackCount: 2 }, { code: 'several-video-tracks', fix: 'remux' }],
    ['two sound tracks', { audioTrackCount: 2 }, { code: 'several-audio-tracks', fix: 'remux' }],
    [
      'an odd side',
      { codedWidthPx: 1081 },
      { code: 'picture-size-odd', detail: { widthPx: 1081, heightPx: 1920 } },
    ],
    ['an unknown length', { durationMs: null }, { code: 'duration-unknown', fix: 'remux' }],
    [
      'a hidden start',
      { timelineEdit: { ...NO_EDIT, hiddenStartMs: 900 } },
      {
        code: 'timeline-edited',
        fix: 'transcode-video',
        detail: { hiddenMs: 900, delayMs: 0, segmentCount: 1, isSpeedChanged: false },
      },
    ],
    [
      'a late start',
      { timelineEdit: { ...NO_EDIT, delayMs: 500 } },
      { code: 'timeline-edited', fix: null },
    ],
    [
      'a cut in the middle',
      { timelineEdit: { ...NO_EDIT, segmentCount: 3 } },
      { code: 'timeline-edited', fix: null },
    ],
    [
      'another speed',
      { timelineEdit: { ...NO_EDIT, isSpeedChanged: true } },
      { code: 'timeline-edited', fix: null },
    ],
  ])('advises about %s and lets it through', (_name, change, expected) => {
    const findings = findVideoProblems({ ...GOOD, ...change })
    expect(findings).toEqual([expect.objectContaining({ ...expected, severity: 'advises' })])
  })

  it('takes what phones and encoders do every day', () => {
    expect(codes({ rotationDeg: 90 })).toEqual([])
    expect(codes({ audioCodec: 'mp3' })).toEqual([])
    // The run-in of an AAC encoder, and a phone that drops a picture now and then.
    expect(codes({ timelineEdit: { ...NO_EDIT, hiddenStartMs: 48, delayMs: 21 } })).toEqual([])
    expect(codes({ framesPerSecond: 29.9, slowestFps: 28, fastestFps: 30.3 })).toEqual([])
  })

  it('blocks a Matroska file, one remux away from an MP4', () => {
    expect(findVideoProblems({ ...GOOD, contentType: 'video/x-matroska' })).toEqual([
      {
        code: 'video-container-unsupported',
        severity: 'blocks',
        fix: 'remux',
        detail: { container: 'matroska' },
      },
    ])
  })

  it('blocks a variable rate only where the average lies outside', () => {
    expect(codes({ framesPerSecond: 14, slowestFps: 3, fastestFps: 30 })).toEqual([
      'video-frame-rate-unsupported',
      'frame-rate-variable',
    ])
    expect(codes({ framesPerSecond: 58, slowestFps: 30, fastestFps: 75 })).toEqual([
      'frame-rate-variable',
    ])
  })
})
