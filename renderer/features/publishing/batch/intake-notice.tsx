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
  const lines = [
    ...(isCut ? [t.cutBody] : []),
    ...(firstSidecar === undefined
      ? []
      : [
          sidecarNames.length === 1
            ? t.sidecar(firstSidecar)
            : t.sidecars(format.number(sidecarNames.length)),
        ]),
    ...skipped.map(({ reason, count }) => t.skipped[reason](format.number(count), count)),
  ]
  const [onlyLine] = lines
  // A single thing to say needs no heading above it.
  if (!isCut && lines.length === 1) {
    return <Banner tone="info" role="status" title={onlyLine} actions={actions} />
  }
  return (
    <Banner
      tone={isCut ? 'warning' : 'info'}
      role="status"
      title={isCut ? t.cutTitle(format.number(MAX_VIDEOS_AT_ONCE)) : t.title}
      actions={actions}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Banner>
  )
}
