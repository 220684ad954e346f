import { describe, expect, it } from 'vitest'
import { describeVideo } from '../../../../renderer/features/publishing/video-facts'
import { formattersFor } from '../../../../renderer/i18n/formatters'
import { aVideo } from './a-video'

describe('describeVideo', () => {
  it('names the facts as people know them', () => {
    const video = aVideo('v', { sizeBytes: 12 * 1024 * 1024 })
    expect(describeVideo(video, formattersFor('en'))).toEqual({
      duration: '0:08',
      size: '12 MB',
      resolution: '1080 × 1920',
      codec: 'H.264, AAC',
      frameRate: '30 fps',
      container: 'MP4',
    })
  })

  it('rounds a frame rate and keeps the name of a codec that it does not know', () => {
    const { probe } = aVideo('v')
    const facts = describeVideo(
      aVideo('v', { probe: { ...probe, framesPerSecond: 29.97003, videoCodec: 'xvid' } }),
      formattersFor('tr'),
    )
    expect(facts.frameRate).toBe('29,97 fps')
    expect(facts.codec).toBe('xvid, AAC')
  })

  it('claims nothing that the file does not tell', () => {
    const facts = describeVideo(
      aVideo('v', {
        probe: {
          ...aVideo('v').probe,
          contentType: 'video/webm',
          durationMs: null,
          widthPx: 100,
          heightPx: null,
          videoCodec: null,
          audioCodec: null,
          framesPerSecond: null,
        },
      }),
      formattersFor('en'),
    )
    expect(facts).toMatchObject({ duration: null, resolution: null, codec: null, frameRate: null })
  })
})
