import { describe, expect, it } from 'vitest'
import { findVideoProblems } from '../../../electron/main/video/preflight-video'
import {
  chooseFramesPerSecond,
  planFix,
  type FixPlan,
  type FixSubject,
  type FixTrim,
} from '../../../electron/shared/fix-plan'
import {
  FRAME_RATE_MAX_FPS,
  FRAME_RATE_MIN_FPS,
  PICTURE_SIDE_MAX_PX,
  PICTURE_SIDE_MIN_PX,
  VIDEO_MAX_BYTES,
} from '../../../electron/shared/tiktok-limits'
import type { VideoProbe } from '../../../electron/shared/video'
import { fakeVideo } from '../../fakes/fake-desktop-data'

const clean: VideoProbe = { ...fakeVideo('1', 'a.mp4', 1).probe, durationMs: 20_000 }

/** A video whose findings are the doctor's own. Its rate is constant unless something else is said. */
function subjectOf(
  changes: Partial<VideoProbe>,
  options: { readonly maxDurationSec?: number; readonly trim?: FixTrim } = {},
): FixSubject {
  const fps =
    changes.framesPerSecond === undefined ? clean.framesPerSecond : changes.framesPerSecond
  const probe = { ...clean, slowestFps: fps, fastestFps: fps, ...changes }
  return {
    video: { probe, findings: findVideoProblems(probe), sizeBytes: 10_000_000 },
    maxDurationSec: options.maxDurationSec ?? null,
    trim: options.trim ?? null,
  }
}

function planOf(...input: Parameters<typeof subjectOf>): FixPlan {
  const result = planFix(subjectOf(...input))
  if (!result.isPossible) throw new Error(result.obstacle)
  return result.plan
}

function obstacleOf(...input: Parameters<typeof subjectOf>): string | null {
  const result = planFix(subjectOf(...input))
  return result.isPossible ? null : result.obstacle
}

function encodingOf(plan: FixPlan) {
  if (plan.video.kind === 'copy') throw new Error('The pictures are copied')
  return plan.video
}

const keep = (startMs: number, endMs: number, isStartExact = false): FixTrim => ({
  startMs,
  endMs,
  isStartExact,
})

describe('a plan that only packs anew', () => {
  it.each([
    ['MOV', 'rewrite-header', { contentType: 'video/quicktime' }],
    ['MOV, last', 'rewrite-header', { contentType: 'video/quicktime', isMovieHeaderLast: true }],
    ['WebM with VP9', 'put-together', { contentType: 'video/webm', videoCodec: 'vp9' }],
    ['Matroska', 'put-together', { contentType: 'video/x-matroska' }],
    [
      'Matroska, two sound tracks',
      'put-together',
      { contentType: 'video/x-matroska', audioTrackCount: 2 },
    ],
    ['a header at the end', 'move-header', { isMovieHeaderLast: true }],
    ['fragments', 'put-together', { isFragmented: true }],
    ['two video tracks', 'rewrite-header', { videoTrackCount: 2 }],
    ['two sound tracks', 'rewrite-header', { audioTrackCount: 2 }],
    ['two sound tracks, last', 'rewrite-header', { audioTrackCount: 2, isMovieHeaderLast: true }],
    [
      'no length',
      'put-together',
      { contentType: 'video/webm', videoCodec: 'vp9', durationMs: null },
    ],
    ['HEVC in MOV', 'rewrite-header', { contentType: 'video/quicktime', videoCodec: 'hevc' }],
  ] as const)('%s: pictures and sound go over as they are, %s', (_name, rewrap, changes) => {
    expect(planOf(changes)).toMatchObject({
      steps: ['remux'],
      rewrap,
      video: { kind: 'copy' },
      audio: 'copy',
      trim: null,
      longestMs: null,
      durationMs: 'durationMs' in changes ? null : 20_000,
      estimatedBytes: 10_000_000,
    })
  })

  it.each(['opus', 'vorbis', 'pcm-s16', 'ac3', null])(
    'encodes sound of %s and nothing else',
    (codec) => {
      expect(planOf({ audioCodec: codec })).toMatchObject({
        steps: ['remux', 'transcode-audio'],
        rewrap: 'put-together',
        video: { kind: 'copy' },
        audio: 'encode',
      })
    },
  )

  it('leaves a video without sound without sound', () => {
    expect(planOf({ isMovieHeaderLast: true, audioTrackCount: 0, audioCodec: null }).audio).toBe(
      'none',
    )
  })
})

