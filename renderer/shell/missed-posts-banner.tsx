import { CalendarX2 } from 'lucide-react'
import type { Post } from '../../electron/shared/post'
import { ButtonLink } from '../components/link'
import { hasMissedItsTime } from '../desktop/has-missed-its-time'
import { routeHref } from '../desktop/routes'
import { useRoute } from '../desktop/use-route'
import { useFormat, useTexts } from '../i18n/use-texts'

/** Tells of scheduled posts that missed their time, until the person has decided about each; the queue itself says it better. */
export function MissedPostsBanner({ open }: { readonly open: readonly Post[] }) {
  const t = useTexts().schedule.band
  const format = useFormat()
  const route = useRoute()
  const count = open.filter(hasMissedItsTime).length
  if (count === 0 || route.name === 'queue') return null
  const title = t.title(count, format.number(count))
  return (
    <section className="shell-band" aria-label={title}>
      <CalendarX2 aria-hidden />
      <div className="shell-band-words">
        <strong>{title}</strong>
        {t.body}
      </div>
      <ButtonLink size="small" href={routeHref('queue')}>
        {t.open}
      </ButtonLink>
    </section>
  )
}
