import type { ForgetAnswer, ForgetRemainder } from '../../shared/forget'
import type { Logger } from '../platform/logger'

/** What has to be done, in the hands of those who can. None rejects; a no means that something is left. */
export interface ForgetSteps {
  /** Stops uploads, token refreshes and everything else that could write again. */
  readonly stopServices: () => Promise<void>
  readonly wipeKeychain: () => Promise<boolean>
  /** Chromium's storage and caches. */
  readonly clearBrowserData: () => Promise<void>
  readonly wipeOwnFiles: () => boolean
  /** What makes the operating system start the app: links, and the start at login. */
  readonly removeSystemEntries: () => Promise<boolean>
  /** Called once everything has been tried. */
  readonly armFinalWipe: () => void
  readonly quit: () => void
}

/**
 * Forgets everything of this app on this computer: keys and tokens first, because they are worth the most. Each step is taken
 * whatever became of the one before, and what is left is answered. The videos are the person's own and stay.
 */
export class EverythingForgetter {
  #isFinalWipeArmed = false

  constructor(
    private readonly steps: ForgetSteps,
    private readonly logger: Logger,
  ) {}

  /** May be asked again, for example after the keychain was unlocked. */
  async forget(): Promise<ForgetAnswer> {
    const { steps, logger } = this
    await steps.stopServices()
    const isKeychainEmpty = await steps.wipeKeychain()
    const areEntriesGone = await steps.removeSystemEntries()
    try {
      await steps.clearBrowserData()
    } catch (error) {
      // The files themselves go when the app quits.
      logger.error('browser-data-not-cleared', error)
    }
    const areFilesGone = steps.wipeOwnFiles()
    const left: readonly (readonly [ForgetRemainder, boolean])[] = [
      ['keychain', !isKeychainEmpty],
      ['files', !areFilesGone],
      ['system-entries', !areEntriesGone],
    ]
    const remainders = left.filter(([, isLeft]) => isLeft).map(([name]) => name)
    if (!this.#isFinalWipeArmed) steps.armFinalWipe()
    this.#isFinalWipeArmed = true
    if (remainders.length === 0) setImmediate(steps.quit)
    return { remainders }
  }
}
