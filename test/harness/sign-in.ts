import { buildAuthorizeUrl } from '../../electron/main/auth/authorize-url'
import { createCodeVerifier, toCodeChallenge } from '../../electron/main/auth/pkce'
import { mergeGrant } from '../../electron/main/auth/stored-tokens'
import type { TokenStore } from '../../electron/main/auth/token-store'
import type { TikTokClient, TokenGrant } from '../../electron/main/tiktok/tiktok-client'
import { PracticeBrowser } from '../../electron/practice/practice-browser'
import { CALLBACK_PATH, PRACTICE_CLIENT } from '../../electron/practice/practice-client'
import { REQUESTED_SCOPES } from '../../electron/shared/tiktok-limits'

/** Signs an account in at a practice server as its creator would, and keeps the tokens. */
export async function signIn(
  practiceOrigin: string,
  openId: string,
  {
    client,
    tokens,
  }: { readonly client: Pick<TikTokClient, 'exchangeCode'>; readonly tokens: TokenStore },
): Promise<TokenGrant> {
  const codeVerifier = createCodeVerifier()
  const redirectUri = practiceOrigin + CALLBACK_PATH
  const location = await new PracticeBrowser().answerConsent(
    buildAuthorizeUrl({
      authorizeOrigin: practiceOrigin,
      clientKey: PRACTICE_CLIENT.clientKey,
      scopes: REQUESTED_SCOPES,
      redirectUri,
      state: 'state-of-a-test-that-signs-in',
      codeChallenge: toCodeChallenge(codeVerifier),
      isConsentAlwaysAsked: true,
    }).href,
    { account: openId },
  )
  const code = new URL(location).searchParams.get('code') ?? ''
  const grant = await client.exchangeCode(PRACTICE_CLIENT, { code, codeVerifier, redirectUri })
  await tokens.update(grant.openId, () => mergeGrant(null, grant))
  return grant
}
