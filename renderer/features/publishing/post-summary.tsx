import type { PostSettings } from '../../../electron/shared/post'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** What the person chose and agreed to, as it goes to TikTok. */
export function PostSummary({ settings }: { readonly settings: PostSettings }) {
  const { publishing: t, review } = useTexts()
  const format = useFormat()
  const { disclosure } = settings
  const allowed = [
    ...(settings.isCommentAllowed ? [t.interactions.comments] : []),
    ...(settings.isDuetAllowed ? [t.interactions.duet] : []),
    ...(settings.isStitchAllowed ? [t.interactions.stitch] : []),
  ]
  const labels = [
    ...(disclosure.isOn && disclosure.isYourBrand ? [t.disclosure.yourBrand] : []),
    ...(disclosure.isOn && disclosure.isBrandedContent ? [t.disclosure.brandedContent] : []),
    ...(settings.isAiGenerated ? [t.aiGenerated.label] : []),
  ]
  return (
    <dl className="publishing-summary">
      <dt>{t.caption.label}</dt>
      <dd>{settings.caption === '' ? review.noCaption : settings.caption}</dd>
      {settings.privacyLevel !== null && (
        <>
          <dt>{t.privacy.label}</dt>
          <dd>{t.privacy.options[settings.privacyLevel]}</dd>
        </>
      )}
      <dt>{t.interactions.label}</dt>
      <dd>{allowed.length === 0 ? review.noneAllowed : format.list(allowed)}</dd>
      {labels.length > 0 && (
        <>
          <dt>{t.posted.labels}</dt>
          <dd>{format.list(labels)}</dd>
        </>
      )}
    </dl>
  )
}
