import { useState, type ReactNode } from 'react'
import type { Channel, PrivacyLevel } from '../../../../electron/shared/channel'
import type { Disclosure } from '../../../../electron/shared/post'
import { Button } from '../../../components/button'
import { Checkbox } from '../../../components/checkbox'
import { Dialog } from '../../../components/dialog'
import { ExplainedButton } from '../../../components/explained-button'
import { ListBox } from '../../../components/list-box'
import { Switch } from '../../../components/switch'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import { ScheduleField } from '../schedule-field'
import type { DraftEdit } from './edit-drafts'
import {
  offeredViewers,
  planApply,
  type ApplyChoice,
  type ApplyField,
  type ApplyPlan,
  type TickedRow,
} from './plan-apply'

/** Rows that are named one by one; the rest is counted. */
const MAX_NAMED_ROWS = 5

/**
 * One deliberate act for one field: the person chooses here, sees on how many rows it is set and which rows do not take it, and
 * only then sets it. Nothing is chosen in advance (rules U6, U7 and U10).
 */
export function ApplyDialog({
  field,
  rows,
  channels,
  onApply,
  onClose,
}: {
  readonly field: ApplyField
  readonly rows: readonly TickedRow[]
  readonly channels: readonly Channel[]
  readonly onApply: (edits: readonly DraftEdit[]) => void
  readonly onClose: () => void
}) {
  const t = useTexts().batch.apply
  const [choice, setChoice] = useState<ApplyChoice | null>(startOf(field))
  const plan: ApplyPlan = choice === null ? { edits: [], leftOut: [] } : planApply(choice, rows)
  return (
    <Dialog
      title={t.titles[field]}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <ExplainedButton
            variant="primary"
            unavailableReason={
              plan.edits.length > 0 ? null : choice === null ? t.chooseFirst : t.noneTakesIt
            }
            onPress={() => {
              onApply(plan.edits)
              onClose()
            }}
          >
            {plan.edits.length === 0 ? t.set : t.willSet(plan.edits.length)}
          </ExplainedButton>
        </>
      }
    >
      <div className="batch-form">
        <p>{t.intro(rows.length)}</p>
        <ChoiceControls
          field={field}
          choice={choice}
          rows={rows}
          channels={channels}
          onChoose={setChoice}
        />
        <div aria-live="polite">
          {plan.leftOut.length > 0 && <LeftOut leftOut={plan.leftOut} />}
        </div>
      </div>
    </Dialog>
  )
}

/** A channel or an audience has to be chosen; boxes begin unticked, which is a choice once it is applied. */
function startOf(field: ApplyField): ApplyChoice | null {
  switch (field) {
    case 'channel':
    case 'viewers':
      return null
    case 'interactions':
      return {
        field,
        audience: { isCommentAllowed: false, isDuetAllowed: false, isStitchAllowed: false },
      }
    case 'disclosure':
      return {
        field,
        disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
        isAiGenerated: false,
      }
    case 'time':
      return { field, scheduledForMs: null }
    default:
      return field satisfies never
  }
}

