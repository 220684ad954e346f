import { describe, expect, it } from 'vitest'
import {
  PRIVACY_LEVELS,
  type CreatorInfo,
  type PrivacyLevel,
} from '../../../electron/shared/channel'
import {
  countCaptionUnits,
  evaluateComposer,
  lockTurnedOffInteractions,
  type ComposerView,
} from '../../../electron/shared/composer-rules'
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

/** What a reviewer of TikTok's could see on the page or not. */
interface World {
  readonly creator: CreatorInfo
  readonly settings: PostSettings
}

/** Made once: each of the tests below goes through all of them. */
const WORLDS: readonly World[] = [...combinations()]

const isTicked = ({ settings: { disclosure } }: World, box: 'your brand' | 'branded content') =>
  disclosure.isOn && (box === 'your brand' ? disclosure.isYourBrand : disclosure.isBrandedContent)

/** For each interaction: what the creator's settings at TikTok say, what was ticked, and the box. */
const interactions = ({ creator, settings }: World, view: ComposerView) => [
  { isOff: creator.isCommentDisabled, isWanted: settings.isCommentAllowed, box: view.comment },
  { isOff: creator.isDuetDisabled, isWanted: settings.isDuetAllowed, box: view.duet },
  { isOff: creator.isStitchDisabled, isWanted: settings.isStitchAllowed, box: view.stitch },
]

/**
 * TikTok's guidelines as a reviewer would check them, each sentence by itself and none taken from the code. All of them have
 * to hold in every combination.
 */
