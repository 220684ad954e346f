import type { SignIn } from '../../shared/channel'
import { AppError, toAppErrorDto } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import type { ClientCredentials, TikTokClient } from '../tiktok/tiktok-client'
import type { SignInAttempt } from './sign-in-attempt-store'
import type { SignInCompletion } from './sign-in-completion'

export interface SignInExchangeOptions {
  readonly credentials: { requireCredentials(): Promise<ClientCredentials> }
  readonly completion: SignInCompletion
  readonly client: Pick<TikTokClient, 'exchangeCode'>
  /** Told when TikTok has taken a code: keys and redirect URI were right, whatever becomes of the account. */
  readonly onGranted?: (pair: ClientCredentials, redirectUri: string) => void
  readonly logger: Logger
}

/** The last part of a sign-in: the code of an attempt that is closed already becomes tokens, and these a channel. */
export class SignInExchange {
  readonly #options: SignInExchangeOptions
  #abort = new AbortController()

  constructor(options: SignInExchangeOptions) {
    this.#options = options
  }

  /** Answers what the snapshot shows then. Never rejects. */
  async run(
    attempt: SignInAttempt,
    code: string,
  ): Promise<Pick<SignIn, 'phase'> & Partial<Pick<SignIn, 'channelId' | 'error'>>> {
    const { credentials, client, completion, logger } = this.#options
    const { signal } = this.#abort
    try {
      const pair = await credentials.requireCredentials()
      if (pair.clientKey !== attempt.clientKey) {
        throw new AppError('sign-in-failed', { detail: { reason: 'client-key-changed' } })
      }
      const grant = await client.exchangeCode(
        pair,
        { code, codeVerifier: attempt.codeVerifier, redirectUri: attempt.redirectUri },
        signal,
      )
      this.#options.onGranted?.(pair, attempt.redirectUri)
      const channelId = await completion.complete(grant, attempt.expectedChannelId, signal)
      return { phase: 'connected', channelId }
    } catch (error) {
      if (error instanceof AppError) logger.warn('sign-in-failed', { errorCode: error.code })
      else logger.error('sign-in-failed', error)
      return { phase: 'failed', error: toAppErrorDto(error) }
    }
  }

  /** Ends whatever runs now, with `cancelled`. What TikTok has granted by then is not kept. */
  abort(): void {
    this.#abort.abort(new AppError('cancelled'))
    this.#abort = new AbortController()
  }
}
