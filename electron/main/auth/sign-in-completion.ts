import type { TokenGrant } from '../tiktok/tiktok-client'

/** What signing in needs from the list of connected accounts. */
export interface SignInCompletion {
  isConnected(channelId: string): boolean
  /** Whether an account other than this one is connected; null asks for any account. */
  isAnotherConnected(channelId: string | null): boolean
  /**
   * Turns TikTok's grant into a connected channel: who is it, tokens into the keychain, channel into the list. Answers the
   * channel's id. Throws `sign-in-other-account` {expectedName, actualName} when a reconnect brings back somebody else, and
   * network, TikTok and keychain codes; nothing saved before is lost then.
   */
  complete(
    grant: TokenGrant,
    expectedChannelId: string | null,
    signal: AbortSignal,
  ): Promise<string>
}
