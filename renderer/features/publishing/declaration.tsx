import type { WebPage } from '../../../electron/shared/app-info'
import type { DeclarationId } from '../../../electron/shared/post'
import { ExternalPageLink } from '../../components/link'
import { showToast } from '../../components/toast'
import { toAppErrorDto } from '../../desktop/desktop-client'
import { useDesktop } from '../../desktop/desktop-provider'
import { describeError } from '../../i18n/error-words'
import { useTexts } from '../../i18n/use-texts'

/** What a person agrees to by posting. Always visible beside the button, before it (rules U16 and U17). */
export function Declaration({ declaration }: { readonly declaration: DeclarationId }) {
  const texts = useTexts()
  const t = texts.publishing.declaration
  const { app } = useDesktop()
  const open = (page: WebPage) => () => {
    app.openWebPage(page).catch((reason: unknown) => {
      const { title, remedy } = describeError(texts.errors, toAppErrorDto(reason))
      showToast({ tone: 'danger', title, description: remedy })
    })
  }
  if (declaration === 'music-usage') {
    return (
      <p className="publishing-declaration">
        {t.musicUsage.before}
        <ExternalPageLink onPress={open('tiktok-music-usage-confirmation')}>
          {t.musicUsage.link}
        </ExternalPageLink>
        {t.musicUsage.after}
      </p>
    )
  }
  return (
    <p className="publishing-declaration">
      {t.brandedAndMusic.before}
      <ExternalPageLink onPress={open('tiktok-branded-content-policy')}>
        {t.brandedAndMusic.policyLink}
      </ExternalPageLink>
      {t.brandedAndMusic.between}
      <ExternalPageLink onPress={open('tiktok-music-usage-confirmation')}>
        {t.brandedAndMusic.musicLink}
      </ExternalPageLink>
      {t.brandedAndMusic.after}
    </p>
  )
}
