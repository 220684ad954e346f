import {
  type CredentialsInput,
  type CredentialsSource,
  type CredentialsStatus,
  type CredentialsTestReport,
  findCredentialProblem,
  type RedirectMethod,
} from '../../shared/credentials'
import { REQUESTED_SCOPES } from '../../shared/tiktok-limits'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import { SerialQueue } from '../platform/serial-queue'
import type { SecretStore } from '../secrets/secret-store'
import type { JsonStore } from '../settings/json-store'
import {
  CLOCK_TOLERANCE_MS,
  type ClientCredentials,
  type TikTokClient,
} from '../tiktok/tiktok-client'
import { readEnvironmentCredentials } from './environment-credentials'
import { CLIENT_SECRET_ACCOUNT, type FormPair, readFormPair } from './form-secret'
import { type IntegrationSettings, IntegrationSettingsStore } from './integration-settings'
import {
  DEFAULT_LOOPBACK_REDIRECT_URI,
  findRedirectUriProblem,
  REDIRECT_URI_LENGTH_LIMIT,
} from './redirect-uri'
import { fingerprintSecret } from './secret-fingerprint'

/** How the browser comes back, as the form says. */
export interface RedirectSettings {
  readonly method: RedirectMethod
  /** Character for character as registered at TikTok; a loopback address may carry `*` as its port. */
  readonly redirectUri: string
}

export interface CredentialsServiceOptions {
  readonly settings: JsonStore
  readonly secrets: SecretStore
  readonly client: Pick<TikTokClient, 'testCredentials'>
  /** The process environment over the profile folder's `.env`, as they were when the app started. */
  readonly readEnvironment: () => Readonly<Record<string, string | undefined>>
  /** The pair of the practice TikTok; null when the app talks to the real one. */
  readonly practiceCredentials: ClientCredentials | null
  /** Origin of the practice server, whose own callback page may be the hosted redirect; null for the real TikTok. */
  readonly practiceOrigin: string | null
  readonly defaultHostedRedirectUri: string
  /** Told when TikTok has accepted a pair in a test. */
  readonly onAccepted?: (pair: ClientCredentials) => void
  readonly clock: Clock
  readonly logger: Logger
}

/** The pair that counts now, and where it comes from. */
interface InForce {
  readonly source: CredentialsSource
  readonly clientKey: string | null
  readonly clientSecret: string | null
}

/**
 * Owns the TikTok integration: client key, client secret, Status and redirect. The secret goes in and never comes out to
 * the window; other services of main get the pair through `requireCredentials`.
 */
export class CredentialsService {
  readonly #options: CredentialsServiceOptions
  readonly #settings: IntegrationSettingsStore
  readonly #listeners: Listeners<CredentialsStatus>
  readonly #queue = new SerialQueue()
  readonly #endKeychainSubscription: () => void
  #revision = 1

