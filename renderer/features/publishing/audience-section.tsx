import type { PrivacyLevel } from '../../../electron/shared/channel'
import type { CheckState, ComposerView } from '../../../electron/shared/composer-rules'
import type { Audience } from '../../../electron/shared/saved-draft'
import { ExplainedCheckbox } from '../../components/explained-checkbox'
import { Select } from '../../components/select'
import { useTexts } from '../../i18n/use-texts'

/**
 * Who can view the video and what they can do with it: exactly the creator's own options, nothing preselected, and what
 * the creator has switched off is greyed (rules U6 to U8).
 */
export function AudienceSection({
  view,
  isAsking,
  isLocked,
  onChange,
}: {
  readonly view: ComposerView
  /** TikTok is being asked what this creator may choose. */
  readonly isAsking: boolean
  readonly isLocked: boolean
  readonly onChange: (audience: Partial<Audience>) => void
}) {
  const t = useTexts().publishing
  const { privacy } = view
  return (
    <>
      <Select<PrivacyLevel>
        label={t.privacy.label}
        placeholder={isAsking ? t.creator.loading : t.privacy.placeholder}
        isDisabled={!privacy.isEnabled || isLocked}
        // A choice that TikTok offers no longer is shown as none; the reason stands beside the button.
        value={privacy.chosen}
        options={privacy.options.map(({ level, explanation }) => ({
          id: level,
          label: t.privacy.options[level],
          description: t.privacy.descriptions[level],
          unavailableReason: explanation === null ? undefined : t.explanations[explanation],
        }))}
        onChange={(privacyLevel) => onChange({ privacyLevel })}
      />
      <InteractionBoxes view={view} isLocked={isLocked} onChange={onChange} />
    </>
  )
}

/** What others can do with the video: nothing is ticked for the person, and what the creator has switched off is greyed. */
export function InteractionBoxes({
  view,
  isLocked,
  onChange,
}: {
  readonly view: Pick<ComposerView, 'comment' | 'duet' | 'stitch'>
  readonly isLocked: boolean
  readonly onChange: (audience: Partial<Audience>) => void
}) {
  const t = useTexts().publishing.interactions
  return (
    <fieldset className="publishing-interactions">
      <legend className="ui-field-label">{t.label}</legend>
      <div className="publishing-checkbox-row">
        <Interaction
          label={t.comments}
          state={view.comment}
          isLocked={isLocked}
          onChange={(isCommentAllowed) => onChange({ isCommentAllowed })}
        />
        <Interaction
          label={t.duet}
          state={view.duet}
          isLocked={isLocked}
          onChange={(isDuetAllowed) => onChange({ isDuetAllowed })}
        />
        <Interaction
          label={t.stitch}
          state={view.stitch}
          isLocked={isLocked}
          onChange={(isStitchAllowed) => onChange({ isStitchAllowed })}
        />
      </div>
    </fieldset>
  )
}

function Interaction({
  label,
  state: { isChecked, explanation },
  isLocked,
  onChange,
}: {
  readonly label: string
  readonly state: CheckState
  readonly isLocked: boolean
  readonly onChange: (isTicked: boolean) => void
}) {
  const t = useTexts().publishing.explanations
  // Not worth a word while TikTok is being asked: the line above says so.
  const isUnknown = explanation === 'creator-unknown'
  return (
    <ExplainedCheckbox
      label={label}
      isSelected={isChecked}
      isLocked={isLocked || isUnknown}
      unavailableReason={explanation === null || isUnknown ? null : t[explanation]}
      onChange={onChange}
    />
  )
}
