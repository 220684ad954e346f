import type { AppErrorCode } from '../../electron/shared/app-error'
import { ExternalPageLink, Link } from '../components/link'
import { useTexts } from '../i18n/use-texts'
import { useDesktop } from './desktop-provider'
import { ERROR_DESK } from './error-desk'
import { routeHref, type RouteName } from './routes'
import { useShowFailure } from './use-show-failure'
import { WebPageLink } from './web-page-link'

/** The one way to where a failure is put right; nothing where there is none, or where the person is there already. */
export function ErrorActionLink({
  code,
  omits = [],
}: {
  readonly code: AppErrorCode
  /** Pages that need no link: the one on which this is shown, and those to which another button beside it leads. */
  readonly omits?: readonly RouteName[]
}) {
  const texts = useTexts()
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  const { action } = ERROR_DESK[code]
  if (action === null) return null
  if (action.kind === 'web-page') {
    return <WebPageLink page={action.page}>{texts.help.pages[action.page]}</WebPageLink>
  }
  if (action.kind === 'data-folder') {
    return (
      <ExternalPageLink onPress={() => void desktop.app.showUserDataFolder().catch(showFailure)}>
        {texts.errorDesk.dataFolder}
      </ExternalPageLink>
    )
  }
  if (omits.includes(action.route)) return null
  return <Link href={routeHref(action.route)}>{texts.errorDesk.actions[action.route]}</Link>
}
