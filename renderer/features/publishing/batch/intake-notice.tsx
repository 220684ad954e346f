import type { ReactNode } from 'react'
import { MAX_VIDEOS_AT_ONCE } from '../../../../electron/shared/intake'
import { Banner } from '../../../components/banner'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { IntakeNotice } from '../settle-files'

/** What a person should know about the files that were just dropped: what was left out, and where captions came from. */
export function IntakeNoticeBanner({
  report,
  actions,
}: {
  readonly report: IntakeNotice
  readonly actions: ReactNode
}) {
  const t = useTexts().batch.intake
  const format = useFormat()
  const { isCut, skipped, sidecarNames } = report
  const [firstSidecar] = sidecarNames
  return (
    <Banner
      tone={isCut ? 'warning' : 'info'}
      role="status"
      title={isCut ? t.cutTitle(format.number(MAX_VIDEOS_AT_ONCE)) : t.title}
      actions={actions}
    >
      {isCut && <p>{t.cutBody}</p>}
      {firstSidecar !== undefined && (
        <p>
          {sidecarNames.length === 1
            ? t.sidecar(firstSidecar)
            : t.sidecars(format.number(sidecarNames.length))}
        </p>
      )}
      {skipped.map(({ reason, count }) => (
        <p key={reason}>{t.skipped[reason](format.number(count), count)}</p>
      ))}
    </Banner>
  )
}
