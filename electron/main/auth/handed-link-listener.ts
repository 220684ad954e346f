import type { LinkVerdict, RedirectListener, RedirectSink } from './redirect-listener'

/**
 * Takes links that somebody hands over: the operating system a deep link, or a person the link copied from the callback
 * page. There is nothing to open, because both can come at any time.
 */
export class HandedLinkListener implements RedirectListener {
  readonly entrance: 'deep-link' | 'pasted-link'
  readonly #sink: RedirectSink

  constructor(entrance: 'deep-link' | 'pasted-link', sink: RedirectSink) {
    this.entrance = entrance
    this.#sink = sink
  }

  open(redirectUri: string): Promise<string> {
    return Promise.resolve(redirectUri)
  }

  close(): Promise<void> {
    return Promise.resolve()
  }

  /** A link as it was handed over, letter by letter. */
  deliver(link: string): Promise<LinkVerdict> {
    return this.#sink(link, this.entrance)
  }
}
