import type { ComposerView } from '../../../electron/shared/composer-rules'
import type { Disclosure } from '../../../electron/shared/post'
import { InlineMessage } from '../../components/banner'
import { Checkbox } from '../../components/checkbox'
import { Switch } from '../../components/switch'
import { useTexts } from '../../i18n/use-texts'

/** Commercial content and the AI label (TikTok's point 3, rules U10 to U14). */
export function DisclosureSection({
  disclosure,
  isAiGenerated,
  view,
  isLocked,
  onDisclosureChange,
  onAiGeneratedChange,
}: {
  readonly disclosure: Disclosure
  readonly isAiGenerated: boolean
  readonly view: ComposerView
  readonly isLocked: boolean
  readonly onDisclosureChange: (disclosure: Partial<Disclosure>) => void
  readonly onAiGeneratedChange: (isAiGenerated: boolean) => void
}) {
  const t = useTexts().publishing
  // A tick that came first can always be taken away.
  const isBrandedBlocked = !view.isBrandedContentOffered && !disclosure.isBrandedContent
  return (
    <section className="publishing-section">
      <Switch
        label={t.disclosure.toggle}
        description={t.disclosure.hint}
        isSelected={disclosure.isOn}
        isDisabled={isLocked}
        onChange={(isOn) => onDisclosureChange({ isOn })}
      />
      {disclosure.isOn && (
        <div className="publishing-disclosure" role="group" aria-label={t.disclosure.kinds}>
          <Checkbox
            label={t.disclosure.yourBrand}
            description={t.disclosure.yourBrandHint}
            isSelected={disclosure.isYourBrand}
            isDisabled={isLocked}
            onChange={(isYourBrand) => onDisclosureChange({ isYourBrand })}
          />
          <Checkbox
            label={t.disclosure.brandedContent}
            description={
              isBrandedBlocked ? t.disclosure.notWhilePrivate : t.disclosure.brandedContentHint
            }
            isSelected={disclosure.isBrandedContent}
            isDisabled={isLocked || isBrandedBlocked}
            onChange={(isBrandedContent) => onDisclosureChange({ isBrandedContent })}
          />
          <div aria-live="polite">
            {view.label === 'promotional-content' && (
              <InlineMessage tone="info">{t.disclosure.promotionalContent}</InlineMessage>
            )}
            {view.label === 'paid-partnership' && (
              <InlineMessage tone="info">{t.disclosure.paidPartnership}</InlineMessage>
            )}
          </div>
        </div>
      )}
      <Checkbox
        label={t.aiGenerated.label}
        description={t.aiGenerated.hint}
        isSelected={isAiGenerated}
        isDisabled={isLocked}
        onChange={onAiGeneratedChange}
      />
    </section>
  )
}
