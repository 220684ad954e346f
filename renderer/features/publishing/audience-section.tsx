import type { PrivacyLevel } from '../../../electron/shared/channel'
import type { ComposerView } from '../../../electron/shared/composer-rules'
import type { PostSettings } from '../../../electron/shared/post'
import { Checkbox } from '../../components/checkbox'
import { Select } from '../../components/select'
import { useTexts } from '../../i18n/use-texts'
import type { Audience } from './draft'
import type { CreatorState } from './use-creator-info'

/**
 * Who can view the video and what they can do with it: exactly the creator's own options, nothing preselected, and what
 * the creator has switched off is greyed (rules U6 to U8).
 */
export function AudienceSection({
  creatorPhase,
  view,
  settings,
  isLocked,
  onChange,
}: {
  /** Whether TikTok has said what this creator may choose; before that nothing can be chosen. Null without a channel. */
  readonly creatorPhase: CreatorState['phase'] | null
  readonly view: ComposerView
  readonly settings: PostSettings
  readonly isLocked: boolean
  readonly onChange: (audience: Partial<Audience>) => void
}) {
  const t = useTexts().publishing
  const options = view.privacyOptions
  const isKnown = creatorPhase === 'ready'
  const isChoiceOffered = options.some(({ level }) => level === settings.privacyLevel)
  return (
    <section className="publishing-section">
      <Select<PrivacyLevel>
        label={t.privacy.label}
        placeholder={creatorPhase === 'loading' ? t.creator.loading : t.privacy.placeholder}
        isDisabled={!isKnown || isLocked}
        // A choice that TikTok offers no longer is shown as none; the reason stands beside the button.
        value={isChoiceOffered ? settings.privacyLevel : null}
        options={options.map(({ level, blockedBy }) => ({
          id: level,
          label: t.privacy.options[level],
          description: t.privacy.descriptions[level],
          unavailableReason: blockedBy === null ? undefined : t.privacy.brandedCannotBePrivate,
        }))}
        onChange={(privacyLevel) => onChange({ privacyLevel })}
      />
      <fieldset className="publishing-interactions">
        <legend className="ui-field-label">{t.interactions.label}</legend>
        <div className="publishing-checkbox-row">
          <Interaction
            label={t.interactions.comments}
            isTicked={settings.isCommentAllowed}
            isOffered={isKnown ? view.isCommentOffered : null}
            isLocked={isLocked}
            onChange={(isCommentAllowed) => onChange({ isCommentAllowed })}
          />
          <Interaction
            label={t.interactions.duet}
            isTicked={settings.isDuetAllowed}
            isOffered={isKnown ? view.isDuetOffered : null}
            isLocked={isLocked}
            onChange={(isDuetAllowed) => onChange({ isDuetAllowed })}
          />
          <Interaction
            label={t.interactions.stitch}
            isTicked={settings.isStitchAllowed}
            isOffered={isKnown ? view.isStitchOffered : null}
            isLocked={isLocked}
            onChange={(isStitchAllowed) => onChange({ isStitchAllowed })}
          />
        </div>
      </fieldset>
    </section>
  )
}

function Interaction({
  label,
  isTicked,
  isOffered,
  isLocked,
  onChange,
}: {
  readonly label: string
  readonly isTicked: boolean
  /** Null while TikTok has not answered. */
  readonly isOffered: boolean | null
  readonly isLocked: boolean
  readonly onChange: (isTicked: boolean) => void
}) {
  const t = useTexts().publishing.interactions
  return (
    <Checkbox
      label={label}
      isSelected={isTicked}
      // A tick from before the creator switched it off can still be taken away.
      isDisabled={isLocked || isOffered === null || (!isOffered && !isTicked)}
      description={isOffered === false ? t.turnedOff : null}
      onChange={onChange}
    />
  )
}
