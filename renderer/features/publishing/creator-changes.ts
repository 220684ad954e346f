import {
  PRIVACY_LEVELS,
  type CreatorInfo,
  type PrivacyLevel,
} from '../../../electron/shared/channel'

/** Something TikTok says differently about a creator than it did a moment ago. */
export type CreatorChange =
  | { readonly kind: 'name-changed'; readonly nickname: string }
  | { readonly kind: 'privacy-removed' | 'privacy-added'; readonly level: PrivacyLevel }
  | {
      readonly kind: 'interaction-turned-off' | 'interaction-turned-on'
      readonly interaction: 'comment' | 'duet' | 'stitch'
    }
  | { readonly kind: 'duration-changed'; readonly maxVideoDurationSec: number }

/** What has changed between two readings of creator info, in the order of the page; empty when nothing that matters has. */
export function findCreatorChanges(
  before: CreatorInfo,
  after: CreatorInfo,
): readonly CreatorChange[] {
  const changes: CreatorChange[] = []
  if (before.nickname !== after.nickname) {
    changes.push({ kind: 'name-changed', nickname: after.nickname })
  }
  if (before.maxVideoDurationSec !== after.maxVideoDurationSec) {
    const { maxVideoDurationSec } = after
    changes.push({ kind: 'duration-changed', maxVideoDurationSec })
  }
  for (const level of PRIVACY_LEVELS) {
    const wasOffered = before.privacyLevelOptions.includes(level)
    const isOffered = after.privacyLevelOptions.includes(level)
    if (wasOffered && !isOffered) changes.push({ kind: 'privacy-removed', level })
    if (!wasOffered && isOffered) changes.push({ kind: 'privacy-added', level })
  }
  const switches = [
    ['comment', before.isCommentDisabled, after.isCommentDisabled],
    ['duet', before.isDuetDisabled, after.isDuetDisabled],
    ['stitch', before.isStitchDisabled, after.isStitchDisabled],
  ] as const
  for (const [interaction, wasOff, isOff] of switches) {
    if (!wasOff && isOff) changes.push({ kind: 'interaction-turned-off', interaction })
    if (wasOff && !isOff) changes.push({ kind: 'interaction-turned-on', interaction })
  }
  return changes
}
