import { setTimeout as delay } from 'node:timers/promises'
import { shell } from 'electron'
import type { WebPage } from '../../shared/app-info'
import { AppError } from '../platform/app-error'
import { isOpenableInBrowser } from './openable-address'

/** Addresses behind the names that the window may ask for. */
export const WEB_PAGE_URLS: Readonly<Record<WebPage, string>> = {
  'tiktok-developer-portal': 'https://developers.tiktok.com/',
  'tiktok-manage-apps': 'https://developers.tiktok.com/apps/',
  'tiktok-add-sandbox': 'https://developers.tiktok.com/doc/add-a-sandbox',
  'tiktok-app-review-guidelines': 'https://developers.tiktok.com/doc/app-review-guidelines',
  'tiktok-direct-post-audit': 'https://developers.tiktok.com/application/content-posting-api',
  'tiktok-music-usage-confirmation':
    'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en',
  'tiktok-branded-content-policy': 'https://www.tiktok.com/legal/page/global/bc-policy/en',
  'tiktok-content-sharing-guidelines':
    'https://developers.tiktok.com/doc/content-sharing-guidelines',
  'tiktok-manage-app-permissions': 'https://www.tiktok.com/setting?activeTab=security',
  'sosyabot-website': 'https://sosyabot.com/',
}

/** How long a failure to start the browser may take to show. */
const LAUNCH_GRACE_MS = 3000

/**
 * Opens a page in the system browser, never inside the app. The only user of `shell.openExternal`; the address is parsed
 * and written anew so that what was checked is what is opened.
 *
 * @throws AppError `browser-not-opened` when the address is not allowed or no browser can be started.
 */
export async function openInBrowser(url: URL, practiceOrigin: string | null): Promise<void> {
  if (!isOpenableInBrowser(url, practiceOrigin)) {
    throw new AppError('browser-not-opened', { detail: { isAllowed: false } })
  }
  try {
    // Where the browser is not running yet, xdg-open stays until the browser ends; a failure comes at once.
    await Promise.race([shell.openExternal(url.href), delay(LAUNCH_GRACE_MS)])
  } catch (cause) {
    throw new AppError('browser-not-opened', { isRetryable: true, cause })
  }
}

/** Shows a folder of the app in the file manager. */
export async function openFolder(path: string): Promise<void> {
  const problem = await shell.openPath(path)
  if (problem !== '') throw new AppError('not-found')
}
