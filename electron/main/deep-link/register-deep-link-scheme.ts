import { app } from 'electron'
import type { Logger } from '../platform/logger'

/**
 * Makes this app the one that opens `sosyabot:` links, where that is up to the app: on Windows at every start, because the
 * installer writes nothing; on macOS and Linux the bundle and the `.desktop` file declare it. An app started from a checkout
 * does not register itself, so that it never takes the links of the installed one.
 */
export function registerDeepLinkScheme(logger: Logger): void {
  if (!app.isPackaged || app.isDefaultProtocolClient('sosyabot')) return
  if (!app.setAsDefaultProtocolClient('sosyabot')) logger.warn('deep-link-scheme-not-registered')
}
