import type { AccessTokenSource } from '../channels/access-token-source'
import { isAccessTokenRejected } from '../tiktok/map-tiktok-error'

/** Calls to TikTok with a channel's token: when TikTok refuses the token as such, one refresh and one repetition. */
export class AuthorizedCalls {
  readonly #accessTokens: AccessTokenSource

  constructor(accessTokens: AccessTokenSource) {
    this.#accessTokens = accessTokens
  }

  /**
   * Runs `request` with a token that lives `minLifetimeMs` longer, as far as TikTok gives one. Repeating is safe for every
   * request, init among them: a refused token means that nothing was done.
   */
  async call<T>(
    channelId: string,
    minLifetimeMs: number,
    request: (accessToken: string) => Promise<T>,
  ): Promise<T> {
    const accessToken = await this.#accessTokens.getAccessToken(channelId, minLifetimeMs)
    try {
      return await request(accessToken)
    } catch (error) {
      if (!isAccessTokenRejected(error)) throw error
      return request(await this.#accessTokens.replaceRejectedToken(channelId, accessToken))
    }
  }
}
