import type { LinkVerdict, RedirectListener, RedirectSink } from './redirect-listener'

/** Takes the deep links that the shell gets from the operating system. There is nothing to open: the system always listens. */
export class DeepLinkRedirectListener implements RedirectListener {
  readonly entrance = 'deep-link'
  readonly #sink: RedirectSink

  constructor(sink: RedirectSink) {
    this.#sink = sink
  }

  open(redirectUri: string): Promise<string> {
    return Promise.resolve(redirectUri)
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  /** A link as the operating system delivered it. */
  deliver(link: string): Promise<LinkVerdict> {
    return this.#sink(link, this.entrance)
  }
}
