import { app, type Session, type WebContents } from 'electron'
import type { Logger } from '../platform/logger'

/**
 * Denies every way out of the page for every web contents that will ever exist: navigation, redirects, new windows and
 * webviews (Electron's security checklist, items 11 to 14). Addresses are compared parsed, never by prefix.
 */
export function guardNavigation(appOrigin: string, logger: Logger): void {
  app.on('web-contents-created', (_event, contents) => {
    const denyUnlessOurs = (event: { preventDefault(): void; url: string }): void => {
      if (isOurs(event.url, appOrigin)) return
      event.preventDefault()
      logger.warn('navigation-denied')
    }
    contents.on('will-navigate', denyUnlessOurs)
    contents.on('will-frame-navigate', denyUnlessOurs)
    contents.on('will-redirect', denyUnlessOurs)
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    // WebRTC asks the content security policy nothing; without a proxy that takes UDP it now stays silent there.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
    contents.setWindowOpenHandler(() => {
      logger.warn('window-open-denied')
      return { action: 'deny' }
    })
  })
}

function isOurs(raw: string, appOrigin: string): boolean {
  try {
    const url = new URL(raw)
    return `${url.protocol}//${url.host}` === appOrigin
  } catch {
    return false
  }
}

/** Denies every permission and device; without handlers Electron approves them all (checklist, item 5). */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents: WebContents | null, _permission, callback) => {
    callback(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}
