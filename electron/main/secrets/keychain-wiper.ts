import type { Clock } from '../platform/clock'
import { AppError } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import { loadKeytar, type Keytar } from './keychain-secret-store'
import { toKeychainError } from './to-keychain-error'

/** As in the store: below the ten seconds after which a person thinks that nothing happens. */
const CALL_LIMIT_MS = 9500
/** Written and removed to see that the keychain is open: a locked one finds nothing and says nothing. */
const CHECK_ACCOUNT = 'sosyabot_keychain-check'

/** The calls that emptying a service takes. */
export type SearchableKeychain = Omit<Keytar, 'getPassword'>

/** Removes every entry of this app from the operating system's keychain, whoever has written it. */
export class KeychainWiper {
  constructor(
    private readonly options: {
      /** The names under which entries are listed. */
      readonly services: readonly string[]
      readonly clock: Clock
      readonly logger: Logger
      readonly loadKeychain?: () => Promise<SearchableKeychain>
      readonly limitMs?: number
    },
  ) {}

  /** Answers whether nothing is left. A keychain that cannot be asked may hold entries, so that is a no. Never rejects. */
  async wipe(): Promise<boolean> {
    try {
      const keychain = await (this.options.loadKeychain ?? loadKeytar)()
      for (const service of this.options.services) await this.#wipeService(keychain, service)
      return true
    } catch (thrown) {
      this.options.logger.error('keychain-not-wiped', toKeychainError(thrown))
      return false
    }
  }

  async #wipeService(keychain: SearchableKeychain, service: string): Promise<void> {
    await this.#within(keychain.setPassword(service, CHECK_ACCOUNT, 'open'))
    const found = await this.#within(keychain.findCredentials(service))
    for (const { account } of found) {
      await this.#within(keychain.deletePassword(service, account))
    }
    await this.#within(keychain.deletePassword(service, CHECK_ACCOUNT))
    const left = await this.#within(keychain.findCredentials(service))
    if (left.length > 0) throw new AppError('keychain-locked', { isRetryable: true })
  }

  async #within<T>(call: Promise<T>): Promise<T> {
    const timer = new AbortController()
    const timeout = this.options.clock
      .sleep(this.options.limitMs ?? CALL_LIMIT_MS, timer.signal)
      .then(() => {
        throw new AppError('keychain-timeout', { isRetryable: true })
      })
    try {
      return await Promise.race([call, timeout])
    } finally {
      timer.abort()
      // Whichever of the two comes second may still fail, and nobody listens to it any more.
      timeout.catch(() => undefined)
      call.catch(() => undefined)
    }
  }
}