  constructor(options: CredentialsServiceOptions) {
    this.#options = options
    this.#settings = new IntegrationSettingsStore(options.settings)
    this.#listeners = new Listeners(options.logger)
    this.#endKeychainSubscription = options.secrets.onDidChangeKeychain(() => {
      this.#announce().catch((error: unknown) => {
        options.logger.error('credentials-status-failed', error)
      })
    })
  }

  /** Calls back with the whole status after every change; the answer ends the subscription. */
  onDidChange(listener: (status: CredentialsStatus) => void): () => void {
    return this.#listeners.add(listener)
  }

  /** What the window may know. Works without a keychain too. */
  async getStatus(): Promise<CredentialsStatus> {
    const settings = this.#settings.read()
    const pair = await readFormPair(settings, this.#options.secrets)
    const inForce = this.#choose(pair)
    const isFormFilled = pair.kind === 'complete' || pair.kind === 'unreadable'
    return {
      revision: this.#revision,
      source: inForce.source,
      isEnabled: settings.isEnabled,
      isFormFilled,
      isEnvironmentFilled: this.#readEnvironment() !== null,
      clientKey: inForce.clientKey,
      secretFingerprint:
        pair.kind === 'unreadable'
          ? settings.secretFingerprint
          : inForce.clientSecret && fingerprintSecret(inForce.clientSecret),
      secretStorage:
        pair.kind === 'complete' ? pair.storage : pair.kind === 'unreadable' ? 'keychain' : null,
      keychain: this.#options.secrets.keychain,
      redirectMethod: settings.redirectMethod,
      redirectUri: this.#redirectUriOf(settings),
      defaultRedirectUri: this.#defaultRedirectUri(settings.redirectMethod),
      scopes: REQUESTED_SCOPES,
    }
  }

  /**
   * Checks and saves the form. Throws `client-key-invalid` and `client-secret-invalid` {problem}, `redirect-uri-invalid`
   * {problem}, or what the stores throw; then nothing has changed.
   */
  save(input: CredentialsInput): Promise<CredentialsStatus> {
    return this.#queue.run(async () => {
      const clientKey = requireValid('client-key', input.clientKey)
      const redirect = {
        redirectMethod: input.redirectMethod,
        redirectUri: this.#checkRedirectUri(input.redirectMethod, input.redirectUri),
      }
      const before = this.#settings.read()
      const after = { ...before, ...redirect, isEnabled: input.isEnabled }
      if (input.clientSecret !== null) {
        const secret = requireValid('client-secret', input.clientSecret)
        await this.#writePair({ ...after, clientKey }, secret)
      } else {
        const pair = await readFormPair(before, this.#options.secrets)
        const inForce = this.#choose(pair)
        if (pair.kind === 'empty' && inForce.clientKey === clientKey) {
          // The pair comes from elsewhere and stays there; only Status and redirect are the form's.
          this.#settings.write(after)
        } else if (pair.kind === 'empty' || pair.kind === 'incomplete') {
          throw new AppError('client-secret-invalid', { detail: { problem: 'empty' } })
        } else {
          this.#settings.write({ ...after, clientKey })
        }
      }
      this.#options.logger.info('credentials-saved', {
        isEnabled: input.isEnabled,
        redirectMethod: input.redirectMethod,
        isSecretReplaced: input.clientSecret !== null,
      })
      return this.#announce()
    })
  }

  /** Empties the form: key and secret go, Status and redirect stay. Throws keychain codes; then nothing has changed. */
  clear(): Promise<CredentialsStatus> {
    return this.#queue.run(async () => {
      await this.#options.secrets.delete(CLIENT_SECRET_ACCOUNT)
      this.#settings.write({ ...this.#settings.read(), clientKey: null, secretFingerprint: null })
      this.#options.logger.info('credentials-cleared')
      return this.#announce()
    })
  }

  /**
   * Asks TikTok for an app token with the pair in force, whatever Status says. Throws `integration-disabled` without a pair,
   * `credentials-rejected`, `network-*`, `tiktok-unavailable`, `tiktok-rate-limited`, keychain codes, and `clock-off`
   * {clockOffsetMs} when the pair works but this computer's clock is more than five minutes off.
   */
  async test(): Promise<CredentialsTestReport> {
    const { client, clock, logger } = this.#options
    const credentials = await this.#readCredentials()
    if (credentials === null) throw new AppError('integration-disabled')
    const startedAtMs = clock.nowMs()
    const { serverDateMs } = await client.testCredentials(credentials)
    const testedAtMs = clock.nowMs()
    this.#options.onAccepted?.(credentials)
    // A Date header names whole seconds; half a second more is right on average.
    const clockOffsetMs =
      serverDateMs === null
        ? null
        : Math.round((startedAtMs + testedAtMs) / 2 - (serverDateMs + 500))
    if (clockOffsetMs !== null && Math.abs(clockOffsetMs) > CLOCK_TOLERANCE_MS) {
      throw new AppError('clock-off', { detail: { clockOffsetMs } })
    }
    logger.info('credentials-tested', { clockOffsetMs })
    return { testedAtMs, roundTripMs: Math.max(0, testedAtMs - startedAtMs), clockOffsetMs }
  }

  /**
   * The pair for a call to TikTok. Throws `integration-disabled` when nothing is configured or Status is off, and keychain
   * codes when the secret cannot be read.
   */
  async requireCredentials(): Promise<ClientCredentials> {
    const credentials = this.#settings.read().isEnabled ? await this.#readCredentials() : null
    if (credentials === null) throw new AppError('integration-disabled')
    return credentials
  }

  redirectSettings(): RedirectSettings {
    const settings = this.#settings.read()
    return { method: settings.redirectMethod, redirectUri: this.#redirectUriOf(settings) }
  }

  /** Ends the subscription to the keychain's state. */
  dispose(): void {
    this.#endKeychainSubscription()
  }

  async #readCredentials(): Promise<ClientCredentials | null> {
    const pair = await readFormPair(this.#settings.read(), this.#options.secrets)
    if (pair.kind === 'unreadable') throw pair.error
    if (pair.kind === 'incomplete' && pair.error !== null) throw pair.error
    const { clientKey, clientSecret } = this.#choose(pair)
    return clientKey === null || clientSecret === null ? null : { clientKey, clientSecret }
  }

  /** The form wins as soon as anything is in it; then the environment; the practice pair comes last. */
  #choose(pair: FormPair): InForce {
    if (pair.kind !== 'empty') {
      const clientSecret = pair.kind === 'complete' ? pair.secret : null
      return { source: 'form', clientKey: pair.clientKey, clientSecret }
    }
    const environment = this.#readEnvironment()
    if (environment !== null) return { source: 'environment', ...environment }
    const practice = this.#options.practiceCredentials
    if (practice !== null) return { source: 'practice', ...practice }
    return { source: 'none', clientKey: null, clientSecret: null }
  }

  /**
   * Saves a new pair. The secret comes first and the settings name its fingerprint, so a crash in between leaves an
   * incomplete form and never a client key with somebody else's secret.
   */
  async #writePair(settings: IntegrationSettings, secret: string): Promise<void> {
    const { secrets } = this.#options
    const previous = await this.#readSecretIfPossible()
    await secrets.set(CLIENT_SECRET_ACCOUNT, secret)
    try {
      this.#settings.write({ ...settings, secretFingerprint: fingerprintSecret(secret) })
    } catch (error) {
      if (typeof previous === 'string') await secrets.set(CLIENT_SECRET_ACCOUNT, previous)
      if (previous === null) await secrets.delete(CLIENT_SECRET_ACCOUNT)
      throw error
    }
  }

  /** Undefined when the keychain cannot say. */
  async #readSecretIfPossible(): Promise<string | null | undefined> {
    try {
      return await this.#options.secrets.get(CLIENT_SECRET_ACCOUNT)
    } catch (error) {
      if (error instanceof AppError) return undefined
      throw error
    }
  }

  #checkRedirectUri(method: RedirectMethod, raw: string | null): string | null {
    const redirectUri = (raw ?? '').trim()
    // The default is not stored, so that it can move: the practice server has another port in every run.
    if (redirectUri === '' || redirectUri === this.#defaultRedirectUri(method)) return null
    const problem = findRedirectUriProblem(method, redirectUri, this.#options.practiceOrigin)
    if (problem === null) return redirectUri
    throw new AppError('redirect-uri-invalid', {
      detail: { problem, lengthLimit: REDIRECT_URI_LENGTH_LIMIT },
    })
  }

  #redirectUriOf({ redirectMethod, redirectUri }: IntegrationSettings): string {
    const isUsable =
      redirectUri !== null &&
      findRedirectUriProblem(redirectMethod, redirectUri, this.#options.practiceOrigin) === null
    return isUsable ? redirectUri : this.#defaultRedirectUri(redirectMethod)
  }

  #defaultRedirectUri(method: RedirectMethod): string {
    return method === 'hosted'
      ? this.#options.defaultHostedRedirectUri
      : DEFAULT_LOOPBACK_REDIRECT_URI
  }

  #readEnvironment(): ClientCredentials | null {
    return readEnvironmentCredentials(this.#options.readEnvironment())
  }

  async #announce(): Promise<CredentialsStatus> {
    this.#revision += 1
    const status = await this.getStatus()
    this.#listeners.emit(status)
    return status
  }
}

function requireValid(field: 'client-key' | 'client-secret', raw: string): string {
  const problem = findCredentialProblem(field, raw)
  if (problem !== null) throw new AppError(`${field}-invalid`, { detail: { problem } })
  return raw.trim()
}
