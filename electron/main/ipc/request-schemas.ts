import { z } from 'zod'
import { WEB_PAGES } from '../../shared/app-info'
import { CAPTION_PART_KINDS } from '../../shared/caption-part'
import { PRIVACY_LEVELS } from '../../shared/channel'
import { EXPORT_COLUMNS, EXPORT_SEPARATORS } from '../../shared/history-export'
import { FINISHED_PHASES } from '../../shared/history-filter'
import { MAX_VIDEOS_AT_ONCE } from '../../shared/intake'
import { MENU_WORD_NAMES } from '../../shared/menu-words'
import { UNDO_WINDOW_CHOICES_MS } from '../../shared/undo-window'
import type { RequestChannel, RequestInput } from '../../shared/ipc-contract'
import { NOTICE_PAGES } from '../../shared/notice'
import { DRAFTS_PER_SAVE } from '../../shared/saved-draft'
import { isUploadLimit } from '../../shared/settings'
import { TICKABLE_STEP_IDS } from '../../shared/setup-progress'
import { PAGE_FAULT_KINDS, PAGE_FAULT_MAX_LENGTH } from '../../shared/support'
import { isLocale, isTimeZone, LATE_LIMIT_CHOICES_MS } from '../../shared/schedule-rules'

/** One schema per request: a channel without one, or with one of another type, does not compile. */
type RequestSchemas = { readonly [C in RequestChannel]: z.ZodType<RequestInput<C>> }

// Bounds keep a compromised page from filling main's memory; they lie far above anything a person produces.
const id = z.string().min(1).max(200)
/** Channels that one draft remembers choices of. */
const MAX_AUDIENCES = 1000
const nothing = z.null()
const path = z.string().max(32_768)
const timestampMs = z.number().int().min(0).max(8.64e15)

const lateLimitMs = z.literal(LATE_LIMIT_CHOICES_MS)
const timeZone = z.string().max(100).refine(isTimeZone)

const trayWord = z.string().max(200)

const mode = z.enum(['real', 'practice', 'external-practice'])

const audience = {
  privacyLevel: z.enum(PRIVACY_LEVELS).nullable(),
  isCommentAllowed: z.boolean(),
  isDuetAllowed: z.boolean(),
  isStitchAllowed: z.boolean(),
}
const videoSettings = {
  disclosure: z.strictObject({
    isOn: z.boolean(),
    isYourBrand: z.boolean(),
    isBrandedContent: z.boolean(),
  }),
  isAiGenerated: z.boolean(),
  coverTimestampMs: z.number().int().min(0).max(2_147_483_647).nullable(),
}

const postSettings = z.strictObject({
  // Longer than TikTok allows on purpose: the rules answer with the exact excess instead of a bare refusal.
  caption: z.string().max(100_000),
  ...audience,
  ...videoSettings,
})

const draftToSave = z.strictObject({
  id,
  position: z.number().int().min(0),
  videoId: id.nullable(),
  content: z.strictObject({
    channelId: id.nullable(),
    // A whole book that was pasted by mistake is kept like anything else that was typed.
    caption: z.string().max(5_000_000),
    audienceByChannel: z
      .record(id, z.strictObject(audience))
      .refine((audiences) => Object.keys(audiences).length <= MAX_AUDIENCES),
    ...videoSettings,
    scheduledForMs: timestampMs.nullable(),
    lateLimitMs,
  }),
})

const postDraft = z.strictObject({
  channelId: id,
  videoId: id,
  settings: postSettings,
  declaration: z.enum(['music-usage', 'branded-content-and-music-usage']),
  declarationLanguage: z.enum(['en', 'tr']),
  scheduledForMs: timestampMs.nullable(),
  scheduleTimeZone: timeZone.nullable(),
  lateLimitMs,
  isDuplicateConfirmed: z.boolean(),
})

const words = z.string().max(500)
const historyFilter = z.strictObject({
  text: z.string().max(1000),
  channelId: id.nullable(),
  phase: z.enum(FINISHED_PHASES).nullable(),
  fromMs: timestampMs.nullable(),
  untilMs: timestampMs.nullable(),
})

