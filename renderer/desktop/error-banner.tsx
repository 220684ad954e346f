import type { ReactNode } from 'react'
import type { AppErrorCode, AppErrorDto } from '../../electron/shared/app-error'
import { Banner } from '../components/banner'
import { Link } from '../components/link'
import { describeError } from '../i18n/error-words'
import { useTexts } from '../i18n/use-texts'
import { routeHref } from './routes'

/** Failures whose remedy begins on the integration form. */
const INTEGRATION_CODES: ReadonlySet<AppErrorCode> = new Set([
  'integration-disabled',
  'credentials-rejected',
  'sign-in-client-key-refused',
  'sign-in-redirect-mismatch',
  'sign-in-scope-refused',
  'loopback-unavailable',
])

/** Failures whose remedy begins on the Channels page. */
const CHANNELS_CODES: ReadonlySet<AppErrorCode> = new Set([
  'channel-needs-reconnect',
  'channel-permission-missing',
  'channel-not-found',
  'failed-authorization-removed',
])

/** A failure in the page: what happened, why, what to do, and the way to where it is done. */
export function ErrorBanner({
  error,
  actions,
  page,
}: {
  readonly error: AppErrorDto
  /** Buttons of the case itself, such as "Try again"; they come first. */
  readonly actions?: ReactNode
  /** The page on which it is shown: a link to that very page is left out. */
  readonly page?: 'integration' | 'channels' | 'help'
}) {
  const texts = useTexts()
  const { title, cause, remedy } = describeError(texts.errors, error)
  const t = texts.shell.errors
  return (
    <Banner
      tone="danger"
      role="alert"
      title={title}
      actions={
        <>
          {actions}
          {INTEGRATION_CODES.has(error.code) && page !== 'integration' && (
            <Link href={routeHref('integration')}>{t.openIntegration}</Link>
          )}
          {CHANNELS_CODES.has(error.code) && page !== 'channels' && (
            <Link href={routeHref('channels')}>{t.openChannels}</Link>
          )}
          {page !== 'help' && (
            <Link href={routeHref('help', { code: error.code })}>{t.moreHelp}</Link>
          )}
        </>
      }
    >
      <p>{cause}</p>
      <p>{remedy}</p>
    </Banner>
  )
}
