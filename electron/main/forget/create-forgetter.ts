import { app, session } from 'electron'
import type { LinkRegistration } from '../deep-link/link-registration'
import type { Clock } from '../platform/clock'
import type { FileLogger } from '../platform/file-logger'
import type { Logger } from '../platform/logger'
import { KeychainWiper } from '../secrets/keychain-wiper'
import type { LoginItem } from '../window/login-item'
import { EverythingForgetter, type ForgetSteps } from './everything-forgetter'
import { ProfileWiper } from './profile-wiper'

/** Connects forgetting everything with the keychain, the profile folder and the operating system. */
export function createForgetter(
  options: Pick<ForgetSteps, 'stopServices' | 'quit'> & {
    readonly profileDir: string
    readonly keychainServices: readonly string[]
    readonly links: LinkRegistration
    readonly loginItem: LoginItem
    readonly clock: Clock
    readonly logger: Logger & Pick<FileLogger, 'end'>
  },
): EverythingForgetter {
  const { keychainServices: services, clock, logger, stopServices, quit } = options
  const profile = new ProfileWiper(options.profileDir, logger)
  return new EverythingForgetter(
    {
      stopServices,
      quit,
      wipeKeychain: () => new KeychainWiper({ services, clock, logger }).wipe(),
      clearBrowserData: async () => {
        await session.defaultSession.clearStorageData()
        await session.defaultSession.clearCache()
      },
      wipeOwnFiles: () => profile.wipeOwnFiles(),
      removeSystemEntries: () => removeSystemEntries(options),
      armFinalWipe: () => {
        app.once('quit', () => {
          logger.end()
          profile.wipeAtQuit()
        })
      },
    },
    logger,
  )
}

async function removeSystemEntries({
  links,
  loginItem,
  logger,
}: {
  readonly links: LinkRegistration
  readonly loginItem: LoginItem
  readonly logger: Logger
}): Promise<boolean> {
  const areLinksGone = await links.unregister()
  try {
    loginItem.set(false)
    return areLinksGone
  } catch (error) {
    logger.error('login-item-not-removed', error)
    return false
  }
}
