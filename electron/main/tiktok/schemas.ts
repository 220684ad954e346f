import { z } from 'zod'
import { PRIVACY_LEVELS, type PrivacyLevel } from '../../shared/channel'

/*
 * What the product reads of TikTok's answers. Unknown fields are ignored, numbers may come as text, and a field is required
 * only where going on without it would be wrong.
 */

const text = z.string().min(1)
const optionalText = z
  .string()
  .nullish()
  .transform((value) => (value === undefined || value === null || value === '' ? null : value))

/** An identifier, which TikTok sends as text, as a number, or (read losslessly) as the digits of a number beyond 2^53. */
const id = z.union([text, z.number()]).transform(String)

const wholeNumber = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .pipe(z.number().int().nonnegative())

const flag = z
  .unknown()
  .optional()
  .transform((value) => value === true || value === 'true' || value === 1)

/** Answer of the token endpoint to a code or a refresh token. */
export const tokenGrantSchema = z.object({
  access_token: text,
  expires_in: wholeNumber.nullish(),
  open_id: optionalText,
  refresh_token: optionalText,
  refresh_expires_in: wholeNumber.nullish(),
  scope: optionalText,
})

/** Answer of the token endpoint to the app's own key pair. */
export const appTokenSchema = z.object({ access_token: text })

/** `data` of user/info. */
export const userInfoSchema = z.object({
  user: z.object({
    open_id: text,
    display_name: optionalText,
    avatar_url: optionalText,
    avatar_url_100: optionalText,
  }),
})

/** `data` of creator_info/query. Privacy levels that the product does not know cannot be offered, so they are left out. */
export const creatorInfoSchema = z.object({
  creator_nickname: optionalText,
  creator_username: optionalText,
  creator_avatar_url: optionalText,
  privacy_level_options: z
    .array(z.unknown())
    .nullish()
    .transform((options) => [...new Set((options ?? []).filter(isPrivacyLevel))]),
  comment_disabled: flag,
  duet_disabled: flag,
  stitch_disabled: flag,
  max_video_post_duration_sec: wholeNumber,
})

/** `data` of video/init. */
export const directPostInitSchema = z.object({ publish_id: id, upload_url: z.url() })

const postIds = z
  .unknown()
  .optional()
  .transform((value) => (Array.isArray(value) ? (value as readonly unknown[]) : [value]))
  .transform((values) =>
    values
      .filter((value) => typeof value === 'string' || typeof value === 'number')
      .map(String)
      .filter((value) => /^[1-9]\d*$/.test(value)),
  )

/**
 * `data` of status/fetch. The post ids are a list in the documents and were seen as one scalar; the field's name is TikTok's
 * spelling. Absent or empty does not mean failed.
 */
export const publishStatusSchema = z.object({
  status: text,
  fail_reason: optionalText,
  uploaded_bytes: wholeNumber.nullish().catch(null),
  publicaly_available_post_id: postIds,
})

function isPrivacyLevel(value: unknown): value is PrivacyLevel {
  return (PRIVACY_LEVELS as readonly unknown[]).includes(value)
}
