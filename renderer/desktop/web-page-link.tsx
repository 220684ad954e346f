import type { ReactNode } from 'react'
import type { WebPage } from '../../electron/shared/app-info'
import { ExternalPageLink } from '../components/link'
import { useShowFailure } from './use-show-failure'
import { useDesktop } from './desktop-provider'

/** A link to a page on the web, opened by main in the system browser. The window never holds the address. */
export function WebPageLink({
  page,
  children,
}: {
  readonly page: WebPage
  readonly children: ReactNode
}) {
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  return (
    <ExternalPageLink onPress={() => void desktop.app.openWebPage(page).catch(showFailure)}>
      {children}
    </ExternalPageLink>
  )
}
