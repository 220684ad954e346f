import type { Session } from 'electron'

/** Nobody listens there, and on most systems only an administrator could. */
const NOWHERE = 'socks5://127.0.0.1:1'

/**
 * Cuts the page off from every network, this computer included. The content security policy denies what it has a name for; the
 * rest (WebRTC, early connections, look-ups of names) goes to a proxy that is not there and would have to look up the names as
 * well. Main calls TikTok over Node's own sockets, which know nothing of this.
 */
export async function cutOffNetwork(session: Session): Promise<void> {
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: NOWHERE,
    proxyBypassRules: '<-loopback>',
  })
}