describe('a plan that encodes pictures', () => {
  it.each([
    ['a codec', { videoCodec: 'av1' }],
    ['VP8, which has no place in MP4', { contentType: 'video/webm', videoCodec: 'vp8' }],
    ['a rate', { framesPerSecond: 120 }],
    ['a size', { widthPx: 240, heightPx: 320 }],
    ['an odd side', { codedWidthPx: 361, widthPx: 361 }],
    ['a rate that changes', { slowestFps: 10, fastestFps: 60 }],
  ] as const)('because of %s', (_name, changes) => {
    const plan = planOf(changes)
    expect(plan.steps).toEqual(['remux', 'transcode-video'])
    expect(plan.audio).toBe('copy')
    const { widthPx, heightPx, framesPerSecond } = encodingOf(plan)
    for (const side of [widthPx, heightPx]) {
      expect(side! % 2).toBe(0)
      expect(side).toBeGreaterThanOrEqual(PICTURE_SIDE_MIN_PX)
      expect(side).toBeLessThanOrEqual(PICTURE_SIDE_MAX_PX)
    }
    expect(framesPerSecond).toBeGreaterThanOrEqual(FRAME_RATE_MIN_FPS)
    expect(framesPerSecond).toBeLessThanOrEqual(FRAME_RATE_MAX_FPS)
  })

  it('lists every step, from the cheapest to the dearest', () => {
    const plan = planOf(
      { framesPerSecond: 120, audioCodec: 'opus', durationMs: 90_000 },
      { maxDurationSec: 60, trim: keep(0, 60_000) },
    )
    expect(plan.steps).toEqual(['remux', 'trim', 'transcode-audio', 'transcode-video'])
    // An encoder adds to the end, so it gets less room than a copy that begins at an earlier key frame.
    expect(plan.longestMs).toBe(59_900)
  })

  it('takes a size that nobody knows as it comes', () => {
    expect(encodingOf(planOf({ videoCodec: 'av1', widthPx: null, heightPx: null }))).toMatchObject({
      widthPx: null,
      heightPx: null,
    })
  })

  it.each([
    [240, 320, 360, 480],
    [320, 240, 480, 360],
    [361, 641, 360, 640],
    [4128, 464, 4096, 460],
    [464, 4128, 460, 4096],
    [1081, 1921, 1080, 1920],
    // Level 5.2 of H.264 ends here, long before TikTok does.
    [4096, 4096, 2880, 2880],
    [5000, 5000, 2880, 2880],
    [100, 100, 360, 360],
    [4096, 360, 4096, 360],
  ])('fits %i x %i into %i x %i', (widthPx, heightPx, fittedWidthPx, fittedHeightPx) => {
    expect(encodingOf(planOf({ videoCodec: 'av1', widthPx, heightPx }))).toMatchObject({
      widthPx: fittedWidthPx,
      heightPx: fittedHeightPx,
    })
  })

  it('says of a picture too narrow for every size that it is', () => {
    expect(obstacleOf({ widthPx: 100, heightPx: 2000 })).toBe('fix-picture-too-narrow')
    expect(obstacleOf({ widthPx: 8000, heightPx: 400 })).toBe('fix-picture-too-narrow')
  })

  it('fits every size from 16 to 8192 pixels or says why not, in the shape that it had', () => {
    const sides = [16, 100, 239, 360, 361, 719, 1080, 1081, 1920, 2160, 4095, 4096, 4097, 8192]
    for (const widthPx of sides) {
      for (const heightPx of sides) {
        const result = planFix(subjectOf({ videoCodec: 'av1', widthPx, heightPx }))
        const name = `${widthPx} x ${heightPx}`
        if (!result.isPossible) {
          expect(result.obstacle, name).toBe('fix-picture-too-narrow')
          const ratio = Math.max(widthPx, heightPx) / Math.min(widthPx, heightPx)
          expect(ratio, name).toBeGreaterThan(PICTURE_SIDE_MAX_PX / PICTURE_SIDE_MIN_PX - 0.1)
          continue
        }
        const { widthPx: width, heightPx: height } = encodingOf(result.plan)
        for (const side of [width!, height!]) {
          expect(side % 2, name).toBe(0)
          expect(side, name).toBeGreaterThanOrEqual(PICTURE_SIDE_MIN_PX)
          expect(side, name).toBeLessThanOrEqual(PICTURE_SIDE_MAX_PX)
        }
        // Not more than the two pixels that evenness may cost.
        const shown = (width! * heightPx) / (height! * widthPx)
        expect(Math.abs(shown - 1), name).toBeLessThan(2 / PICTURE_SIDE_MIN_PX + 0.001)
      }
    }
  })
})

