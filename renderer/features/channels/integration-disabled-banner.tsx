import { Banner } from '../../components/banner'
import { ButtonLink } from '../../components/link'
import { routeHref } from '../../desktop/routes'
import { describeError } from '../../i18n/error-words'
import { useTexts } from '../../i18n/use-texts'

/** Says with the owner's exact sentence why nothing can be connected, and leads to where that changes. */
export function IntegrationDisabledBanner({ isAlert }: { readonly isAlert: boolean }) {
  const texts = useTexts()
  const { title, cause, remedy } = describeError(texts.errors, { code: 'integration-disabled' })
  return (
    <Banner
      tone="warning"
      title={title}
      {...(isAlert ? { role: 'alert' as const } : {})}
      actions={
        <ButtonLink href={routeHref('setup')} size="small" variant="primary">
          {texts.channels.disabled.button}
        </ButtonLink>
      }
    >
      <p>{cause}</p>
      <p>{remedy}</p>
    </Banner>
  )
}
