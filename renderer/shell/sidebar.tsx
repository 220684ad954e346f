import { Pause } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { Link } from 'react-aria-components'
import { routeHref, type RouteName } from '../desktop/routes'
import { useRoute } from '../desktop/use-route'
import { useFormat, useTexts } from '../i18n/use-texts'
import { PAGE_ICONS } from './page-icons'
import { BrandMark } from './brand-mark'
import { TryPractice } from './try-practice'

/** The navigation. A link's accessible name is the page's name and nothing else: tests and screen readers rely on it. */
export function Sidebar({
  onTheirWayCount,
  isQueuePaused,
  children,
}: {
  readonly onTheirWayCount: number
  readonly isQueuePaused: boolean
  /** What is at the foot for a while. */
  readonly children: ReactNode
}) {
  const t = useTexts().shell
  return (
    <header className="shell-sidebar">
      <div className="shell-brand">
        <BrandMark />
        <span className="shell-brand-name">{t.productName}</span>
      </div>
      <nav className="shell-nav" aria-label={t.navigation}>
        <NavSection
          heading={t.navigationSections.work}
          isHeadingHidden
          names={['publishing', 'queue', 'calendar', 'history', 'channels']}
          counts={{ queue: onTheirWayCount }}
          paused={isQueuePaused ? 'queue' : null}
        />
        <NavSection
          heading={t.navigationSections.admin}
          names={['setup', 'integration', 'audit']}
        />
        <NavSection
          heading={t.navigationSections.more}
          isHeadingHidden
          names={['help', 'settings']}
        />
      </nav>
      {children}
      <TryPractice />
    </header>
  )
}

function NavSection({
  heading,
  isHeadingHidden = false,
  names,
  counts = {},
  paused = null,
}: {
  readonly heading: string
  readonly isHeadingHidden?: boolean
  readonly names: readonly RouteName[]
  readonly counts?: Partial<Record<RouteName, number>>
  /** The page whose work is held. */
  readonly paused?: RouteName | null
}) {
  const headingId = useId()
  return (
    <div className="shell-nav-section">
      <div id={headingId} className={isHeadingHidden ? 'visually-hidden' : 'shell-nav-heading'}>
        {heading}
      </div>
      <ul aria-labelledby={headingId} className="shell-nav-section">
        {names.map((name) => (
          <NavItem key={name} name={name} count={counts[name] ?? 0} isPaused={paused === name} />
        ))}
      </ul>
    </div>
  )
}

function NavItem({
  name,
  count,
  isPaused,
}: {
  readonly name: RouteName
  readonly count: number
  readonly isPaused: boolean
}) {
  const { shell: t, queue } = useTexts()
  const format = useFormat()
  const route = useRoute()
  const countId = useId()
  const Icon = PAGE_ICONS[name]
  return (
    <li title={t.pages[name]}>
      <Link
        href={routeHref(name)}
        className="shell-nav-link"
        aria-label={t.pages[name]}
        {...(route.name === name ? { 'aria-current': 'page' as const } : {})}
        {...(count > 0 || isPaused ? { 'aria-describedby': countId } : {})}
      >
        <Icon aria-hidden />
        <span className="shell-nav-name">{t.pages[name]}</span>
        {(count > 0 || isPaused) && (
          <span aria-hidden className="shell-nav-count tabular" data-paused={isPaused}>
            {isPaused && <Pause aria-hidden />}
            {count > 0 && format.number(count)}
          </span>
        )}
      </Link>
      {(count > 0 || isPaused) && (
        <span id={countId} className="visually-hidden">
          {[
            ...(isPaused ? [queue.paused.title] : []),
            ...(count > 0 ? [t.openPosts(format.number(count))] : []),
          ].join('. ')}
        </span>
      )}
    </li>
  )
}
