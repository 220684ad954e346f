import { describe, expect, it } from 'vitest'
import { createDraft, type Draft } from '../../../../../renderer/features/publishing/draft'
import {
  withCopy,
  withOriginal,
} from '../../../../../renderer/features/publishing/fix/replace-video'
import { fakeVideo } from '../../../../fakes/fake-desktop-data'

const original = fakeVideo('original', 'holiday.mov', 10)
const copy = fakeVideo('copy', 'holiday (TikTok).mp4', 8)
const typed: Draft = {
  ...createDraft('draft', original),
  channelId: 'open-id-1',
  caption: 'Sea, sand',
  audienceByChannel: {
    'open-id-1': {
      privacyLevel: 'SELF_ONLY',
      isCommentAllowed: true,
      isDuetAllowed: false,
      isStitchAllowed: false,
    },
  },
  disclosure: { isOn: true, isYourBrand: true, isBrandedContent: false },
  isAiGenerated: true,
  coverTimestampMs: 12_000,
  scheduledForMs: 1_800_000_000_000,
}

describe('a copy in the place of a video', () => {
  it('keeps everything that was typed, and comes off without a trace', () => {
    const replaced = withCopy(typed, copy, null)
    expect(replaced).toEqual({ ...typed, video: copy, original: { video: original, cut: null } })
    expect(withOriginal(replaced)).toEqual(typed)
  })

  /** The copy of a part, as long as its file says. */
  const lasting = (durationMs: number) => ({ ...copy, probe: { ...copy.probe, durationMs } })

  it('takes the cover along to the same picture, and back', () => {
    const replaced = withCopy(typed, lasting(30_000), { startMs: 10_000, endMs: 40_000 })
    expect(replaced.coverTimestampMs).toBe(2000)
    expect(withOriginal(replaced).coverTimestampMs).toBe(12_000)
  })

  it('has no cover whose picture was cut away', () => {
    for (const cut of [
      { startMs: 12_001, endMs: 40_000 },
      { startMs: 0, endMs: 12_000 },
    ]) {
      const part = lasting(cut.endMs - cut.startMs)
      expect(withCopy(typed, part, cut).coverTimestampMs).toBeNull()
    }
    // The encoder ended a picture before the part did; main would refuse a cover that lies behind the end.
    const short = withCopy(typed, lasting(11_990), { startMs: 0, endMs: 12_010 })
    expect(short.coverTimestampMs).toBeNull()
  })

  it('of a copy is a copy of the original', () => {
    const second = fakeVideo('second', 'holiday (TikTok 2).mp4', 7)
    const twice = withCopy(withCopy(typed, copy, null), second, null)
    expect(withOriginal(twice).video).toBe(original)
  })

  it('takes back a refusal, which spoke of the video that stood there before', () => {
    const error = { code: 'video-too-long', retryable: false } as const
    const refused: Draft = { ...typed, stage: { kind: 'refused', error } }
    expect(withCopy(refused, copy, null).stage).toEqual({ kind: 'editing' })
  })

  it('that was never there is not taken off', () => {
    expect(withOriginal(typed)).toBe(typed)
  })
})
