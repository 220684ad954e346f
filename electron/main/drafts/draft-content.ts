import { z } from 'zod'
import { PRIVACY_LEVELS } from '../../shared/channel'
import type { DraftContent } from '../../shared/saved-draft'
import { DEFAULT_LATE_LIMIT_MS, LATE_LIMIT_CHOICES_MS } from '../../shared/schedule-rules'

const audienceSchema = z.object({
  privacyLevel: z.enum(PRIVACY_LEVELS).nullable().catch(null),
  isCommentAllowed: z.boolean().catch(false),
  isDuetAllowed: z.boolean().catch(false),
  isStitchAllowed: z.boolean().catch(false),
})

const disclosureSchema = z.object({
  isOn: z.boolean(),
  isYourBrand: z.boolean(),
  isBrandedContent: z.boolean(),
})

const wholeMs = z.number().int().min(0).nullable().catch(null)

/**
 * Stored content of any version. Each field falls back by itself to "not chosen", so that one value of another version costs
 * neither the caption nor the rest, and is never taken for a choice.
 */
const storedContentSchema: z.ZodType<DraftContent> = z.object({
  channelId: z.string().nullable().catch(null),
  caption: z.string().catch(''),
  audienceByChannel: z.record(z.string(), audienceSchema).catch({}),
  disclosure: disclosureSchema.catch({ isOn: false, isYourBrand: false, isBrandedContent: false }),
  isAiGenerated: z.boolean().catch(false),
  coverTimestampMs: wholeMs,
  scheduledForMs: wholeMs,
  lateLimitMs: z.literal(LATE_LIMIT_CHOICES_MS).catch(DEFAULT_LATE_LIMIT_MS),
})

/** Reads stored content; text that is no JSON object reads as a draft in which nothing was typed. */
export function parseDraftContent(text: string): DraftContent {
  return storedContentSchema.parse(readObject(text))
}

/** Writes content over what is stored, and keeps the fields that only a newer version knows. */
export function mergeDraftContent(stored: string | null, content: DraftContent): string {
  return JSON.stringify({ ...(stored === null ? {} : readObject(stored)), ...content })
}

function readObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {}
  } catch {
    return {}
  }
}
