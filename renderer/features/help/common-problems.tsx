import { Card } from '../../components/card'
import type { HelpRow } from '../../i18n/en/help'
import { useTexts } from '../../i18n/use-texts'

/** The rows of the owner's guide: the problems that most people meet first. */
export function CommonProblems({ rows }: { readonly rows: readonly HelpRow[] }) {
  const t = useTexts().help
  return (
    <Card title={t.troubleshooting}>
      <table className="help-table">
        <thead>
          <tr>
            <th scope="col">{t.symptom}</th>
            <th scope="col">{t.cause}</th>
            <th scope="col">{t.remedy}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code}>
              <th scope="row">{row.symptom}</th>
              <td>{row.cause}</td>
              <td>{row.remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
