/** The three ways in which a browser's answer reaches the app. */
export type RedirectEntrance = 'deep-link' | 'loopback' | 'pasted-link'

/**
 * What became of a link: `accepted` belonged to an open attempt and has closed it, whether it brought a code or TikTok's
 * refusal; `expired` came too late; `not-pending` belongs to no attempt; `invalid` is no callback link at all.
 */
export type LinkVerdict = 'accepted' | 'expired' | 'not-pending' | 'invalid'

/** Where every entrance hands its links: one parser and one check of the state for all. */
export type RedirectSink = (link: string, entrance: RedirectEntrance) => Promise<LinkVerdict>

/** A way for the browser to come back. */
export interface RedirectListener {
  readonly entrance: RedirectEntrance
  /**
   * Gets ready for an attempt and answers its redirect URI with a real port in place of `*`. May be called again while
   * open. Throws `loopback-unavailable`.
   */
  open(redirectUri: string): Promise<string>
  /** Stops listening; a link that comes later finds nobody. Harmless when not open. */
  close(): Promise<void>
}
