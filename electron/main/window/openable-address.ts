const ALLOWED_HOSTS: ReadonlySet<string> = new Set([
  'www.tiktok.com',
  'developers.tiktok.com',
  'sosyabot.com',
])

/** Whether an address may leave the app for the system browser: https on an exact host, or the practice server itself. */
export function isOpenableInBrowser(url: URL, practiceOrigin: string | null): boolean {
  if (url.username !== '' || url.password !== '') return false
  if (practiceOrigin !== null && url.origin === practiceOrigin) return true
  return url.protocol === 'https:' && url.port === '' && ALLOWED_HOSTS.has(url.hostname)
}