function ChoiceControls({
  field,
  choice,
  rows,
  channels,
  onChoose,
}: {
  readonly field: ApplyField
  readonly choice: ApplyChoice | null
  readonly rows: readonly TickedRow[]
  readonly channels: readonly Channel[]
  readonly onChoose: (choice: ApplyChoice) => void
}): ReactNode {
  const { publishing: t } = useTexts()
  if (field === 'channel') {
    return (
      <ListBox
        label={t.creator.channel}
        value={choice?.field === 'channel' ? choice.channelId : null}
        options={channels.map(({ id, displayName, username }) => ({
          id,
          label: displayName,
          description: username === null ? undefined : `@${username}`,
        }))}
        onChange={(channelId) => onChoose({ field, channelId })}
      />
    )
  }
  if (field === 'viewers') {
    return (
      <ListBox<PrivacyLevel>
        label={t.privacy.label}
        value={choice?.field === 'viewers' ? choice.privacyLevel : null}
        options={offeredViewers(rows).map((level) => ({
          id: level,
          label: t.privacy.options[level],
          description: t.privacy.descriptions[level],
        }))}
        onChange={(privacyLevel) => onChoose({ field, privacyLevel })}
      />
    )
  }
  if (choice?.field === 'interactions') {
    const { audience } = choice
    const boxes = [
      ['isCommentAllowed', t.interactions.comments],
      ['isDuetAllowed', t.interactions.duet],
      ['isStitchAllowed', t.interactions.stitch],
    ] as const
    return (
      <div role="group" aria-label={t.interactions.label}>
        {boxes.map(([name, label]) => (
          <Checkbox
            key={name}
            label={label}
            isSelected={audience[name]}
            onChange={(isTicked) =>
              onChoose({ ...choice, audience: { ...audience, [name]: isTicked } })
            }
          />
        ))}
      </div>
    )
  }
  if (choice?.field === 'disclosure') {
    return (
      <DisclosureControls
        disclosure={choice.disclosure}
        isAiGenerated={choice.isAiGenerated}
        onChange={(changes) => onChoose({ ...choice, ...changes })}
      />
    )
  }
  if (choice?.field === 'time') {
    return (
      <ScheduleField
        scheduledForMs={choice.scheduledForMs}
        isLocked={false}
        onChange={(scheduledForMs) => onChoose({ ...choice, scheduledForMs })}
      />
    )
  }
  return null
}

function DisclosureControls({
  disclosure,
  isAiGenerated,
  onChange,
}: {
  readonly disclosure: Disclosure
  readonly isAiGenerated: boolean
  readonly onChange: (changes: {
    readonly disclosure: Disclosure
    readonly isAiGenerated: boolean
  }) => void
}) {
  const { publishing: t } = useTexts()
  const set = (changes: Partial<Disclosure>): void =>
    onChange({ disclosure: { ...disclosure, ...changes }, isAiGenerated })
  return (
    <>
      <Switch
        label={t.disclosure.toggle}
        description={t.disclosure.hint}
        isSelected={disclosure.isOn}
        onChange={(isOn) => set({ isOn, isYourBrand: false, isBrandedContent: false })}
      />
      {disclosure.isOn && (
        <div className="publishing-disclosure" role="group" aria-label={t.disclosure.kinds}>
          <Checkbox
            label={t.disclosure.yourBrand}
            description={t.disclosure.yourBrandHint}
            isSelected={disclosure.isYourBrand}
            onChange={(isYourBrand) => set({ isYourBrand })}
          />
          <Checkbox
            label={t.disclosure.brandedContent}
            description={t.disclosure.brandedContentHint}
            isSelected={disclosure.isBrandedContent}
            onChange={(isBrandedContent) => set({ isBrandedContent })}
          />
        </div>
      )}
      <Checkbox
        label={t.aiGenerated.label}
        description={t.aiGenerated.hint}
        isSelected={isAiGenerated}
        onChange={(isTicked) => onChange({ disclosure, isAiGenerated: isTicked })}
      />
    </>
  )
}

function LeftOut({ leftOut }: { readonly leftOut: ApplyPlan['leftOut'] }) {
  const t = useTexts().batch.apply
  const format = useFormat()
  const more = leftOut.length - MAX_NAMED_ROWS
  return (
    <div className="batch-note">
      <p>{t.left(leftOut.length)}</p>
      <ul>
        {leftOut.slice(0, MAX_NAMED_ROWS).map(({ row, reason }) => (
          <li key={row.draft.id}>
            {t.row(format.number(row.rowNumber), row.draft.video.fileName, t.reasons[reason])}
          </li>
        ))}
        {more > 0 && <li>{t.more(format.number(more))}</li>}
      </ul>
    </div>
  )
}
