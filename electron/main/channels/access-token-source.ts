/** Gives out access tokens of connected channels; refreshes when needed, one refresh in flight per channel. */
export interface AccessTokenSource {
  /**
   * A token that lives at least `minLifetimeMs` longer. Throws `channel-not-found`, `channel-needs-reconnect`,
   * `integration-disabled`, keychain or network codes.
   */
  getAccessToken(channelId: string, minLifetimeMs: number): Promise<string>
  /** Called after TikTok answered `access_token_invalid`: refreshes although the token looked alive, and answers the new one. */
  replaceRejectedToken(channelId: string, rejectedToken: string): Promise<string>
}
