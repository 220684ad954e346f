import { Fragment } from 'react'
import type { WebPage } from '../../../electron/shared/app-info'
import type { DeclarationId } from '../../../electron/shared/post'
import type { DeclarationPart } from '../../../electron/shared/tiktok-sentences'
import { WebPageLink } from '../../desktop/web-page-link'
import { useTexts } from '../../i18n/use-texts'

const POLICY_PAGES: Readonly<Record<NonNullable<DeclarationPart['policy']>, WebPage>> = {
  'music-usage-confirmation': 'tiktok-music-usage-confirmation',
  'branded-content-policy': 'tiktok-branded-content-policy',
}

/** What a person agrees to by posting. Always visible beside the button, before it (rules U16 and U17). */
export function Declaration({ declaration }: { readonly declaration: DeclarationId }) {
  const parts = useTexts().publishing.declarations[declaration]
  return (
    <p className="publishing-declaration">
      {parts.map(({ text, policy }) => (
        <Fragment key={text}>
          {policy === null ? text : <WebPageLink page={POLICY_PAGES[policy]}>{text}</WebPageLink>}
        </Fragment>
      ))}
    </p>
  )
}
