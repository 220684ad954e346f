import type { AppErrorDto } from './app-error'
import type { CreatorInfo, PrivacyLevel } from './channel'
import { findingsForChannel } from './find-duration-problem'
import type { DeclarationId, PostSettings } from './post'
import { CAPTION_MAX_UTF16_UNITS } from './tiktok-limits'
import type { BlockingFindingCode, VideoFinding } from './video-finding'

/** Why a control of the composer cannot be used now; the window has the words. */
export const CONTROL_EXPLANATIONS = [
  /** TikTok has not said yet what this creator may choose (rule U1). */
  'creator-unknown',
  /** The creator has switched this interaction off in TikTok's own settings (rule U8). */
  'interaction-turned-off',
  /** "Only me" is chosen, and branded content cannot be private (rule U14). */
  'private-cannot-be-branded',
  /** "Followers" is chosen, and branded content is for everyone or for friends (rule U14). */
  'followers-cannot-be-branded',
  /** Branded content is ticked, so "only me" cannot be chosen (rule U15). */
  'branded-content-cannot-be-private',
  /** Branded content is ticked, so "followers" cannot be chosen (rule U14). */
  'branded-content-cannot-be-followers-only',
] as const
export type ControlExplanation = (typeof CONTROL_EXPLANATIONS)[number]

/** How one control of the composer stands. A control that is not enabled always says why, and an enabled one never does. */
export interface ControlState {
  readonly isShown: boolean
  readonly isEnabled: boolean
  readonly explanation: ControlExplanation | null
}

/** A box or a switch. */
export interface CheckState extends ControlState {
  readonly isChecked: boolean
}

/** One entry of the privacy list. */
export interface PrivacyOptionState extends ControlState {
  readonly level: PrivacyLevel
}

/** The list "Who can view this video": exactly what TikTok offers this creator, in TikTok's order (rule U6). */
export interface PrivacyState extends ControlState {
  readonly options: readonly PrivacyOptionState[]
  /** Null until the person has chosen, and again when TikTok no longer offers what was chosen. */
  readonly chosen: PrivacyLevel | null
}

/** The caption is always shown and always editable (rule U5). */
export interface CaptionState extends ControlState {
  /** Length as TikTok counts it. */
  readonly units: number
  /** By how much it is too long; 0 when it fits. */
  readonly excessUnits: number
}

/** The button. What stands against it is in `blockers`; one of them is what it says when hovered. */
export interface PostButtonState {
  readonly isEnabled: boolean
  /** Null when enabled. TikTok prescribes the words for `disclosure-incomplete`, so that one goes first (rule U13). */
  readonly explanation: AppErrorDto | 'creator-unknown' | null
}

/** The label TikTok will put on the post (rules U11 and U12). */
export const DISCLOSURE_LABELS = ['promotional-content', 'paid-partnership'] as const
export type DisclosureLabel = (typeof DISCLOSURE_LABELS)[number]

/** The composer as TikTok's Content Sharing Guidelines want it, for one creator and one draft. */
export interface ComposerView {
  readonly caption: CaptionState
  readonly privacy: PrivacyState
  readonly comment: CheckState
  readonly duet: CheckState
  readonly stitch: CheckState
  readonly disclosure: CheckState
  readonly yourBrand: CheckState
  readonly brandedContent: CheckState
  readonly aiGenerated: CheckState
  readonly label: DisclosureLabel | null
  readonly declaration: DeclarationId
  /** What stands against posting, in the order of the page. */
  readonly blockers: readonly AppErrorDto[]
  readonly post: PostButtonState
}

/** The facts about the video that the rules need. */
export interface ComposerVideo {
  readonly durationMs: number | null
  readonly findings: readonly VideoFinding[]
}

/** Counts a caption as TikTok does: UTF-16 code units, so an emoji counts two or more. */
export function countCaptionUnits(caption: string): number {
  return caption.length
}

/**
 * The rules of the composer as one pure function. The window shows what it answers, and main applies it when the person
 * consents and again right before init with creator info read afresh, so a draft that breaks a rule cannot be posted by any
 * road. A creator of null is one whom TikTok has not described yet: then nothing about the audience can be chosen, and
 * nothing can be posted.
 */
export function evaluateComposer(
  creator: CreatorInfo | null,
  settings: PostSettings,
  video: ComposerVideo,
): ComposerView {
  const { disclosure } = settings
  const isBranded = disclosure.isOn && disclosure.isBrandedContent
  const isYourBrand = disclosure.isOn && disclosure.isYourBrand
  const units = countCaptionUnits(settings.caption)
  const blockers = listBlockers(creator, settings, video)
  return {
    caption: {
      ...USABLE,
      units,
      excessUnits: Math.max(0, units - CAPTION_MAX_UTF16_UNITS),
    },
    privacy: evaluatePrivacy(creator, settings.privacyLevel, isBranded),
    comment: evaluateInteraction(creator?.isCommentDisabled, settings.isCommentAllowed),
    duet: evaluateInteraction(creator?.isDuetDisabled, settings.isDuetAllowed),
    stitch: evaluateInteraction(creator?.isStitchDisabled, settings.isStitchAllowed),
    disclosure: { ...USABLE, isChecked: disclosure.isOn },
    yourBrand: { ...USABLE, isShown: disclosure.isOn, isChecked: isYourBrand },
    brandedContent: {
      // A tick that came first can always be taken away.
      ...(isBranded ? USABLE : brandedBoxBeside(settings.privacyLevel)),
      isShown: disclosure.isOn,
      isChecked: isBranded,
    },
    aiGenerated: { ...USABLE, isChecked: settings.isAiGenerated },
    label: isBranded ? 'paid-partnership' : isYourBrand ? 'promotional-content' : null,
    declaration: isBranded ? 'branded-content-and-music-usage' : 'music-usage',
    blockers,
    post: evaluatePostButton(creator, blockers),
  }
}

