/** Where TikTok is. Practice mode and `--tiktok-url` put every address on one loopback origin with the same paths. */
export interface TikTokEndpoints {
  /** Origin of the authorize page, `https://www.tiktok.com`. */
  readonly authorizeOrigin: string
  /** Origin of the API, `https://open.tiktokapis.com`. */
  readonly apiOrigin: string
  /** Whether an upload link may be used: https on a host under tiktokapis.com, or exactly the practice origin. */
  isUploadUrlAllowed(url: URL): boolean
  /** True for a practice server: plain http on loopback. */
  readonly isPractice: boolean
}

/** The real TikTok. */
export const TIKTOK_ENDPOINTS: TikTokEndpoints = {
  authorizeOrigin: 'https://www.tiktok.com',
  apiOrigin: 'https://open.tiktokapis.com',
  isUploadUrlAllowed: (url) =>
    url.protocol === 'https:' && url.hostname.endsWith('.tiktokapis.com'),
  isPractice: false,
}

/** A practice server on this computer. */
export function practiceEndpoints(origin: string): TikTokEndpoints {
  return {
    authorizeOrigin: origin,
    apiOrigin: origin,
    isUploadUrlAllowed: (url) => url.origin === origin,
    isPractice: true,
  }
}
