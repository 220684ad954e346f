import type { AppErrorDto } from './app-error'
import type { CreatorInfo, PrivacyLevel } from './channel'
import { findDurationProblem } from './find-duration-problem'
import type { DeclarationId, PostSettings } from './post'
import { CAPTION_MAX_UTF16_UNITS } from './tiktok-limits'
import type { BlockingFindingCode, VideoFinding } from './video-finding'

/** Why one option of the list "Who can view this video" cannot be chosen now (rule U15). */
export type PrivacyOptionBlock = 'branded-content-cannot-be-private'

/** One entry of the privacy list. Only what TikTok offers this creator is listed (rule U6). */
export interface PrivacyOption {
  readonly level: PrivacyLevel
  readonly blockedBy: PrivacyOptionBlock | null
}

/** The label TikTok will put on the post (rules U11 and U12). */
export type DisclosureLabel = 'promotional-content' | 'paid-partnership'

/** The composer as TikTok's Content Sharing Guidelines want it, for one creator and one draft. */
export interface ComposerView {
  readonly privacyOptions: readonly PrivacyOption[]
  readonly isCommentOffered: boolean
  readonly isDuetOffered: boolean
  readonly isStitchOffered: boolean
  /** Branded content cannot be ticked while "only me" is chosen (rule U14). */
  readonly isBrandedContentOffered: boolean
  readonly label: DisclosureLabel | null
  readonly declaration: DeclarationId
  readonly captionUnits: number
  /** What stands against posting, in the order of the page; empty when Post is enabled. */
  readonly blockers: readonly AppErrorDto[]
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
 * The rules of the composer as one pure function. The window shows what it answers, and main applies it again right before
 * init with creator info read afresh, so a draft that breaks a rule cannot be posted by any road.
 */
export function evaluateComposer(
  creator: CreatorInfo,
  settings: PostSettings,
  video: ComposerVideo,
): ComposerView {
  const { disclosure, privacyLevel } = settings
  const isBranded = disclosure.isOn && disclosure.isBrandedContent
  const isYourBrand = disclosure.isOn && disclosure.isYourBrand
  const tooLong = findDurationProblem(video.durationMs, creator.maxVideoDurationSec)
  const blockers: AppErrorDto[] = [...video.findings, ...(tooLong === null ? [] : [tooLong])]
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
  else if (!creator.privacyLevelOptions.includes(privacyLevel)) {
    blockers.push(blocked('privacy-not-offered', { privacyLevel }))
  }

  if (
    (settings.isCommentAllowed && creator.isCommentDisabled) ||
    (settings.isDuetAllowed && creator.isDuetDisabled) ||
    (settings.isStitchAllowed && creator.isStitchDisabled)
  ) {
    blockers.push(blocked('interaction-not-offered'))
  }

  if (disclosure.isOn && !disclosure.isYourBrand && !disclosure.isBrandedContent) {
    blockers.push(blocked('disclosure-incomplete'))
  }
  if (isBranded && privacyLevel === 'SELF_ONLY') blockers.push(blocked('branded-content-private'))

  return {
    privacyOptions: creator.privacyLevelOptions.map((level) => ({
      level,
      blockedBy: isBranded && level === 'SELF_ONLY' ? 'branded-content-cannot-be-private' : null,
    })),
    isCommentOffered: !creator.isCommentDisabled,
    isDuetOffered: !creator.isDuetDisabled,
    isStitchOffered: !creator.isStitchDisabled,
    isBrandedContentOffered: privacyLevel !== 'SELF_ONLY',
    label: isBranded ? 'paid-partnership' : isYourBrand ? 'promotional-content' : null,
    declaration: isBranded ? 'branded-content-and-music-usage' : 'music-usage',
    captionUnits,
    blockers,
  }
}

function blocked(code: AppErrorDto['code'], detail?: AppErrorDto['detail']): AppErrorDto {
  return detail === undefined ? { code, retryable: false } : { code, retryable: false, detail }
}
