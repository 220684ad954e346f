import { Card } from '../../components/card'
import { Skeleton } from '../../components/skeleton'
import { useTexts } from '../../i18n/use-texts'

/** The list's place while it is being read. */
export function ChannelsSkeleton() {
  const t = useTexts().shell
  return (
    <div role="status" aria-label={t.loading}>
      <Card>
        <div className="channels-card-head">
          <Skeleton widthPx={44} heightPx={44} isRound />
          <div className="channels-card-names">
            <Skeleton widthPx={160} />
            <Skeleton widthPx={100} heightPx={12} />
          </div>
        </div>
        <Skeleton heightPx={12} />
      </Card>
    </div>
  )
}
