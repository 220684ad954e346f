import type { LinkVerdict, RedirectListener, RedirectSink } from './redirect-listener'

/** Takes the link that a person copied from the callback page, for the case that nothing else brings it into the app. */
export class PastedLinkRedirectListener implements RedirectListener {
  readonly entrance = 'pasted-link'
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

  /** A link as it was pasted; blanks and line breaks around it come from copying. */
  deliver(link: string): Promise<LinkVerdict> {
    return this.#sink(link.trim(), this.entrance)
  }
}