describe('frame rates', () => {
  it.each([
    [null, 30],
    [Number.NaN, 30],
    [0, 30],
    [24, 24],
    [23.976, 24_000 / 1001],
    [25, 25],
    [29.97, 30_000 / 1001],
    [30, 30],
    [59.94, 60_000 / 1001],
    [60, 60],
    // A little over 60 becomes 60 and not half of it.
    [60.02, 60],
    [61.9, 60],
    // Every second, third or fourth picture.
    [120, 60],
    [119.88, 60_000 / 1001],
    [90, 45],
    [100, 50],
    [144, 48],
    [240, 60],
    // Every picture several times.
    [15, 30],
    [12, 24],
    [10, 30],
    [8, 24],
    [20, 40],
    [5, 25],
    [1, 24],
    [22.9, 45.8],
    // Nothing is wrong with an unusual rate.
    [37.5, 37.5],
  ])('%s becomes %s', (actualFps, wantedFps) => {
    expect(chooseFramesPerSecond(actualFps)).toBeCloseTo(wantedFps, 6)
  })

  it('always lies inside TikTok’s limits', () => {
    for (let fps = 0.25; fps < 1000; fps += 0.25) {
      const chosen = chooseFramesPerSecond(fps)
      expect(chosen, String(fps)).toBeGreaterThanOrEqual(FRAME_RATE_MIN_FPS)
      expect(chosen, String(fps)).toBeLessThanOrEqual(FRAME_RATE_MAX_FPS)
    }
  })

  it.each([
    // A phone that dropped pictures.
    [28.7, 20, 30.2, 30],
    // A screen that stood still for most of the time.
    [26.7, 10, 60, 60],
    [26, 2, 120, 60],
    [24, 12, 25, 24],
    [30, 5, 47, 48],
  ])('of %s on average, %s to %s: %s', (framesPerSecond, slowestFps, fastestFps, wantedFps) => {
    const plan = planOf({ framesPerSecond, slowestFps, fastestFps })
    expect(encodingOf(plan).framesPerSecond).toBe(wantedFps)
  })
})

