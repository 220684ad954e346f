import { describe, expect, it } from 'vitest'
import { planFix, type FixSubject } from '../../../../../electron/shared/fix-plan'
import { describePlan } from '../../../../../renderer/features/publishing/fix/describe-plan'
import { en } from '../../../../../renderer/i18n/en'
import { formattersFor } from '../../../../../renderer/i18n/formatters'
import { aVideo } from '../a-video'

const { probe } = aVideo('v')
const linesOf = (subject: FixSubject): readonly string[] => {
  const planned = planFix(subject)
  if (!planned.isPossible) throw new Error(planned.obstacle)
  return describePlan(planned.plan, subject.video.probe, en.fix, formattersFor('en'))
}

describe('describePlan', () => {
  it('names the cut of a video that is too long, first', () => {
    const video = aVideo('v', { probe: { ...probe, durationMs: 75_000, isMovieHeaderLast: true } })
    const trim = { startMs: 0, endMs: 60_000, isStartExact: false }
    expect(linesOf({ video, maxDurationSec: 60, trim })).toEqual([
      'Cut to 1:00',
      'MP4 that starts playing at once',
    ])
  })

  it('says nothing about a cut where nothing is cut', () => {
    const video = aVideo('v', {
      probe: { ...probe, framesPerSecond: 60.02, fastestFps: 60.02 },
      findings: [
        {
          code: 'video-frame-rate-unsupported',
          severity: 'blocks',
          fix: 'transcode-video',
          detail: {},
        },
      ],
    })
    expect(linesOf({ video, maxDurationSec: 60, trim: null })).toEqual([
      'Steady 60 fps instead of 60.02',
    ])
  })
})
