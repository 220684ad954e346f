import type { ComposerView } from '../../../electron/shared/composer-rules'
import type { Disclosure } from '../../../electron/shared/post'
import { InlineMessage } from '../../components/banner'
import { Checkbox } from '../../components/checkbox'
import { ExplainedCheckbox } from '../../components/explained-checkbox'
import { Switch } from '../../components/switch'
import { useTexts } from '../../i18n/use-texts'

/** Commercial content and the AI label (TikTok's point 3, rules U10 to U14). */
export function DisclosureSection({
  view,
  isLocked,
  onDisclosureChange,
  onAiGeneratedChange,
}: {
  readonly view: ComposerView
  readonly isLocked: boolean
  readonly onDisclosureChange: (disclosure: Partial<Disclosure>) => void
  readonly onAiGeneratedChange: (isAiGenerated: boolean) => void
}) {
  const t = useTexts().publishing
  const { disclosure, yourBrand, brandedContent, aiGenerated, label } = view
  return (
    <>
      <Switch
        label={t.disclosure.toggle}
        description={t.disclosure.hint}
        isSelected={disclosure.isChecked}
        isDisabled={isLocked}
        onChange={(isOn) => onDisclosureChange({ isOn })}
      />
      {yourBrand.isShown && (
        <div className="publishing-disclosure" role="group" aria-label={t.disclosure.kinds}>
          <Checkbox
            label={t.disclosure.yourBrand}
            description={t.disclosure.yourBrandHint}
            isSelected={yourBrand.isChecked}
            isDisabled={isLocked}
            onChange={(isYourBrand) => onDisclosureChange({ isYourBrand })}
          />
          <ExplainedCheckbox
            label={t.disclosure.brandedContent}
            description={t.disclosure.brandedContentHint}
            isSelected={brandedContent.isChecked}
            isLocked={isLocked}
            unavailableReason={
              brandedContent.explanation === null
                ? null
                : t.explanations[brandedContent.explanation]
            }
            onChange={(isBrandedContent) => onDisclosureChange({ isBrandedContent })}
          />
          <div aria-live="polite">
            {label !== null && (
              <InlineMessage tone="info">{t.disclosure.labels[label]}</InlineMessage>
            )}
          </div>
        </div>
      )}
      <Checkbox
        label={t.aiGenerated.label}
        description={t.aiGenerated.hint}
        isSelected={aiGenerated.isChecked}
        isDisabled={isLocked}
        onChange={onAiGeneratedChange}
      />
    </>
  )
}
