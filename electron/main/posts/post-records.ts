import { z } from 'zod'
import { APP_ERROR_CODES, type AppErrorDto } from '../../shared/app-error'
import { PRIVACY_LEVELS } from '../../shared/channel'
import type { PostSettings } from '../../shared/post'
import { VIDEO_CONTENT_TYPES } from '../../shared/tiktok-limits'

/** An error as the ledger keeps it. */
export const storedErrorSchema = z.object({
  code: z.enum(APP_ERROR_CODES),
  retryable: z.boolean(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).exactOptional(),
}) satisfies z.ZodType<AppErrorDto>

/** What the person chose, as the ledger keeps it. */
export const storedSettingsSchema = z.object({
  caption: z.string(),
  privacyLevel: z.enum(PRIVACY_LEVELS).nullable(),
  isCommentAllowed: z.boolean(),
  isDuetAllowed: z.boolean(),
  isStitchAllowed: z.boolean(),
  disclosure: z.object({
    isOn: z.boolean(),
    isYourBrand: z.boolean(),
    isBrandedContent: z.boolean(),
  }),
  isAiGenerated: z.boolean(),
  coverTimestampMs: z.number().nullable(),
}) satisfies z.ZodType<PostSettings>

/** The video of a post: where it lies and how to tell that it is still the same. The path never leaves main. */
export const storedVideoSchema = z.object({
  path: z.string(),
  fileName: z.string(),
  durationMs: z.number().nullable(),
  contentType: z.enum(VIDEO_CONTENT_TYPES),
  identity: z.object({
    sizeBytes: z.number(),
    modifiedAtNs: z.string(),
    quickHash: z.string(),
  }),
})
