import type { AppErrorDto } from '../../../electron/shared/app-error'
import { Banner, InlineMessage } from '../../components/banner'
import { describeError } from '../../i18n/error-words'
import { useTexts } from '../../i18n/use-texts'

/** What the doctor has found about a video, the limits of the chosen account included. */
export function DoctorReport({ findings }: { readonly findings: readonly AppErrorDto[] }) {
  const texts = useTexts()
  const t = texts.publishing.video
  if (findings.length === 0) return <InlineMessage tone="success">{t.allGood}</InlineMessage>
  return (
    <Banner tone="danger" title={t.findings(findings.length)}>
      {findings.map((finding, index) => {
        const { title, cause, remedy } = describeError(texts.errors, finding)
        return (
          <div key={`${finding.code}-${index}`} className="publishing-finding">
            <strong>{title}</strong>
            <span>{cause}</span>
            <span>{remedy}</span>
          </div>
        )
      })}
    </Banner>
  )
}
