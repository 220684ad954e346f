import { z } from 'zod'
import { storedErrorSchema, storedSettingsSchema, storedVideoSchema } from './post-records'

const bytes = z.int().nonnegative()
const instantMs = z.number()

/**
 * Everything that can happen to a post, as it is written into the ledger and never changed again. The order of the first
 * steps is the promise behind "nothing is lost and nothing is posted twice": `post-queued` before any call to TikTok,
 * `upload-opened` before the first byte, `final-chunk-started` before the last chunk leaves.
 */
export const postEventSchema = z.discriminatedUnion('kind', [
  /** The person pressed the button: the intent and the consent record. */
  z.object({
    kind: z.literal('post-queued'),
    channelId: z.string(),
    channelName: z.string(),
    channelUsername: z.string().nullable(),
    video: storedVideoSchema,
    settings: storedSettingsSchema,
    declaration: z.enum(['music-usage', 'branded-content-and-music-usage']),
    consentedAtMs: instantMs,
    /** The sentences as they stood on the page, and their language. Absent in records of before they were kept. */
    consentLanguage: z.enum(['en', 'tr']).exactOptional(),
    consentText: z.string().exactOptional(),
    consentLabel: z.string().nullable().exactOptional(),
    isDuplicateConfirmed: z.boolean(),
    /** When to begin; absent begins at once. */
    scheduledForMs: instantMs.exactOptional(),
    /** The zone in which the time was chosen, and how late the post may still go out by itself. */
    scheduleTimeZone: z.string().exactOptional(),
    lateLimitMs: z.number().exactOptional(),
    /** Until then nothing of the post leaves, so that the person can take it back; absent begins without a wait. */
    notBeforeMs: instantMs.exactOptional(),
  }),
  /** The person took the post back before anything of it had left: it is a draft again. */
  z.object({ kind: z.literal('taken-back') }),
  /** The person chose another time before the post had begun. */
  z.object({
    kind: z.literal('rescheduled'),
    scheduledForMs: instantMs,
    scheduleTimeZone: z.string().exactOptional(),
    lateLimitMs: z.number().exactOptional(),
  }),
  /** The time came while nothing could be sent and is long over: the person decides. */
  z.object({ kind: z.literal('schedule-missed'), error: storedErrorSchema }),
  /** The account no longer offers what was chosen, or not for this video: the person chooses again. */
  z.object({ kind: z.literal('choice-needed'), error: storedErrorSchema }),
  /** The time has come. By how much it was over already, when the computer slept, say; absent when the post is on time. */
  z.object({ kind: z.literal('schedule-reached'), lateByMs: z.number().exactOptional() }),
  /** The person did not want to wait for the time, or wanted the post although the time was missed. */
  z.object({ kind: z.literal('post-now-requested') }),
  /** The person, or a move that needed room, gave the post another place among those that wait for their turn. */
  z.object({ kind: z.literal('moved-in-line'), linePlace: z.number() }),
  z.object({ kind: z.literal('preparing-started') }),
  /** TikTok answered init. From here on the publish id is known whatever happens. */
  z.object({
    kind: z.literal('upload-opened'),
    publishId: z.string().min(1),
    chunkSizeBytes: bytes,
    totalChunkCount: z.int().positive(),
    logId: z.string().nullable(),
  }),
  /** An upload of an earlier run, or of before a pause, goes on where TikTok says it stands. */
  z.object({ kind: z.literal('upload-resumed'), acknowledgedBytes: bytes }),
  z.object({ kind: z.literal('chunk-acknowledged'), acknowledgedBytes: bytes }),
  /** After an unclean break TikTok was asked how much it has; the answer may lie on either side of ours. */
  z.object({ kind: z.literal('progress-corrected'), acknowledgedBytes: bytes }),
  /** Written before the last chunk leaves. Only TikTok's status decides from here on. */
  z.object({ kind: z.literal('final-chunk-started') }),
  z.object({ kind: z.literal('upload-completed'), confirmUntilMs: instantMs }),
  /**
   * The upload link is dead and TikTok does not have the video: the next upload begins at zero. `storedBytes` is what TikTok has
   * said twice, some time apart, that it has; without it nothing is given up once the last chunk was started.
   */
  z.object({
    kind: z.literal('upload-abandoned'),
    reason: storedErrorSchema,
    storedBytes: bytes.exactOptional(),
  }),
  /** Holds still until something passes. The wait ends with the next step that succeeds. */
  z.object({
    kind: z.literal('waiting-started'),
    error: storedErrorSchema,
    untilMs: instantMs.nullable(),
  }),
  /** The app ended, in whichever way, while the post was on its way. */
  z.object({ kind: z.literal('interrupted') }),
  /** The person held the whole queue while this post was on its way; it waits in line until the queue goes on. */
  z.object({ kind: z.literal('queue-paused') }),
  z.object({ kind: z.literal('paused') }),
  z.object({ kind: z.literal('resumed') }),
  /** The person cancelled after the last chunk had been started: nothing more is sent, and TikTok decides. */
  z.object({ kind: z.literal('cancel-requested'), confirmUntilMs: instantMs }),
  z.object({ kind: z.literal('cancelled') }),
  z.object({ kind: z.literal('published'), tiktokPostId: z.string().nullable() }),
  /** Moderation is over and the world can see the post. */
  z.object({ kind: z.literal('post-id-learned'), tiktokPostId: z.string() }),
  z.object({ kind: z.literal('failed'), error: storedErrorSchema }),
  z.object({ kind: z.literal('unconfirmed'), error: storedErrorSchema }),
  /** The ledger was damaged and comes from a backup, which may not know how the post went on: nothing is sent without the person. */
  z.object({ kind: z.literal('restored'), error: storedErrorSchema }),
  z.object({ kind: z.literal('check-requested'), confirmUntilMs: instantMs }),
  z.object({ kind: z.literal('retried') }),
  /** Taken off the list by the person. The record stays. */
  z.object({ kind: z.literal('removed') }),
])

export type PostEvent = z.infer<typeof postEventSchema>
export type PostEventKind = PostEvent['kind']
