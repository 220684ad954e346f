import { useTexts } from '../../i18n/use-texts'
import './doctor-report.css'

/** What a file has beside what TikTok takes. */
export function ValueAndLimit({
  value,
  limit,
}: {
  readonly value: string
  readonly limit: string
}) {
  const t = useTexts().doctor
  return (
    <dl className="doctor-pair">
      <div>
        <dt>{t.yourVideo}</dt>
        <dd>{value}</dd>
      </div>
      <div>
        <dt>{t.tiktokLimit}</dt>
        <dd>{limit}</dd>
      </div>
    </dl>
  )
}
