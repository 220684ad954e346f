import type { ReactNode } from 'react'
import type { AppErrorDto } from '../../electron/shared/app-error'
import { Banner } from '../components/banner'
import { Link } from '../components/link'
import { describeError } from '../i18n/error-words'
import { useTexts } from '../i18n/use-texts'
import { ErrorActionLink } from './error-action-link'
import { ErrorDeskNote } from './error-desk-note'
import { routeHref, type RouteName } from './routes'

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
  readonly page?: RouteName
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
          <ErrorActionLink code={error.code} omits={page === undefined ? [] : [page]} />
          {page !== 'help' && (
            <Link href={routeHref('help', { code: error.code })}>{t.moreHelp}</Link>
          )}
        </>
      }
    >
      <p>{cause}</p>
      <p>{remedy}</p>
      <ErrorDeskNote code={error.code} />
    </Banner>
  )
}
