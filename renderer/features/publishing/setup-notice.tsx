import { Banner } from '../../components/banner'
import { ButtonLink } from '../../components/link'
import { routeHref } from '../../desktop/routes'
import { describeError } from '../../i18n/error-words'
import { useTexts } from '../../i18n/use-texts'
import type { Readiness } from './use-readiness'

/** What is missing before anything can be posted, with the way there. Drafts can be written meanwhile. */
export function SetupNotice({ readiness }: { readonly readiness: Readiness }) {
  const texts = useTexts()
  const t = texts.publishing.setup
  if (readiness === 'integration-disabled') {
    return (
      <Banner
        tone="warning"
        title={describeError(texts.errors, { code: 'integration-disabled' }).title}
        actions={
          <ButtonLink href={routeHref('setup')} size="small">
            {t.openIntegration}
          </ButtonLink>
        }
      >
        {t.integrationBody}
      </Banner>
    )
  }
  if (readiness === 'no-channel') {
    return (
      <Banner
        tone="info"
        title={t.channelTitle}
        actions={
          <ButtonLink href={routeHref('channels')} size="small">
            {t.openChannels}
          </ButtonLink>
        }
      >
        {t.channelBody}
      </Banner>
    )
  }
  return null
}