describe('parts to keep', () => {
  const long = { durationMs: 90_000 }

  it('must be chosen by a person', () => {
    expect(obstacleOf(long, { maxDurationSec: 60 })).toBe('fix-range-missing')
  })

  it('are copied when they may begin at a key frame', () => {
    expect(planOf(long, { maxDurationSec: 60, trim: keep(10_000, 70_000) })).toMatchObject({
      steps: ['remux', 'trim'],
      video: { kind: 'copy' },
      trim: { startMs: 10_000, endMs: 70_000 },
      durationMs: 60_000,
      estimatedBytes: 6_666_667,
    })
  })

  it('are encoded when they must begin exactly there', () => {
    const plan = planOf(long, { maxDurationSec: 60, trim: keep(10_000, 70_000, true) })
    expect(plan.video.kind).toBe('encode')
  })

  it('are copied from the first picture on, however exact', () => {
    const plan = planOf(long, { maxDurationSec: 60, trim: keep(0, 60_000, true) })
    expect(plan.video.kind).toBe('copy')
  })

  it.each([
    ['longer than the limit', keep(0, 60_001)],
    ['shorter than a second', keep(10_000, 10_999)],
    ['back to front', keep(20_000, 10_000)],
    ['behind the end', keep(90_000, 120_000)],
    ['of no numbers', keep(Number.NaN, Number.NaN)],
  ])('%s cannot be kept', (_name, trim) => {
    expect(obstacleOf(long, { maxDurationSec: 60, trim })).toBe('fix-range-invalid')
  })

  it('end with the video at the latest', () => {
    const plan = planOf(long, { maxDurationSec: 60, trim: keep(40_000, 99_000) })
    expect(plan.trim).toMatchObject({ startMs: 40_000, endMs: 90_000 })
  })

  it('of everything are no part', () => {
    expect(obstacleOf({}, { maxDurationSec: 60, trim: keep(0, 20_000) })).toBe('fix-not-needed')
    const plan = planOf({ isMovieHeaderLast: true }, { trim: keep(0, 20_000) })
    expect(plan).toMatchObject({ steps: ['remux'], trim: null })
  })

  it('leave room for what encoders add, and only then', () => {
    const trim = keep(10_000, 70_000)
    const options = { maxDurationSec: 60, trim }
    expect(planOf(long, options).durationMs).toBe(60_000)
    expect(planOf({ ...long, audioCodec: 'opus' }, options).durationMs).toBe(59_900)
    expect(planOf({ ...long, framesPerSecond: 120 }, options).durationMs).toBe(59_900)
    const shorter = { maxDurationSec: 60, trim: keep(10_000, 69_000) }
    expect(planOf({ ...long, audioCodec: 'opus' }, shorter).durationMs).toBe(59_000)
  })

  it('lose a tenth of a second where a video fills the limit and must be encoded', () => {
    const plan = planOf({ durationMs: 60_000, framesPerSecond: 120 }, { maxDurationSec: 60 })
    expect(plan).toMatchObject({
      steps: ['remux', 'trim', 'transcode-video'],
      trim: { startMs: 0, endMs: 59_900 },
    })
  })
})

describe('no plan', () => {
  it('for a video with which nothing is wrong, or nothing that a copy could change', () => {
    expect(obstacleOf({})).toBe('fix-not-needed')
    expect(obstacleOf({ audioTrackCount: 0, audioCodec: null })).toBe('fix-not-needed')
    expect(obstacleOf({ highDynamicRange: 'hlg' })).toBe('fix-not-needed')
  })

  it('where something blocks that no copy can change', () => {
    const subject = subjectOf({ isMovieHeaderLast: true })
    const hopeless = {
      ...subject.video,
      findings: [
        ...subject.video.findings,
        { code: 'video-codec-unsupported', severity: 'blocks', fix: null, detail: {} } as const,
      ],
    }
    expect(planFix({ ...subject, video: hopeless })).toEqual({
      isPossible: false,
      obstacle: 'fix-not-possible',
    })
  })
})

describe('sizes', () => {
  it('grow with pictures, rate and length', () => {
    const bitsPerSecond = (changes: Partial<VideoProbe>): number =>
      encodingOf(planOf({ videoCodec: 'av1', ...changes })).bitsPerSecond
    expect(bitsPerSecond({})).toBeGreaterThan(6_000_000)
    expect(bitsPerSecond({})).toBeLessThan(12_000_000)
    expect(bitsPerSecond({ framesPerSecond: 60 })).toBeGreaterThan(bitsPerSecond({}))
    expect(bitsPerSecond({ widthPx: 360, heightPx: 640 })).toBe(1_000_000)
  })

  it('stay below what TikTok takes, however long the video is', () => {
    for (const hours of [0.1, 1, 2, 5, 10]) {
      const { estimatedBytes } = planOf({ videoCodec: 'av1', durationMs: hours * 3_600_000 })
      expect(estimatedBytes, `${hours} h`).toBeLessThan(VIDEO_MAX_BYTES)
    }
  })
})
