import { describe, expect, it } from 'vitest'
import type { VideoFinding } from '../../../../../electron/shared/video-finding'
import { isCopyOffered } from '../../../../../renderer/features/publishing/fix/is-copy-offered'
import { aVideo } from '../a-video'

const rate: VideoFinding = {
  code: 'video-frame-rate-unsupported',
  severity: 'blocks',
  fix: 'transcode-video',
  detail: {},
}
const hopeless: VideoFinding = {
  code: 'video-codec-unsupported',
  severity: 'blocks',
  fix: null,
  detail: {},
}
const of = (findings: readonly VideoFinding[]) => ({
  video: aVideo('v', { findings }),
  original: null,
})

describe('isCopyOffered', () => {
  it('says yes to what a copy mends, and to a video that is too long for its channel', () => {
    expect(isCopyOffered(of([rate]), null)).toBe(true)
    expect(isCopyOffered(of([]), 5)).toBe(true)
  })

  it('says no where there is nothing to mend, nothing can be mended, or the copy is in use', () => {
    expect(isCopyOffered(of([]), 60)).toBe(false)
    expect(isCopyOffered(of([rate, hopeless]), null)).toBe(false)
    const { video } = of([rate])
    expect(isCopyOffered({ video, original: { video, cut: null } }, null)).toBe(false)
  })
})
