import { z } from 'zod'
import { POST_PHASES } from '../../shared/post'
import type { LinePlace } from '../../shared/post-line'
import { DEFAULT_LATE_LIMIT_MS } from '../../shared/schedule-rules'
import { storedErrorSchema, storedSettingsSchema, storedVideoSchema } from './post-records'

/**
 * A post as its events add up: everything that survives a restart. What the window sees of it is made in
 * `post-snapshot`.
 */
export const postStateSchema = z.object({
  id: z.string(),
  /** Number of events so far; the next one gets this position. */
  eventCount: z.int().positive(),
  channelId: z.string(),
  channelName: z.string(),
  channelUsername: z.string().nullable(),
  video: storedVideoSchema,
  settings: storedSettingsSchema,
  declaration: z.enum(['music-usage', 'branded-content-and-music-usage']),
  consentedAtMs: z.number(),
  /** The sentences the person read and agreed to; null in posts of before they were kept. */
  consentLanguage: z.enum(['en', 'tr']).nullable().default(null),
  consentText: z.string().nullable().default(null),
  consentLabel: z.string().nullable().default(null),
  phase: z.enum(POST_PHASES),
  /** When to begin; null at once. Absent in what versions without a schedule have stored. */
  scheduledForMs: z.number().nullable().default(null),
  /** The zone in which the time was chosen, and the post's late rule; absent in what earlier versions have stored. */
  scheduleTimeZone: z.string().nullable().default(null),
  lateLimitMs: z.number().default(DEFAULT_LATE_LIMIT_MS),
  /** Its place among those that wait for their turn, the lower the earlier; null stands where it was created. */
  linePlace: z.number().nullable().default(null),
  /** Until then it can be taken back and does not begin; null without such a wait, and once it has begun. */
  notBeforeMs: z.number().nullable().default(null),
  /** When its time had come and it was begun; null before, and in what earlier versions have stored. */
  begunAtMs: z.number().nullable().default(null),
  createdAtMs: z.number(),
  updatedAtMs: z.number(),
  publishId: z.string().nullable(),
  /** When init was answered; its link lives an hour. Null in what older versions have stored. */
  uploadOpenedAtMs: z.number().nullable().default(null),
  /** What init was told; the server holds the upload to it. */
  chunkSizeBytes: z.number().nullable(),
  totalChunkCount: z.number().nullable(),
  acknowledgedBytes: z.number(),
  /** The last chunk has been started: every byte may be at TikTok, so only its status decides. */
  isFinalSent: z.boolean(),
  isCancelWanted: z.boolean(),
  /** Until when TikTok's word is waited for before the post counts as unconfirmed. */
  confirmUntilMs: z.number().nullable(),
  waitingUntilMs: z.number().nullable(),
  tiktokPostId: z.string().nullable(),
  publishedAtMs: z.number().nullable(),
  error: storedErrorSchema.nullable(),
  isRemoved: z.boolean(),
})

export type PostState = z.infer<typeof postStateSchema>

/** Where a post stands in the line, or would. */
export function toLinePlace({ publishId, linePlace, createdAtMs }: PostState): LinePlace {
  return { publishId, linePlace: linePlace ?? createdAtMs, createdAtMs }
}
