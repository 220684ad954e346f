import type { DirectPostInit } from './tiktok-client'

/**
 * The JSON body of video/init (Direct Post reference). The product words all of it as permissions (Allow); TikTok words three
 * of them as prohibitions. `brand_content_toggle` is always there, because the page's table calls it required.
 */
export function formatDirectPostInit(init: DirectPostInit): Readonly<Record<string, unknown>> {
  return {
    post_info: {
      title: init.title,
      privacy_level: init.privacyLevel,
      disable_duet: !init.isDuetAllowed,
      disable_comment: !init.isCommentAllowed,
      disable_stitch: !init.isStitchAllowed,
      brand_content_toggle: init.isBrandedContent,
      brand_organic_toggle: init.isYourBrand,
      is_aigc: init.isAiGenerated,
      ...(init.coverTimestampMs === null
        ? {}
        : { video_cover_timestamp_ms: init.coverTimestampMs }),
    },
    source_info: {
      source: 'FILE_UPLOAD',
      video_size: init.videoSizeBytes,
      chunk_size: init.chunkSizeBytes,
      total_chunk_count: init.totalChunkCount,
    },
  }
}
