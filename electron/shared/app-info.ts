/**
 * Which TikTok the app talks to: the real one; the practice TikTok inside the app; or a practice server elsewhere on this
 * computer, given by `--tiktok-url`.
 */
export type AppMode = 'real' | 'practice' | 'external-practice'

/** Real posts that nobody keeps the time of while the app practises. */
export interface StandingPosts {
  readonly count: number
  /** When the first of them is to begin, or was. */
  readonly firstMs: number
}

/** What the window needs to know about the running app. */
export interface AppInfo {
  readonly version: string
  readonly mode: AppMode
  readonly platform: 'darwin' | 'linux' | 'win32'
  /** BCP 47 tag of the operating system's language, for example `tr-TR`. */
  readonly systemLocale: string
  readonly practiceOrigin: string | null
  /** Null when nothing was scheduled as practice mode was switched on, and while it is off. */
  readonly standingPosts: StandingPosts | null
}

/** Pages on the web that the window may ask main to open. Main knows the addresses; the window never sends one. */
export const WEB_PAGES = [
  'tiktok-developer-portal',
  'tiktok-manage-apps',
  'tiktok-add-sandbox',
  'tiktok-app-review-guidelines',
  'tiktok-direct-post-audit',
  'tiktok-music-usage-confirmation',
  'tiktok-branded-content-policy',
  'tiktok-content-sharing-guidelines',
  'tiktok-manage-app-permissions',
  'sosyabot-website',
] as const
export type WebPage = (typeof WEB_PAGES)[number]
