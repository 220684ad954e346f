import { describe, expect, it } from 'vitest'
import {
  PRIVACY_LEVELS,
  type CreatorInfo,
  type PrivacyLevel,
} from '../../../electron/shared/channel'
import { countCaptionUnits, evaluateComposer } from '../../../electron/shared/composer-rules'
import type { PostSettings } from '../../../electron/shared/post'

const BOTH = [false, true] as const

const CREATOR: CreatorInfo = {
  channelId: 'channel-1',
  nickname: 'Ada',
  username: 'ada',
  avatarDataUrl: null,
  privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
  isCommentDisabled: false,
  isDuetDisabled: false,
  isStitchDisabled: false,
  maxVideoDurationSec: 300,
  fetchedAtMs: 0,
}

const SETTINGS: PostSettings = {
  caption: '',
  privacyLevel: 'PUBLIC_TO_EVERYONE',
  isCommentAllowed: false,
  isDuetAllowed: false,
  isStitchAllowed: false,
  disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
  isAiGenerated: false,
  coverTimestampMs: null,
}

const VIDEO = { durationMs: 10_000, findings: [] }

function* combinations(): Generator<{ creator: CreatorInfo; settings: PostSettings }> {
  const optionSets: PrivacyLevel[][] = []
  for (let mask = 0; mask < 1 << PRIVACY_LEVELS.length; mask += 1) {
    optionSets.push(PRIVACY_LEVELS.filter((_level, index) => (mask >> index) & 1))
  }
  const triples = BOTH.flatMap((a) => BOTH.flatMap((b) => BOTH.map((c) => [a, b, c] as const)))
  for (const privacyLevelOptions of optionSets) {
    for (const privacyLevel of [null, ...PRIVACY_LEVELS]) {
      for (const [isCommentDisabled, isDuetDisabled, isStitchDisabled] of triples) {
        for (const [isCommentAllowed, isDuetAllowed, isStitchAllowed] of triples) {
          for (const [isOn, isYourBrand, isBrandedContent] of triples) {
            yield {
              creator: {
                ...CREATOR,
                privacyLevelOptions,
                isCommentDisabled,
                isDuetDisabled,
                isStitchDisabled,
              },
              settings: {
                ...SETTINGS,
                privacyLevel,
                isCommentAllowed,
                isDuetAllowed,
                isStitchAllowed,
                disclosure: { isOn, isYourBrand, isBrandedContent },
              },
            }
          }
        }
      }
    }
  }
}

describe('evaluateComposer', () => {
  it('keeps rules U6 to U17 in all 40,960 combinations of offers, choices and disclosure', () => {
    let count = 0
    for (const { creator, settings } of combinations()) {
      count += 1
      const view = evaluateComposer(creator, settings, VIDEO)
      const codes = view.blockers.map(({ code }) => code)
      const { isOn, isYourBrand, isBrandedContent } = settings.disclosure
      const level = settings.privacyLevel
      // The guidelines once more, each as a yes or no of its own.
      const expected = {
        'privacy-not-chosen': level === null,
        'privacy-not-offered': level !== null && !creator.privacyLevelOptions.includes(level),
        'interaction-not-offered':
          (creator.isCommentDisabled && settings.isCommentAllowed) ||
          (creator.isDuetDisabled && settings.isDuetAllowed) ||
          (creator.isStitchDisabled && settings.isStitchAllowed),
        'disclosure-incomplete': isOn && !isYourBrand && !isBrandedContent,
        'branded-content-private': isOn && isBrandedContent && level === 'SELF_ONLY',
      }
      const wanted = Object.entries(expected).flatMap(([code, applies]) => (applies ? [code] : []))
      const problem =
        codes.join() !== wanted.join() ||
        view.privacyOptions.map((option) => option.level).join() !==
          creator.privacyLevelOptions.join() ||
        view.privacyOptions.some(
          (option) =>
            (option.blockedBy !== null) !==
            (option.level === 'SELF_ONLY' && isOn && isBrandedContent),
        ) ||
        view.isCommentOffered === creator.isCommentDisabled ||
        view.isDuetOffered === creator.isDuetDisabled ||
        view.isStitchOffered === creator.isStitchDisabled ||
        view.isBrandedContentOffered !== (level !== 'SELF_ONLY') ||
        view.label !==
          (!isOn
            ? null
            : isBrandedContent
              ? 'paid-partnership'
              : isYourBrand
                ? 'promotional-content'
                : null) ||
        view.declaration !==
          (isOn && isBrandedContent ? 'branded-content-and-music-usage' : 'music-usage')
      if (problem) expect({ creator, settings, view, wanted }).toBeNull()
    }
    expect(count).toBe(16 * 5 * 8 * 8 * 8)
  })

  it('counts captions in UTF-16 code units and blocks from 2,201 on', () => {
    expect(countCaptionUnits('Merhaba')).toBe(7)
    expect(countCaptionUnits('🎬')).toBe(2)
    expect(countCaptionUnits('👨‍👩‍👧')).toBe(8)
    const of = (caption: string) => evaluateComposer(CREATOR, { ...SETTINGS, caption }, VIDEO)
    expect(of('a'.repeat(2200)).blockers).toEqual([])
    expect(of('🎬'.repeat(1100)).blockers).toEqual([])
    expect(of('🎬'.repeat(1100) + 'a').blockers).toEqual([
      {
        code: 'caption-too-long',
        retryable: false,
        detail: { actual: 2201, limit: 2200, excess: 1 },
      },
    ])
  })

  it.each([
    [299_999, true],
    [300_000, true],
    [300_001, false],
    [null, true],
  ])('judges a duration of %s ms against the creator’s own limit', (durationMs, isGood) => {
    const { blockers } = evaluateComposer(CREATOR, SETTINGS, { durationMs, findings: [] })
    expect(blockers).toEqual(
      isGood
        ? []
        : [{ code: 'video-too-long', retryable: false, detail: { actualSec: 301, limitSec: 300 } }],
    )
  })

  it('lets what is wrong with the file come first', () => {
    const finding = {
      severity: 'blocks',
      code: 'video-codec-unsupported',
      detail: {},
      fix: 'transcode-video',
    } as const
    const view = evaluateComposer(
      CREATOR,
      { ...SETTINGS, privacyLevel: null },
      { durationMs: 999_000, findings: [finding] },
    )
    expect(view.blockers.map(({ code }) => code)).toEqual([
      'video-codec-unsupported',
      'video-too-long',
      'privacy-not-chosen',
    ])
  })
})
