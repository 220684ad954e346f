import type { RedirectMethod } from '../../electron/shared/credentials'

/** What can be said about a redirect URI while it is typed. Main checks it fully on save. */
export type RedirectUriProblem =
  'not-an-address' | 'has-query-or-fragment' | 'not-https' | 'not-loopback'

/**
 * A first look at a redirect URI while it is typed; null when nothing is wrong so far. An empty field means the default. On a
 * practice server main allows plain http for the hosted method, so that rule is left to main.
 */
export function findRedirectUriProblem(
  method: RedirectMethod,
  raw: string,
  isPractice: boolean,
): RedirectUriProblem | null {
  const redirectUri = raw.trim()
  if (redirectUri === '') return null
  if (!/^https?:\/\/[^\s/]+/.test(redirectUri)) return 'not-an-address'
  if (/[?#]/.test(redirectUri)) return 'has-query-or-fragment'
  if (method === 'loopback') {
    return /^http:\/\/(127\.0\.0\.1|localhost):(\*|\d+)(\/|$)/.test(redirectUri)
      ? null
      : 'not-loopback'
  }
  return redirectUri.startsWith('https://') || isPractice ? null : 'not-https'
}
