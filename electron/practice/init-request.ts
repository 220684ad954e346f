import { checkChunkPlan } from './chunk-plan-check'
import { PRIVACY_LEVELS, type PracticePrivacyLevel } from './practice-account'
import { isRecord } from './practice-exchange'

/** The body of `/v2/post/publish/video/init/` after every check that needs no account. */
export interface InitRequest {
  readonly title: string
  readonly privacyLevel: PracticePrivacyLevel
  readonly disableDuet: boolean
  readonly disableComment: boolean
  readonly disableStitch: boolean
  readonly videoCoverTimestampMs: number | null
  readonly brandContentToggle: boolean
  readonly brandOrganicToggle: boolean
  readonly isAigc: boolean
  readonly videoSizeBytes: number
  readonly chunkSizeBytes: number
  readonly totalChunkCount: number
}

/** Why TikTok refuses the body. `status` and `code` as on the wire. */
export interface InitRefusal {
  readonly status: number
  readonly code: string
  readonly message: string
}

const MAX_TITLE_UTF16_UNITS = 2200
const MAX_INT32 = 2_147_483_647
const POST_INFO_FIELDS = [
  'title',
  'privacy_level',
  'disable_duet',
  'disable_comment',
  'disable_stitch',
  'video_cover_timestamp_ms',
  'brand_content_toggle',
  'brand_organic_toggle',
  'is_aigc',
]
const SOURCE_INFO_FIELDS = ['source', 'video_size', 'chunk_size', 'total_chunk_count']

/**
 * Reads the body as strictly as any reading of TikTok's page allows (direct-post reference): unknown
 * fields, missing brand toggles and wrong types are refused, with TikTok's own messages.
 */
export function parseInitRequest(
  body: Readonly<Record<string, unknown>>,
): InitRequest | InitRefusal {
  const source = parseSourceInfo(body['source_info'])
  if ('status' in source) return source
  const post = parsePostInfo(body['post_info'])
  if (post === null || Object.keys(body).length !== 2) {
    return invalidParams('The request post info is empty or incorrect')
  }
  // The guidelines forbid paid partnerships that only their author can see.
  if (post.privacyLevel === 'SELF_ONLY' && post.brandContentToggle) {
    return invalidParams('The request post info is empty or incorrect')
  }
  return { ...post, ...source }
}

type PostPart = Omit<InitRequest, 'videoSizeBytes' | 'chunkSizeBytes' | 'totalChunkCount'>
type SourcePart = Pick<InitRequest, 'videoSizeBytes' | 'chunkSizeBytes' | 'totalChunkCount'>

function parsePostInfo(value: unknown): PostPart | null {
  if (!isRecord(value) || !Object.keys(value).every((name) => POST_INFO_FIELDS.includes(name))) {
    return null
  }
  const title = value['title'] ?? ''
  if (typeof title !== 'string' || title.length > MAX_TITLE_UTF16_UNITS) return null
  const privacyLevel = PRIVACY_LEVELS.find((level) => level === value['privacy_level'])
  if (privacyLevel === undefined) return null
  const cover = value['video_cover_timestamp_ms'] ?? null
  if (cover !== null && !isInteger(cover, -MAX_INT32 - 1, MAX_INT32)) return null
  const brandContentToggle = value['brand_content_toggle']
  const brandOrganicToggle = value['brand_organic_toggle']
  if (typeof brandContentToggle !== 'boolean' || typeof brandOrganicToggle !== 'boolean') {
    return null
  }
  const disableDuet = value['disable_duet'] ?? false
  const disableComment = value['disable_comment'] ?? false
  const disableStitch = value['disable_stitch'] ?? false
  const isAigc = value['is_aigc'] ?? false
  if (
    typeof disableDuet !== 'boolean' ||
    typeof disableComment !== 'boolean' ||
    typeof disableStitch !== 'boolean' ||
    typeof isAigc !== 'boolean'
  ) {
    return null
  }
  return {
    title,
    privacyLevel,
    disableDuet,
    disableComment,
    disableStitch,
    videoCoverTimestampMs: cover,
    brandContentToggle,
    brandOrganicToggle,
    isAigc,
  }
}

function parseSourceInfo(value: unknown): SourcePart | InitRefusal {
  const malformed = invalidParams('The request source info is empty or incorrect')
  if (!isRecord(value)) return malformed
  if (value['source'] === 'PULL_FROM_URL') {
    return {
      status: 403,
      code: 'url_ownership_unverified',
      message: 'Please review our URL ownership verification rules.',
    }
  }
  if (
    value['source'] !== 'FILE_UPLOAD' ||
    !Object.keys(value).every((name) => SOURCE_INFO_FIELDS.includes(name))
  ) {
    return malformed
  }
  const videoSizeBytes = value['video_size']
  const chunkSizeBytes = value['chunk_size']
  const totalChunkCount = value['total_chunk_count']
  if (
    !isInteger(videoSizeBytes, 0, Number.MAX_SAFE_INTEGER) ||
    !isInteger(chunkSizeBytes, 0, Number.MAX_SAFE_INTEGER) ||
    !isInteger(totalChunkCount, 0, Number.MAX_SAFE_INTEGER)
  ) {
    return malformed
  }
  const fault = checkChunkPlan(videoSizeBytes, chunkSizeBytes, totalChunkCount)
  if (fault !== null) return invalidParams(fault)
  return { videoSizeBytes, chunkSizeBytes, totalChunkCount }
}

function isInteger(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

/** The page says `invalid_param`; what comes over the wire is `invalid_params`. */
function invalidParams(message: string): InitRefusal {
  return { status: 400, code: 'invalid_params', message }
}
