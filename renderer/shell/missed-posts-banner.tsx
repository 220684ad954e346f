import { CalendarX2 } from 'lucide-react'
import { awaitsDecision, needsChoice, type Post } from '../../electron/shared/post'
import { ButtonLink } from '../components/link'
import { routeHref } from '../desktop/routes'
import { useRoute } from '../desktop/use-route'
import { useFormat, useTexts } from '../i18n/use-texts'

/** Tells of posts that missed their time or need another choice, until the person has decided about each; the queue itself says it better. */
export function MissedPostsBanner({ open }: { readonly open: readonly Post[] }) {
  const t = useTexts().schedule.band
  const format = useFormat()
  const route = useRoute()
  const waiting = open.filter(awaitsDecision)
  const count = waiting.length
  if (count === 0 || route.name === 'queue') return null
  const words = waiting.some(needsChoice) ? t.decideTitle : t.title
  const title = words(count, format.number(count))
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
