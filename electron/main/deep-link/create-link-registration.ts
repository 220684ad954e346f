import { homedir } from 'node:os'
import { app } from 'electron'
import type { Logger } from '../platform/logger'
import { ElectronLinkRegistration } from './electron-link-registration'
import type { LinkRegistration } from './link-registration'
import { XdgLinkRegistration } from './xdg-link-registration'

/** The registration of this operating system. An app from a checkout never takes the links of the installed one. */
export function createLinkRegistration(logger: Logger): LinkRegistration {
  const canRegister = app.isPackaged
  if (process.platform !== 'linux') return new ElectronLinkRegistration(canRegister)
  return new XdgLinkRegistration({
    executable: process.env['APPIMAGE'] ?? app.getPath('exe'),
    canRegister,
    // The development launcher's entry starts a script that starts this app.
    trustedEntryIds: app.isPackaged ? [] : ['sosyabot.desktop'],
    environment: process.env,
    homeDir: homedir(),
    logger,
  })
}

/**
 * Takes the links that nobody opens yet, at every start: on Windows the installer writes nothing, and an AppImage has no
 * installer. Another program's claim is left to the person, who is told when it matters.
 */
export async function claimFreeLinks(links: LinkRegistration, logger: Logger): Promise<void> {
  if (!links.canRegister || (await links.findHandler()) !== 'nobody') return
  if (!(await links.register())) logger.warn('deep-link-scheme-not-registered')
}