const GUIDELINES: Readonly<Record<string, (world: World, view: ComposerView) => boolean>> = {
  'U5 the caption is there and can be edited': (_world, { caption }) =>
    caption.isShown && caption.isEnabled,
  'U6 the list holds exactly what creator info offers, in its order': ({ creator }, { privacy }) =>
    privacy.isShown &&
    privacy.isEnabled &&
    privacy.options.length === creator.privacyLevelOptions.length &&
    privacy.options.every(({ level }, index) => level === creator.privacyLevelOptions[index]),
  'U6 nothing is chosen but what the person chose and TikTok offers': (
    { creator, settings },
    { privacy },
  ) =>
    privacy.chosen ===
    (creator.privacyLevelOptions.some((level) => level === settings.privacyLevel)
      ? settings.privacyLevel
      : null),
  'U6 no posting before who can view it is chosen': (_world, { privacy, post }) =>
    privacy.chosen !== null || !post.isEnabled,
  'U7 a box is ticked only by the person': (world, view) =>
    interactions(world, view).every(({ isWanted, box }) => isWanted || !box.isChecked),
  'U8 what the creator has turned off is greyed, locked off and explained': (world, view) =>
    interactions(world, view).every(({ isOff, box }) =>
      isOff
        ? !box.isEnabled && !box.isChecked && box.explanation === 'interaction-turned-off'
        : box.isEnabled,
    ),
  'U8 what the creator has turned off cannot be posted': (world, view) =>
    interactions(world, view).every(({ isOff, isWanted }) => !isOff || !isWanted) ||
    !view.post.isEnabled,
  'U10 the two boxes are there exactly while the switch is on': ({ settings }, view) =>
    view.disclosure.isShown &&
    view.disclosure.isEnabled &&
    view.disclosure.isChecked === settings.disclosure.isOn &&
    view.yourBrand.isShown === settings.disclosure.isOn &&
    view.brandedContent.isShown === settings.disclosure.isOn,
  'U10 both boxes can be ticked at once': (world, { yourBrand, brandedContent }) =>
    yourBrand.isChecked === isTicked(world, 'your brand') &&
    brandedContent.isChecked === isTicked(world, 'branded content'),
  'U11 only your brand: promotional content': (world, { label }) =>
    (label === 'promotional-content') ===
    (isTicked(world, 'your brand') && !isTicked(world, 'branded content')),
  'U12 branded content, alone or with your brand: paid partnership': (world, { label }) =>
    (label === 'paid-partnership') === isTicked(world, 'branded content'),
  'U13 the switch on and nothing ticked: no posting, and the button says so': (world, { post }) =>
    !world.settings.disclosure.isOn ||
    isTicked(world, 'your brand') ||
    isTicked(world, 'branded content') ||
    (!post.isEnabled &&
      post.explanation !== 'creator-unknown' &&
      post.explanation?.code === 'disclosure-incomplete'),
  'U14 only me chosen first: branded content cannot be ticked': (world, { brandedContent }) =>
    world.settings.privacyLevel !== 'SELF_ONLY' ||
    isTicked(world, 'branded content') ||
    (!brandedContent.isEnabled && brandedContent.explanation === 'private-cannot-be-branded'),
  'U14 followers chosen first: branded content cannot be ticked': (world, { brandedContent }) =>
    world.settings.privacyLevel !== 'FOLLOWER_OF_CREATOR' ||
    isTicked(world, 'branded content') ||
    (!brandedContent.isEnabled && brandedContent.explanation === 'followers-cannot-be-branded'),
  'U14 everyone, friends and no choice yet leave branded content free': (
    { settings: { privacyLevel } },
    { brandedContent },
  ) =>
    (privacyLevel !== null &&
      privacyLevel !== 'PUBLIC_TO_EVERYONE' &&
      privacyLevel !== 'MUTUAL_FOLLOW_FRIENDS') ||
    brandedContent.isEnabled,
  'U14 branded content is posted to everyone or to friends only': (world, { post }) =>
    !isTicked(world, 'branded content') ||
    !post.isEnabled ||
    world.settings.privacyLevel === 'PUBLIC_TO_EVERYONE' ||
    world.settings.privacyLevel === 'MUTUAL_FOLLOW_FRIENDS',
  'U15 branded content ticked first: neither only me nor followers can be chosen': (
    world,
    { privacy },
  ) =>
    privacy.options.every(({ level, isEnabled, explanation }) => {
      if (!isTicked(world, 'branded content')) return isEnabled
      if (level === 'SELF_ONLY') {
        return !isEnabled && explanation === 'branded-content-cannot-be-private'
      }
      if (level === 'FOLLOWER_OF_CREATOR') {
        return !isEnabled && explanation === 'branded-content-cannot-be-followers-only'
      }
      return isEnabled
    }),
  'U16, U17 one of the two declarations, by whether branded content is ticked': (
    world,
    { declaration },
  ) =>
    declaration ===
    (isTicked(world, 'branded content') ? 'branded-content-and-music-usage' : 'music-usage'),
  'what cannot be used says why, and what can be used says nothing': (_world, view) =>
    [
      view.caption,
      view.privacy,
      ...view.privacy.options,
      view.comment,
      view.duet,
      view.stitch,
      view.disclosure,
      view.yourBrand,
      view.brandedContent,
      view.aiGenerated,
    ].every(({ isEnabled, explanation }) => isEnabled === (explanation === null)),
  'a draft that keeps the rules can be posted, and only such a one': (world, view) =>
    view.post.isEnabled === (view.blockers.length === 0) &&
    view.post.isEnabled === (view.post.explanation === null) &&
    view.post.isEnabled ===
      (view.privacy.chosen !== null &&
        interactions(world, view).every(({ isOff, isWanted }) => !isOff || !isWanted) &&
        (!world.settings.disclosure.isOn || view.label !== null) &&
        !(
          (view.privacy.chosen === 'SELF_ONLY' || view.privacy.chosen === 'FOLLOWER_OF_CREATOR') &&
          view.label === 'paid-partnership'
        )),
}

