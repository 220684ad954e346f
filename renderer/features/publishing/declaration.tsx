import type { DeclarationId } from '../../../electron/shared/post'
import { WebPageLink } from '../../desktop/web-page-link'
import { useTexts } from '../../i18n/use-texts'

/** What a person agrees to by posting. Always visible beside the button, before it (rules U16 and U17). */
export function Declaration({ declaration }: { readonly declaration: DeclarationId }) {
  const t = useTexts().publishing.declaration
  if (declaration === 'music-usage') {
    return (
      <p className="publishing-declaration">
        {t.musicUsage.before}
        <WebPageLink page="tiktok-music-usage-confirmation">{t.musicUsage.link}</WebPageLink>
        {t.musicUsage.after}
      </p>
    )
  }
  return (
    <p className="publishing-declaration">
      {t.brandedAndMusic.before}
      <WebPageLink page="tiktok-branded-content-policy">{t.brandedAndMusic.policyLink}</WebPageLink>
      {t.brandedAndMusic.between}
      <WebPageLink page="tiktok-music-usage-confirmation">
        {t.brandedAndMusic.musicLink}
      </WebPageLink>
      {t.brandedAndMusic.after}
    </p>
  )
}
