import { DeepLinkSource, findDeepLink } from './deep-link-source'

/** Electron's `app`, as far as links arrive by it. */
export interface LinkEvents {
  on(event: 'open-url', listener: (event: { preventDefault(): void }, url: string) => void): unknown
  on(event: 'second-instance', listener: (event: unknown, argv: string[]) => void): unknown
}

/**
 * Collects the links that start the app. Has to run before `ready`: macOS delivers the link that started the app earlier than
 * that, and a later listener would miss it. Windows and Linux give it among the arguments.
 */
export function collectLinks(app: LinkEvents, argv: readonly string[]): DeepLinkSource {
  const links = new DeepLinkSource()
  app.on('open-url', (event, url) => {
    event.preventDefault()
    links.push(url)
  })
  const coldLink = findDeepLink(argv)
  if (coldLink !== null) links.push(coldLink)
  return links
}

/**
 * Collects the links of later starts, which end by handing over their arguments. A second start without a link is somebody
 * looking for the window. With a link, the window comes to the front only when the link belongs to an attempt of ours, so that
 * a stranger's link cannot steal the focus.
 */
export function followSecondStarts(
  app: LinkEvents,
  links: DeepLinkSource,
  showWindow: () => void,
): void {
  app.on('second-instance', (_event, argv) => {
    const link = findDeepLink(argv)
    if (link === null) showWindow()
    else links.push(link)
  })
}
