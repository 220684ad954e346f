import { Card } from '../../components/card'
import { Skeleton } from '../../components/skeleton'
import { useTexts } from '../../i18n/use-texts'

/** The form's place while its state is being read. */
export function IntegrationSkeleton() {
  const texts = useTexts()
  return (
    <div role="status" aria-label={texts.shell.loading}>
      <Card title={texts.integration.form.title}>
        <Skeleton widthPx={90} />
        <Skeleton heightPx={32} />
        <Skeleton widthPx={110} />
        <Skeleton heightPx={32} />
        <Skeleton widthPx={160} heightPx={20} />
      </Card>
    </div>
  )
}
