/** Every limit of TikTok's that the product enforces, once. Sources: TikTok's pages named beside each. */

/** Longest caption in UTF-16 code units (Direct Post reference, `title`: 2200 "UTF-16 runes"). */
export const CAPTION_MAX_UTF16_UNITS = 2200

/** Largest video in bytes: 4 GB, read as 4 GiB (Media Transfer Guide). A larger file never reaches TikTok. */
export const VIDEO_MAX_BYTES = 4 * 1024 ** 3

/** Shortest and longest side of the picture in pixels (Media Transfer Guide). */
export const PICTURE_SIDE_MIN_PX = 360
export const PICTURE_SIDE_MAX_PX = 4096

/** Frames per second that TikTok accepts (Media Transfer Guide). */
export const FRAME_RATE_MIN_FPS = 23
export const FRAME_RATE_MAX_FPS = 60

/** Containers (as MIME types for the upload) and video codecs that TikTok accepts (Media Transfer Guide). */
export const VIDEO_CONTENT_TYPES = ['video/mp4', 'video/quicktime', 'video/webm'] as const
export type VideoContentType = (typeof VIDEO_CONTENT_TYPES)[number]
export const VIDEO_CODECS = ['avc', 'hevc', 'vp8', 'vp9'] as const

/**
 * A file up to this size goes as one chunk; a larger one in chunks of CHUNK_BYTES, with the remainder in the last.
 * The numbers stay inside every reading of the Media Transfer Guide, whether MB means 10^6 or 2^20 bytes.
 */
export const SINGLE_CHUNK_MAX_BYTES = 64_000_000
export const CHUNK_BYTES = 10_000_000

/** How long an upload link lives after init (Direct Post reference, `upload_url`). */
export const UPLOAD_LINK_LIFE_MS = 60 * 60 * 1000

/** Requests per minute and user token, in a sliding window (rate-limit page and each endpoint's page). */
export const INIT_REQUESTS_PER_MINUTE = 6
export const CREATOR_INFO_REQUESTS_PER_MINUTE = 20
export const STATUS_REQUESTS_PER_MINUTE = 30
/**
 * TikTok's sliding window of a minute, with two seconds more: it counts when a request arrives, and one that was slow on its way
 * would still be counted when the place of its sending is free again.
 */
export const REQUEST_WINDOW_MS = 62_000

/**
 * About how many posts of one creator TikTok takes in any 24 hours, from all apps together (Content Sharing Guidelines: "typically
 * around 15"). It differs between creators and is told nowhere, so it can be warned about and not enforced.
 */
export const USUAL_POSTS_PER_DAY = 15
/** How long a limit that was learned from a refusal is believed: TikTok raises it as an account earns trust. */
export const LEARNED_LIMIT_KEPT_MS = 7 * 24 * 60 * 60_000
/**
 * Until TikTok has audited an app, this many users may post with it in any 24 hours, and only to accounts that are private at
 * that time (Content Sharing Guidelines, "unaudited clients").
 */
export const UNAUDITED_USERS_PER_DAY = 5

/** Scopes that connecting asks for, in the order of the owner's guide. Posting needs PUBLISH_SCOPE. */
export const REQUESTED_SCOPES = ['user.info.basic', 'video.publish', 'video.upload'] as const
export const PUBLISH_SCOPE = 'video.publish'

/** The hosted callback page, registered as the redirect URI of the TikTok app (platform Web). */
export const HOSTED_REDIRECT_URI = 'https://app.sosyabot.com/api/v1/auth/tiktok/callback'
