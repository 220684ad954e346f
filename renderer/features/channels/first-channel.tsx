import { UserPlus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from '../../components/card'
import { EmptyState } from '../../components/empty-state'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** What somebody sees before the first account: what connecting is and how it goes. */
export function FirstChannel({ connectButton }: { readonly connectButton: ReactNode }) {
  const t = useTexts().channels.empty
  const format = useFormat()
  return (
    <Card isFlush>
      <EmptyState icon={<UserPlus />} title={t.title} actions={connectButton}>
        {t.body}
      </EmptyState>
      <ol className="channels-first-steps">
        {t.steps.map((step, index) => (
          <li key={step}>
            <span className="channels-first-number" aria-hidden>
              {format.number(index + 1)}
            </span>
            {step}
          </li>
        ))}
      </ol>
    </Card>
  )
}