describe('evaluateComposer', () => {
  it('keeps every guideline in all 40,960 combinations of offers, choices and disclosure', () => {
    let count = 0
    const guidelines = Object.entries(GUIDELINES)
    for (const world of WORLDS) {
      count += 1
      const view = evaluateComposer(world.creator, world.settings, VIDEO)
      for (const [guideline, holds] of guidelines) {
        if (!holds(world, view)) expect({ guideline, ...world, view }).toBeNull()
      }
    }
    expect(count).toBe(16 * 5 * 8 * 8 * 8)
  })

  it('names what stands in the way, one code for each broken rule, in the order of the page', () => {
    for (const { creator, settings } of WORLDS) {
      const { isOn, isYourBrand, isBrandedContent } = settings.disclosure
      const level = settings.privacyLevel
      const expected = {
        'privacy-not-chosen': level === null,
        'privacy-not-offered': level !== null && !creator.privacyLevelOptions.includes(level),
        'interaction-not-offered':
          (creator.isCommentDisabled && settings.isCommentAllowed) ||
          (creator.isDuetDisabled && settings.isDuetAllowed) ||
          (creator.isStitchDisabled && settings.isStitchAllowed),
        'disclosure-incomplete': isOn && !isYourBrand && !isBrandedContent,
        'branded-content-private': isOn && isBrandedContent && level === 'SELF_ONLY',
        'branded-content-followers-only':
          isOn && isBrandedContent && level === 'FOLLOWER_OF_CREATOR',
      }
      const wanted = Object.entries(expected).flatMap(([code, applies]) => (applies ? [code] : []))
      const { blockers } = evaluateComposer(creator, settings, VIDEO)
      const codes = blockers.map(({ code }) => code)
      if (codes.join() !== wanted.join()) expect({ creator, settings, codes }).toEqual(wanted)
    }
  })

  it('lets nobody choose an audience or post before TikTok has described the creator (U1)', () => {
    // Without a creator only the settings differ, and each of them comes with 128 creators.
    const choices = new Map(WORLDS.map(({ settings }) => [JSON.stringify(settings), settings]))
    expect(choices.size).toBe(5 * 8 * 8)
    for (const settings of choices.values()) {
      const view = evaluateComposer(null, settings, VIDEO)
      const closed = [view.privacy, view.comment, view.duet, view.stitch]
      const isShut =
        closed.every(
          ({ isEnabled, explanation }) => !isEnabled && explanation === 'creator-unknown',
        ) &&
        view.privacy.options.length === 0 &&
        view.privacy.chosen === null &&
        !view.post.isEnabled &&
        view.post.explanation === 'creator-unknown' &&
        view.caption.isEnabled
      if (!isShut) expect({ settings, view }).toBeNull()
    }
  })

  it('takes away exactly the ticks that the creator has turned off, and nothing else', () => {
    for (const { creator, settings } of WORLDS) {
      const locked = lockTurnedOffInteractions(settings, creator)
      const { blockers } = evaluateComposer(creator, locked, VIDEO)
      const isGood =
        !blockers.some(({ code }) => code === 'interaction-not-offered') &&
        locked.isCommentAllowed === (settings.isCommentAllowed && !creator.isCommentDisabled) &&
        JSON.stringify({
          ...locked,
          isCommentAllowed: settings.isCommentAllowed,
          isDuetAllowed: settings.isDuetAllowed,
          isStitchAllowed: settings.isStitchAllowed,
        }) === JSON.stringify(settings)
      if (!isGood) expect({ creator, settings, locked }).toBeNull()
    }
    expect(lockTurnedOffInteractions(SETTINGS, null)).toBe(SETTINGS)
  })

  it('counts captions in UTF-16 code units and blocks from 2,201 on', () => {
    expect(countCaptionUnits('Merhaba')).toBe(7)
    expect(countCaptionUnits('🎬')).toBe(2)
    expect(countCaptionUnits('👨‍👩‍👧')).toBe(8)
    const of = (caption: string) => evaluateComposer(CREATOR, { ...SETTINGS, caption }, VIDEO)
    expect(of('a'.repeat(2200)).blockers).toEqual([])
    expect(of('🎬'.repeat(1100)).blockers).toEqual([])
    expect(of('🎬'.repeat(1100)).caption).toMatchObject({ units: 2200, excessUnits: 0 })
    expect(of('🎬'.repeat(1100) + 'a').caption).toMatchObject({ units: 2201, excessUnits: 1 })
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