/**
 * The settings without a tick that the creator has switched off at TikTok since it was made. The box is locked off then
 * (rule U8), and what goes out is what stands on the page.
 */
export function lockTurnedOffInteractions(
  settings: PostSettings,
  creator: CreatorInfo | null,
): PostSettings {
  if (creator === null) return settings
  return {
    ...settings,
    isCommentAllowed: settings.isCommentAllowed && !creator.isCommentDisabled,
    isDuetAllowed: settings.isDuetAllowed && !creator.isDuetDisabled,
    isStitchAllowed: settings.isStitchAllowed && !creator.isStitchDisabled,
  }
}

const USABLE = { isShown: true, isEnabled: true, explanation: null } as const

function unusable(explanation: ControlExplanation): ControlState {
  return { isShown: true, isEnabled: false, explanation }
}

function evaluatePrivacy(
  creator: CreatorInfo | null,
  chosen: PrivacyLevel | null,
  isBranded: boolean,
): PrivacyState {
  if (creator === null) return { ...unusable('creator-unknown'), options: [], chosen: null }
  const offered = creator.privacyLevelOptions
  return {
    ...USABLE,
    options: offered.map((level) => ({
      level,
      ...(isBranded ? optionBesideBranded(level) : USABLE),
    })),
    chosen: chosen !== null && offered.includes(chosen) ? chosen : null,
  }
}

/** TikTok takes branded content for everyone and for friends, and names no other audience (rule U14). */
function brandedBoxBeside(chosen: PrivacyLevel | null): ControlState {
  if (chosen === 'SELF_ONLY') return unusable('private-cannot-be-branded')
  return chosen === 'FOLLOWER_OF_CREATOR' ? unusable('followers-cannot-be-branded') : USABLE
}

function optionBesideBranded(level: PrivacyLevel): ControlState {
  if (level === 'SELF_ONLY') return unusable('branded-content-cannot-be-private')
  return level === 'FOLLOWER_OF_CREATOR'
    ? unusable('branded-content-cannot-be-followers-only')
    : USABLE
}

function evaluateInteraction(isTurnedOff: boolean | undefined, isTicked: boolean): CheckState {
  if (isTurnedOff === undefined) return { ...unusable('creator-unknown'), isChecked: isTicked }
  if (isTurnedOff) return { ...unusable('interaction-turned-off'), isChecked: false }
  return { ...USABLE, isChecked: isTicked }
}

function evaluatePostButton(
  creator: CreatorInfo | null,
  blockers: readonly AppErrorDto[],
): PostButtonState {
  if (creator === null) return { isEnabled: false, explanation: 'creator-unknown' }
  const explanation =
    blockers.find(({ code }) => code === 'disclosure-incomplete') ?? blockers[0] ?? null
  return { isEnabled: explanation === null, explanation }
}

function listBlockers(
  creator: CreatorInfo | null,
  settings: PostSettings,
  video: ComposerVideo,
): readonly AppErrorDto[] {
  const { disclosure, privacyLevel } = settings
  const blockers: AppErrorDto[] = findingsForChannel(video, creator?.maxVideoDurationSec ?? null)
    .filter(({ severity }) => severity === 'blocks')
    .map(({ code, detail }) => blocked(code as BlockingFindingCode, detail))

  const captionUnits = countCaptionUnits(settings.caption)
  if (captionUnits > CAPTION_MAX_UTF16_UNITS) {
    blockers.push(
      blocked('caption-too-long', {
        actual: captionUnits,
        limit: CAPTION_MAX_UTF16_UNITS,
        excess: captionUnits - CAPTION_MAX_UTF16_UNITS,
      }),
    )
  }

  if (privacyLevel === null) blockers.push(blocked('privacy-not-chosen'))
  else if (creator !== null && !creator.privacyLevelOptions.includes(privacyLevel)) {
    blockers.push(blocked('privacy-not-offered', { privacyLevel }))
  }

  if (
    creator !== null &&
    ((settings.isCommentAllowed && creator.isCommentDisabled) ||
      (settings.isDuetAllowed && creator.isDuetDisabled) ||
      (settings.isStitchAllowed && creator.isStitchDisabled))
  ) {
    blockers.push(blocked('interaction-not-offered'))
  }

  if (disclosure.isOn && !disclosure.isYourBrand && !disclosure.isBrandedContent) {
    blockers.push(blocked('disclosure-incomplete'))
  }
  if (disclosure.isOn && disclosure.isBrandedContent) {
    if (privacyLevel === 'SELF_ONLY') blockers.push(blocked('branded-content-private'))
    if (privacyLevel === 'FOLLOWER_OF_CREATOR') {
      blockers.push(blocked('branded-content-followers-only'))
    }
  }
  return blockers
}

function blocked(code: AppErrorDto['code'], detail?: AppErrorDto['detail']): AppErrorDto {
  return detail === undefined ? { code, retryable: false } : { code, retryable: false, detail }
}
