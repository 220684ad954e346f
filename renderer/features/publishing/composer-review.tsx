import type { CreatorInfo } from '../../../electron/shared/channel'
import {
  evaluateComposer,
  lockTurnedOffInteractions,
} from '../../../electron/shared/composer-rules'
import type { QuotaFacts } from '../../../electron/shared/post-quota'
import { findCreatorChanges } from './creator-changes'
import { toPostSettings, type Draft } from './draft'
import { ReviewSheet } from './review-sheet'
import type { CreatorState } from './use-creator-info'

/** A reading of creator info that is older is taken again before the person confirms (rule U1). */
const RECHECK_AFTER_MS = 60_000

/** Whether TikTok has to be asked again before a review. */
export function needsRecheck(creator: CreatorInfo, nowMs: number): boolean {
  return nowMs - creator.fetchedAtMs > RECHECK_AFTER_MS
}

/** The review sheet of one draft, with what TikTok says differently since the button of the composer was pressed. */
export function ComposerReview({
  draft,
  quota,
  before,
  creatorState,
  explanation,
  onAskAgain,
  onBack,
  onConfirm,
}: {
  readonly draft: Draft
  /** What TikTok's limits leave the channel; null while it is not known. */
  readonly quota: QuotaFacts | null
  /** What the composer was built from when the button was pressed; null while nothing is reviewed. */
  readonly before: CreatorInfo | null
  readonly creatorState: CreatorState
  readonly explanation: string | null
  readonly onAskAgain: () => void
  readonly onBack: () => void
  readonly onConfirm: () => void
}) {
  // While TikTok is being asked, what it said before stays on the sheet; nothing can be confirmed then.
  const creator = creatorState.creator ?? before
  if (before === null || creator === null) return null
  const settings = lockTurnedOffInteractions(toPostSettings(draft, before.channelId), creator)
  const { probe, findings } = draft.video
  return (
    <ReviewSheet
      isOpen
      creator={creator}
      quota={quota}
      creatorState={creatorState}
      changes={findCreatorChanges(before, creator)}
      settings={settings}
      video={draft.video}
      view={evaluateComposer(creator, settings, { durationMs: probe.durationMs, findings })}
      scheduledForMs={draft.scheduledForMs}
      explanation={explanation}
      isSending={draft.stage.kind === 'sending'}
      onAskAgain={onAskAgain}
      onBack={onBack}
      onConfirm={onConfirm}
    />
  )
}
