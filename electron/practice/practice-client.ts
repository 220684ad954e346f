/**
 * One TikTok app as registered in the developer portal, seen from TikTok's side. The registered
 * redirect addresses may carry `*` in place of the port (Login Kit for Desktop); everything else in
 * them is compared letter by letter. The practice server's own callback page needs no entry here.
 */
export interface PracticeClient {
  readonly clientKey: string
  readonly clientSecret: string
  /** Shown on the consent screen. */
  readonly appName: string
  /** Scopes added to the app in the portal; asking for any other one is an error. */
  readonly scopes: readonly string[]
  readonly redirectUris: readonly string[]
}

/** Where the hosted callback page lives on this server, the same path as on app.sosyabot.com. */
export const CALLBACK_PATH = '/api/v1/auth/tiktok/callback'

/**
 * The app every practice run starts with. Its key and secret open nothing but this server, so they
 * may be printed in a form, a demo or a test.
 */
export const PRACTICE_CLIENT: PracticeClient = {
  clientKey: 'awpractice7k2m9x4q',
  clientSecret: 'PracticeOnlyNoRealSecret4Tq8Zw2x',
  appName: 'Sosyabot',
  scopes: ['user.info.basic', 'video.publish', 'video.upload'],
  redirectUris: [
    'https://app.sosyabot.com/api/v1/auth/tiktok/callback',
    'http://127.0.0.1:*/callback/',
    'http://localhost:*/callback/',
  ],
}

/**
 * Whether TikTok would send a browser to `redirectUri`. The comparison is literal (`localhost` is not
 * `127.0.0.1`, a missing trailing slash is a mismatch); only a registered `:*` stands for any port.
 */
export function isRegisteredRedirect(
  redirectUri: string,
  client: PracticeClient,
  ownOrigins: readonly string[],
): boolean {
  if (ownOrigins.some((origin) => redirectUri === origin + CALLBACK_PATH)) return true
  return client.redirectUris.some((registered) => {
    const wildcard = registered.indexOf(':*')
    if (wildcard < 0) return redirectUri === registered
    const before = registered.slice(0, wildcard + 1)
    const after = registered.slice(wildcard + 2)
    if (!redirectUri.startsWith(before) || !redirectUri.endsWith(after)) return false
    const port = redirectUri.slice(before.length, redirectUri.length - after.length)
    return /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535
  })
}
