import type { PrivacyLevel } from '../../../../electron/shared/channel'
import type { Disclosure } from '../../../../electron/shared/post'
import type { Audience } from '../../../../electron/shared/saved-draft'
import type { Draft } from '../draft'
import type { DraftEdit } from './edit-drafts'
import type { RowJudgement } from './judge-draft'

/** A row of the table that is ticked, with how it stands. */
export interface TickedRow {
  readonly rowNumber: number
  readonly draft: Draft
  readonly judgement: RowJudgement
}

/** What a person sets on every ticked row, in one deliberate act for one field. */
export type ApplyChoice =
  | { readonly field: 'channel'; readonly channelId: string }
  | { readonly field: 'viewers'; readonly privacyLevel: PrivacyLevel }
  | { readonly field: 'interactions'; readonly audience: Omit<Audience, 'privacyLevel'> }
  | {
      readonly field: 'disclosure'
      readonly disclosure: Disclosure
      readonly isAiGenerated: boolean
    }
  | { readonly field: 'time'; readonly scheduledForMs: number | null }
export type ApplyField = ApplyChoice['field']

/** Why a row does not take what was chosen. */
export type LeftOutReason = 'not-offered' | 'turned-off' | 'private-branded' | 'no-account'

/** What a choice would do, row by row. */
export interface ApplyPlan {
  readonly edits: readonly DraftEdit[]
  readonly leftOut: readonly { readonly row: TickedRow; readonly reason: LeftOutReason }[]
}

/**
 * What a choice does to each ticked row. Every row is held against its own account: what is not offered there is left as it
 * was, and named.
 */
export function planApply(choice: ApplyChoice, rows: readonly TickedRow[]): ApplyPlan {
  const edits: DraftEdit[] = []
  const leftOut: ApplyPlan['leftOut'][number][] = []
  for (const row of rows) {
    const reason = findReason(choice, row.judgement)
    const edit = reason === null ? toEdit(choice, row) : null
    if (edit !== null) edits.push(edit)
    else leftOut.push({ row, reason: reason ?? 'no-account' })
  }
  return { edits, leftOut }
}

/** The privacy options that at least one of these accounts offers. */
export function offeredViewers(rows: readonly TickedRow[]): readonly PrivacyLevel[] {
  return [
    ...new Set(
      rows.flatMap(({ judgement }) => judgement.view.privacy.options.map(({ level }) => level)),
    ),
  ]
}

function findReason(choice: ApplyChoice, { channel, view }: RowJudgement): LeftOutReason | null {
  switch (choice.field) {
    case 'channel':
    case 'time':
      return null
    case 'viewers': {
      if (channel === null || !view.privacy.isEnabled) return 'no-account'
      const option = view.privacy.options.find(({ level }) => level === choice.privacyLevel)
      if (option === undefined) return 'not-offered'
      return option.isEnabled ? null : 'private-branded'
    }
    case 'interactions': {
      if (channel === null || view.comment.explanation === 'creator-unknown') return 'no-account'
      const { isCommentAllowed, isDuetAllowed, isStitchAllowed } = choice.audience
      const isTurnedOff =
        (isCommentAllowed && !view.comment.isEnabled) ||
        (isDuetAllowed && !view.duet.isEnabled) ||
        (isStitchAllowed && !view.stitch.isEnabled)
      return isTurnedOff ? 'turned-off' : null
    }
    case 'disclosure': {
      const { isOn, isBrandedContent } = choice.disclosure
      return isOn && isBrandedContent && !view.brandedContent.isEnabled ? 'private-branded' : null
    }
    default:
      return choice satisfies never
  }
}

function toEdit(choice: ApplyChoice, { draft, judgement }: TickedRow): DraftEdit | null {
  const { id } = draft
  const channelId = judgement.channel?.id
  switch (choice.field) {
    case 'channel':
      return { id, channelId: choice.channelId }
    case 'viewers': {
      const { privacyLevel } = choice
      return channelId === undefined
        ? null
        : { id, changes: [{ field: 'audience', channelId, audience: { privacyLevel } }] }
    }
    case 'interactions':
      return channelId === undefined
        ? null
        : { id, changes: [{ field: 'audience', channelId, audience: choice.audience }] }
    case 'disclosure': {
      const { disclosure, isAiGenerated } = choice
      return {
        id,
        changes: [
          { field: 'disclosure', disclosure },
          { field: 'ai-generated', isAiGenerated },
        ],
      }
    }
    case 'time':
      return { id, changes: [{ field: 'schedule', scheduledForMs: choice.scheduledForMs }] }
    default:
      return choice satisfies never
  }
}
