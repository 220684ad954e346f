import { useEffect, useRef } from 'react'
import type { AppErrorCode, AppErrorDto } from '../../../electron/shared/app-error'
import type { CredentialsTestReport } from '../../../electron/shared/credentials'
import { Banner } from '../../components/banner'
import { ButtonLink } from '../../components/link'
import { Spinner } from '../../components/spinner'
import { useAppInfo } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { routeHref } from '../../desktop/routes'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { findBlame } from './test-blame'

/** How the test of the credentials ended: that they work, or on whose side it fails. */
export function TestResult({
  isRunning,
  report,
  error,
}: {
  readonly isRunning: boolean
  readonly report: CredentialsTestReport | null
  readonly error: AppErrorDto | null
}) {
  const t = useTexts().integration.test
  const resultRef = useRef<HTMLElement>(null)
  // In a low window the result stands below the edge, and the press on the button would seem to do nothing.
  useEffect(() => {
    resultRef.current?.scrollIntoView({ block: 'nearest' })
  }, [isRunning, report, error])
  if (!isRunning && report === null && error === null) return null
  return (
    <section
      ref={resultRef}
      aria-label={t.title}
      className="integration-test"
      aria-busy={isRunning}
    >
      {isRunning && (
        <Banner
          tone="neutral"
          role="status"
          icon={<Spinner label={t.running} />}
          title={t.running}
        />
      )}
      {report !== null && <Works report={report} />}
      {error !== null && (
        <ErrorBanner error={error} page="integration" actions={<Blame code={error.code} />} />
      )}
    </section>
  )
}

function Works({ report }: { readonly report: CredentialsTestReport }) {
  const t = useTexts().integration.test
  const format = useFormat()
  const { mode } = useAppInfo()
  const works = mode === 'real' ? t.works : t.worksPractice
  return (
    <Banner
      tone="success"
      role="status"
      title={t.worksTitle}
      actions={
        <ButtonLink href={routeHref('channels')} size="small">
          {t.goToChannels}
        </ButtonLink>
      }
    >
      <p>{works(format.duration(report.roundTripMs), format.time(report.testedAtMs))}</p>
      <p>
        {report.clockOffsetMs === null
          ? t.clockUnknown
          : t.clock(format.duration(Math.abs(report.clockOffsetMs)))}
      </p>
    </Banner>
  )
}

function Blame({ code }: { readonly code: AppErrorCode }) {
  const t = useTexts().integration.test
  return (
    <span className="integration-blame">
      {t.blame} <strong>{t.whoIsToBlame[findBlame(code)]}</strong>
    </span>
  )
}
