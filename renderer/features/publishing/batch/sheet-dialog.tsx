import { useEffect, useState } from 'react'
import type { AppErrorDto } from '../../../../electron/shared/app-error'
import type { SheetReport } from '../../../../electron/shared/batch-sheet'
import type { Channel } from '../../../../electron/shared/channel'
import { InlineMessage } from '../../../components/banner'
import { Button } from '../../../components/button'
import { Dialog } from '../../../components/dialog'
import { ExplainedButton } from '../../../components/explained-button'
import { Spinner } from '../../../components/spinner'
import { toAppErrorDto } from '../../../desktop/desktop-client'
import { useDesktop } from '../../../desktop/desktop-provider'
import { ErrorBanner } from '../../../desktop/error-banner'
import { useNow } from '../../../desktop/use-now'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { DraftsState } from '../drafts-state'
import type { DraftsStore } from '../drafts-store'
import { planSheet, type SheetPlan, type SheetProblem } from './plan-sheet'
import './sheet-dialog.css'

const MINUTE_MS = 60_000

/** What a sheet of captions would do, row by row, before anything is done. */
export function SheetDialog({
  ticket,
  store,
  state,
  channels,
}: {
  readonly ticket: string
  readonly store: DraftsStore
  readonly state: DraftsState
  readonly channels: readonly Channel[]
}) {
  const t = useTexts().batch.sheet
  const format = useFormat()
  const { video } = useDesktop()
  const nowMs = useNow(MINUTE_MS)
  const [report, setReport] = useState<SheetReport | null>(null)
  const [error, setError] = useState<AppErrorDto | null>(null)
  const [isApplying, setIsApplying] = useState(false)

  useEffect(() => {
    let isCurrent = true
    video.readSheet(ticket).then(
      (read) => {
        if (isCurrent) setReport(read)
      },
      (reason: unknown) => {
        if (isCurrent) setError(toAppErrorDto(reason))
      },
    )
    return () => {
      isCurrent = false
    }
  }, [video, ticket])

  const isReading = state.entries.some(({ kind }) => kind === 'reading')
  const plan =
    report === null || isReading
      ? null
      : planSheet(report, { entries: state.entries, channels, nowMs })
  const close = (): void => store.dismissSheet(ticket)
  const count = plan === null ? 0 : plan.edits.length + plan.besides.length
  const apply = async (): Promise<void> => {
    if (report === null) return
    setIsApplying(true)
    await store.applySheet(report, channels, Date.now())
    close()
  }
  return (
    <Dialog
      title={t.title(report?.fileName ?? '')}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>{error === null ? t.cancel : t.close}</Button>
          {error === null && (
            <ExplainedButton
              variant="primary"
              isPending={isApplying}
              unavailableReason={plan === null ? t.reading : count === 0 ? t.nothingFits : null}
              onPress={() => void apply()}
            >
              {t.apply(format.number(count), count)}
            </ExplainedButton>
          )}
        </>
      }
    >
      {error !== null && <ErrorBanner error={error} />}
      {error === null && (plan === null || report === null) && <Spinner label={t.reading} />}
      {plan !== null && report !== null && <SheetSummary report={report} plan={plan} />}
    </Dialog>
  )
}

function SheetSummary({
  report,
  plan,
}: {
  readonly report: SheetReport
  readonly plan: SheetPlan
}) {
  const t = useTexts().batch.sheet
  const format = useFormat()
  const count = plan.edits.length + plan.besides.length
  return (
    <div className="sheet-summary">
      <p>
        {t.fills(
          format.number(count),
          count,
          format.list(report.columns.map((name) => t.columns[name])),
        )}
      </p>
      {plan.besides.length > 0 && (
        <p>{t.besides(format.number(plan.besides.length), plan.besides.length)}</p>
      )}
      {report.ignoredColumns.length > 0 && (
        <InlineMessage tone="info">{t.ignored(format.list(report.ignoredColumns))}</InlineMessage>
      )}
      {report.isCut && <InlineMessage tone="warning">{t.cut}</InlineMessage>}
      {plan.problems.length > 0 && (
        <>
          <InlineMessage tone="warning">
            {t.problems(format.number(plan.problems.length), plan.problems.length)}
          </InlineMessage>
          <ul className="sheet-problems" aria-label={t.problemList} tabIndex={0}>
            {plan.problems.map((problem) => (
              <ProblemRow key={`${problem.rowNumber} ${problem.code}`} problem={problem} />
            ))}
          </ul>
        </>
      )}
      <p className="batch-note">{t.choicesStay}</p>
    </div>
  )
}

function ProblemRow({ problem }: { readonly problem: SheetProblem }) {
  const t = useTexts().batch.sheet
  const format = useFormat()
  return (
    <li>
      <strong>{t.row(format.number(problem.rowNumber))}</strong>
      <span>{t.codes[problem.code](problem.written, format.number(problem.excessUnits))}</span>
    </li>
  )
}