export const requestSchemas = {
  'app:getInfo': nothing,
  'app:pageDrawing': nothing,
  'app:pageReady': nothing,
  'app:pageShown': nothing,
  'app:setPracticeMode': z.boolean(),
  'app:openWebPage': z.enum(WEB_PAGES),
  'app:copyText': z.string().max(20_000),
  'app:showUserDataFolder': nothing,
  'app:answerQuit': z.boolean(),
  'app:answerClose': z.enum(['keep-running', 'quit', 'stay']),
  'app:setTrayWords': z.strictObject({
    locale: z.string().max(100).refine(isLocale),
    open: trayWord,
    newPost: trayWord,
    nextPost: trayWord,
    nothingPlanned: trayWord,
    sending: trayWord,
    queuePaused: trayWord,
    pauseQueue: trayWord,
    resumeQueue: trayWord,
    quit: trayWord,
  }),
  'app:setMenuWords': z.record(z.enum(MENU_WORD_NAMES), trayWord),
  'app:chooseVideos': nothing,
  'app:forgetEverything': nothing,
  'app:showNotice': z.strictObject({
    title: z.string().min(1).max(300),
    body: z.string().max(500),
    page: z.enum(NOTICE_PAGES),
  }),
  'app:isStartedAtLogin': nothing,
  'app:setStartedAtLogin': z.boolean(),

  'support:getAbout': nothing,
  'support:getCrashNotice': nothing,
  'support:dismissCrashNotice': nothing,
  'support:reportPageFault': z.strictObject({
    kind: z.enum(PAGE_FAULT_KINDS),
    name: z.string().max(200),
    message: z.string().max(PAGE_FAULT_MAX_LENGTH),
    stack: z.string().max(PAGE_FAULT_MAX_LENGTH),
  }),
  'support:prepareDiagnostics': nothing,
  'support:saveDiagnostics': z.strictObject({
    fileName: z.string().regex(/^[\w.-]{1,100}\.zip$/u),
  }),

  'settings:get': nothing,
  'settings:update': z.strictObject({
    language: z.enum(['system', 'en', 'tr']),
    theme: z.enum(['system', 'light', 'dark']),
    keepRunningInTray: z.enum(['ask', 'yes', 'no']),
    showsNotices: z.boolean(),
    uploadLimitMbit: z.number().refine(isUploadLimit).nullable(),
    downloadUpdates: z.boolean(),
    undoWindowMs: z.literal(UNDO_WINDOW_CHOICES_MS),
  }),

  'setup:getProgress': nothing,
  'setup:setTick': z.strictObject({ step: z.enum(TICKABLE_STEP_IDS), isTicked: z.boolean() }),
  'setup:setPutAside': z.boolean(),
  'setup:reset': nothing,

  'updates:getStatus': nothing,
  'updates:check': nothing,
  'updates:download': nothing,
  'updates:restart': nothing,

  'credentials:getStatus': nothing,
  'credentials:save': z.strictObject({
    clientKey: z.string().max(4096),
    clientSecret: z.string().max(4096).nullable(),
    isEnabled: z.boolean(),
    redirectMethod: z.enum(['hosted', 'loopback']),
    redirectUri: z.string().max(4096).nullable(),
  }),
  'credentials:clear': nothing,
  'credentials:test': nothing,

  'channels:list': nothing,
  'channels:connect': z.strictObject({ reconnectChannelId: id.nullable() }),
  'channels:reopenBrowser': nothing,
  'channels:copySignInLink': nothing,
  'channels:cancelSignIn': nothing,
  'channels:submitCallbackLink': z.string().max(65_536),
  'channels:takeLinks': nothing,
  'channels:disconnect': id,
  'channels:getCreatorInfo': id,

  'video:scan': z.strictObject({
    files: z.array(z.strictObject({ path, name: z.string().max(4096) })).max(20_000),
  }),
  'video:scanClipboard': nothing,
  'video:scanOpened': nothing,
  'video:intakeTicket': id,
  'video:readSheet': id,
  'video:intakeSample': nothing,
  'video:release': id,
  'video:startFix': z.strictObject({
    videoId: id,
    maxDurationSec: z.number().positive().nullable(),
    trim: z
      .strictObject({
        startMs: z.number().min(0).max(1e12),
        endMs: z.number().min(0).max(1e12),
        isStartExact: z.boolean(),
      })
      .nullable(),
  }),
  'video:cancelFix': id,
  'video:listFixJobs': nothing,

  'captionParts:list': nothing,
  'captionParts:save': z.strictObject({
    id: id.nullable(),
    kind: z.enum(CAPTION_PART_KINDS),
    name: z.string().max(1000),
    text: z.string().max(100_000),
  }),
  'captionParts:delete': id,

  'drafts:list': mode,
  'drafts:save': z.strictObject({
    mode,
    drafts: z.array(draftToSave).max(DRAFTS_PER_SAVE),
    selectedId: id.nullable(),
  }),
  'drafts:delete': z.strictObject({ mode, draftIds: z.array(id).max(DRAFTS_PER_SAVE) }),
  'drafts:addFromPost': z.strictObject({ mode, postId: id }),
  'drafts:openVideo': z.strictObject({ mode, draftId: id, isChangeAccepted: z.boolean() }),

  'posts:publish': postDraft,
  'posts:publishMany': z.array(postDraft).min(1).max(MAX_VIDEOS_AT_ONCE),
  'posts:list': z.strictObject({
    scope: z.enum(['open', 'finished', 'all']),
    limit: z.number().int().min(1).max(500),
    beforeMs: timestampMs.nullable(),
  }),
  'posts:searchHistory': z.strictObject({
    filter: historyFilter,
    limit: z.number().int().min(1).max(500),
    after: z.strictObject({ endedAtMs: timestampMs, createdAtMs: timestampMs }).nullable(),
  }),
  'posts:countHistory': historyFilter,
  'posts:exportHistory': z.strictObject({
    filter: historyFilter,
    fileName: z
      .string()
      .max(120)
      .regex(/^[^/\\:*?"<>|]+\.csv$/u),
    separator: z.enum(EXPORT_SEPARATORS),
    columns: z.record(z.enum(EXPORT_COLUMNS), words),
    phases: z.record(z.enum(FINISHED_PHASES), words),
    privacyLevels: z.record(z.enum(PRIVACY_LEVELS), words),
  }),
  'posts:getQuotas': z.array(id).max(1000),
  'posts:get': id,
  'posts:openVideo': id,
  'posts:getStory': id,
  'posts:postNow': id,
  'posts:reschedule': z.strictObject({
    postId: id,
    scheduledForMs: timestampMs,
    timeZone,
    lateLimitMs: lateLimitMs.nullable(),
  }),
  'posts:cancel': id,
  'posts:pause': id,
  'posts:resume': id,
  'posts:retry': id,
  'posts:checkAgain': id,
  'posts:remove': id,
  'posts:undo': z.strictObject({ mode, postIds: z.array(id).min(1).max(MAX_VIDEOS_AT_ONCE) }),
  'posts:openOnTikTok': id,

  'queue:getStatus': nothing,
  'queue:pause': nothing,
  'queue:resume': nothing,
  'queue:move': z.strictObject({ postId: id, beforePostId: id.nullable() }),
} satisfies RequestSchemas
