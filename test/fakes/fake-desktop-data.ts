import type { AboutInfo } from '../../electron/shared/about'
import type { AppInfo } from '../../electron/shared/app-info'
import type { CaptionPart } from '../../electron/shared/caption-part'
import type { Channel, CreatorInfo } from '../../electron/shared/channel'
import type { CredentialsStatus } from '../../electron/shared/credentials'
import {
  needsChoice,
  type Post,
  type PostSettings,
  type PostStoryEntry,
} from '../../electron/shared/post'
import { HOSTED_REDIRECT_URI, REQUESTED_SCOPES } from '../../electron/shared/tiktok-limits'
import { declarationText, TIKTOK_SENTENCES } from '../../electron/shared/tiktok-sentences'
import type { ChannelQuotas, QuotaFacts } from '../../electron/shared/post-quota'
import type { SavedDraft } from '../../electron/shared/saved-draft'
import type { DiagnosticsFile } from '../../electron/shared/support'
import type { Video } from '../../electron/shared/video'
import type { VideoFinding } from '../../electron/shared/video-finding'

/** A fixed "now" for everything that the fakes date, so that two screenshots of one state are equal. */
export const FAKE_NOW_MS = Date.UTC(2026, 10, 23, 14, 5)

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** A round picture as a `data:` URL, as main delivers avatars. */
export function fakeAvatar(letter: string, from: string, to: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><defs><linearGradient id="g" x2="1" y2="1"><stop stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="96" height="96" fill="url(#g)"/><text x="48" y="64" font-family="sans-serif" font-size="46" font-weight="700" text-anchor="middle" fill="#fff">${letter}</text></svg>`
  return `data:image/svg+xml;base64,${btoa(svg)}`
}

export const fakeAppInfo: AppInfo = {
  version: '0.1.0',
  mode: 'real',
  platform: 'linux',
  systemLocale: 'en-GB',
  practiceOrigin: null,
  standingPosts: null,
}

export const emptyCredentials: CredentialsStatus = {
  revision: 1,
  source: 'none',
  isEnabled: false,
  isFormFilled: false,
  isEnvironmentFilled: false,
  clientKey: null,
  secretFingerprint: null,
  secretStorage: null,
  keychain: 'ok',
  redirectMethod: 'hosted',
  redirectUri: HOSTED_REDIRECT_URI,
  defaultRedirectUri: HOSTED_REDIRECT_URI,
  scopes: REQUESTED_SCOPES,
}

export const savedCredentials: CredentialsStatus = {
  ...emptyCredentials,
  revision: 4,
  source: 'form',
  isEnabled: true,
  isFormFilled: true,
  clientKey: 'awx7example3k9q2m1',
  secretFingerprint: '5f3c9a1e',
  secretStorage: 'keychain',
}

export const fakeChannels: readonly Channel[] = [
  {
    id: 'open-id-1',
    displayName: 'Ayşe’nin Mutfağı',
    username: 'aysenin.mutfagi',
    avatarDataUrl: fakeAvatar('A', '#f59e0b', '#dc2626'),
    health: 'ok',
    grantedScopes: [...REQUESTED_SCOPES],
    tokenStorage: 'keychain',
    connectedAtMs: FAKE_NOW_MS - 41 * DAY_MS,
  },
  {
    id: 'open-id-2',
    displayName: 'Pedal & Coffee',
    username: null,
    avatarDataUrl: fakeAvatar('P', '#0ea5e9', '#1e40af'),
    health: 'permission-missing',
    grantedScopes: ['user.info.basic', 'video.upload'],
    tokenStorage: 'keychain',
    connectedAtMs: FAKE_NOW_MS - 2 * DAY_MS,
  },
  {
    id: 'open-id-3',
    displayName: 'Harbour Ceramics Workshop & Studio',
    username: 'harbour.ceramics',
    avatarDataUrl: null,
    health: 'needs-reconnect',
    grantedScopes: [...REQUESTED_SCOPES],
    tokenStorage: 'keychain',
    connectedAtMs: FAKE_NOW_MS - 200 * DAY_MS,
  },
]

export function fakeCreatorInfo(channelId: string): CreatorInfo {
  const channel = fakeChannels.find(({ id }) => id === channelId) ?? fakeChannels[0]!
  return {
    channelId,
    nickname: channel.displayName,
    username: channel.username ?? 'pedalandcoffee',
    avatarDataUrl: channel.avatarDataUrl,
    privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
    isCommentDisabled: false,
    isDuetDisabled: true,
    isStitchDisabled: false,
    maxVideoDurationSec: 600,
    fetchedAtMs: Date.now(),
  }
}

/** What the doctor finds about files of these names, for looking at its report. */
const findingsByFileName: Readonly<Record<string, readonly VideoFinding[]>> = {
  'screen-recording.mkv': [
    {
      code: 'video-container-unsupported',
      severity: 'blocks',
      fix: 'remux',
      detail: { container: 'matroska' },
    },
    {
      code: 'video-frame-rate-unsupported',
      severity: 'blocks',
      fix: 'transcode-video',
      detail: { actualFps: 60.02, minFps: 23, maxFps: 60 },
    },
    {
      code: 'frame-rate-variable',
      severity: 'advises',
      fix: 'transcode-video',
      detail: { averageFps: 60.02, slowestFps: 12.4, fastestFps: 61.3, minFps: 23, maxFps: 60 },
    },
    { code: 'several-audio-tracks', severity: 'advises', fix: 'remux', detail: { count: 2 } },
  ],
  'from-the-phone.mov': [
    { code: 'container-not-mp4', severity: 'advises', fix: 'remux', detail: { container: 'mov' } },
    { code: 'high-dynamic-range', severity: 'advises', fix: null, detail: { transfer: 'hlg' } },
    { code: 'movie-header-last', severity: 'advises', fix: 'remux', detail: {} },
  ],
}

/** What the headers of files of these names say, so that it fits what the doctor finds. */
const probesByFileName: Readonly<Record<string, Partial<Video['probe']>>> = {
  'screen-recording.mkv': {
    contentType: 'video/x-matroska',
    framesPerSecond: 60.02,
    slowestFps: 12.4,
    fastestFps: 61.3,
    audioCodec: 'opus',
  },
  'from-the-phone.mov': { contentType: 'video/quicktime', isMovieHeaderLast: true },
  // Longer than the fake creators may post.
  'whole-workshop.mp4': { durationMs: 754_300 },
}

/** Sizes that no test wants to hold in memory. */
const sizesByFileName: Readonly<Record<string, number>> = { 'wedding-film.mp4': 4 * 1024 ** 3 }

export function fakeVideo(id: string, fileName: string, sizeBytes: number): Video {
  return {
    id,
    fileName,
    sizeBytes: sizesByFileName[fileName] ?? sizeBytes,
    modifiedAtMs: FAKE_NOW_MS - DAY_MS,
    previewUrl: '',
    probe: {
      contentType: 'video/mp4',
      durationMs: 23_400,
      widthPx: 1080,
      heightPx: 1920,
      codedWidthPx: 1080,
      codedHeightPx: 1920,
      rotationDeg: 0,
      videoCodec: 'avc',
      videoTrackCount: 1,
      highDynamicRange: null,
      framesPerSecond: 30,
      slowestFps: 30,
      fastestFps: 30,
      audioCodec: 'aac',
      audioTrackCount: 1,
      audioSampleRateHz: 48_000,
      audioChannels: 2,
      isMovieHeaderLast: false,
      isFragmented: false,
      timelineEdit: null,
      ...probesByFileName[fileName],
    },
    findings: findingsByFileName[fileName] ?? [],
  }
}

const fakeSettings: PostSettings = {
  caption: 'Mercimek köftesi, on dakikada. #tarif #mutfak',
  privacyLevel: 'PUBLIC_TO_EVERYONE',
  isCommentAllowed: true,
  isDuetAllowed: false,
  isStitchAllowed: false,
  disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
  isAiGenerated: false,
  coverTimestampMs: null,
}

/** A post with everything filled in; a test changes what it is about. */
export function fakePost(changes: Partial<Post> & Pick<Post, 'id' | 'phase'>): Post {
  const createdAtMs = changes.createdAtMs ?? FAKE_NOW_MS - 3 * MINUTE_MS
  return {
    revision: 1,
    channelId: 'open-id-1',
    channelName: 'Ayşe’nin Mutfağı',
    videoFileName: 'kofte-tarifi.mp4',
    videoSizeBytes: 48_300_000,
    videoDurationMs: 23_400,
    settings: fakeSettings,
    linePlace: createdAtMs,
    createdAtMs,
    updatedAtMs: createdAtMs,
    acknowledgedBytes: 0,
    inFlightBytes: 0,
    bytesPerSecond: null,
    remainingMs: null,
    neededBytesPerSecond: null,
    uploadEndsAtMs: null,
    scheduledForMs: null,
    scheduleTimeZone: null,
    lateLimitMs: 600_000,
    notBeforeMs: null,
    waitingUntilMs: null,
    publishId: null,
    tiktokPostId: null,
    publishedAtMs: null,
    error: null,
    ...changes,
  }
}

export const fakePosts: readonly Post[] = [
  fakePost({
    id: 'post-uploading',
    phase: 'uploading',
    acknowledgedBytes: 20_000_000,
    inFlightBytes: 4_100_000,
    bytesPerSecond: 2_300_000,
    remainingMs: 12_000,
    neededBytesPerSecond: null,
    publishId: 'v_pub_file~1',
  }),
  fakePost({
    id: 'post-processing',
    phase: 'processing',
    videoFileName: 'studio-tour.mov',
    acknowledgedBytes: 48_300_000,
    publishId: 'v_pub_file~2',
    createdAtMs: FAKE_NOW_MS - 9 * MINUTE_MS,
  }),
  fakePost({
    id: 'post-waiting',
    phase: 'waiting',
    videoFileName: 'sunday-market.mp4',
    waitingUntilMs: FAKE_NOW_MS + 4 * MINUTE_MS,
    error: { code: 'network-offline', retryable: true },
    createdAtMs: FAKE_NOW_MS - 12 * MINUTE_MS,
  }),
  fakePost({
    id: 'post-published',
    phase: 'published',
    videoFileName: 'glazing-day.mp4',
    acknowledgedBytes: 48_300_000,
    publishId: 'v_pub_file~3',
    tiktokPostId: '7678907398077074696',
    createdAtMs: FAKE_NOW_MS - DAY_MS,
    publishedAtMs: FAKE_NOW_MS - DAY_MS + 2 * MINUTE_MS,
  }),
  fakePost({
    id: 'post-failed',
    phase: 'failed',
    videoFileName: 'old-webcam.mp4',
    error: { code: 'failed-frame-rate', retryable: false },
    createdAtMs: FAKE_NOW_MS - 2 * DAY_MS,
  }),
  fakePost({
    id: 'post-unconfirmed',
    phase: 'unconfirmed',
    videoFileName: 'night-ride.mp4',
    error: { code: 'post-unconfirmed', retryable: false },
    createdAtMs: FAKE_NOW_MS - 3 * DAY_MS,
  }),
]

/** A month that is planned: several channels, days with more than fit, and one that is full for a channel. */
export function fakePlannedPosts(nowMs: number): readonly Post[] {
  const atNoonMs = new Date(nowMs).setHours(12, 0, 0, 0)
  const plan = (days: number, hour: number, channel: number, caption: string): Post => {
    const id = `planned-${days}-${hour}-${channel}`
    return fakePost({
      id,
      phase: days < 0 ? 'published' : 'scheduled',
      channelId: `open-id-${channel}`,
      channelName: ['Ayşe’nin Mutfağı', 'Harbour Ceramics Workshop & Studio'][channel % 2] ?? '',
      videoFileName: `${id}.mp4`,
      settings: { ...fakeSettings, caption },
      scheduledForMs: atNoonMs + days * DAY_MS + (hour - 12) * 60 * MINUTE_MS,
      publishedAtMs: days < 0 ? atNoonMs + days * DAY_MS + (hour - 12) * 60 * MINUTE_MS : null,
      createdAtMs: nowMs - 10 * DAY_MS + days * 1000 + hour * 10 + channel,
    })
  }
  const full = Array.from({ length: 16 }, (_, index) =>
    plan(4, 6 + index, 2, `Advent offer ${index + 1}`),
  )
  return [
    plan(-6, 18, 2, 'Köfte night'),
    plan(-3, 9, 3, 'Glaze tests'),
    plan(1, 9, 2, 'Menemen in five minutes #breakfast'),
    plan(1, 17, 3, 'Kiln opening, part two'),
    plan(2, 12, 2, 'Weekend menu'),
    plan(2, 13, 3, 'Throwing a tall vase in one go'),
    ...full,
    plan(8, 18, 3, 'Workshop dates'),
  ]
}

/** Posts that wait for their time, and one that missed it. */
export function fakeScheduledPosts(nowMs: number): readonly Post[] {
  const waiting = (id: string, changes: Partial<Post>): Post =>
    fakePost({ id, phase: 'scheduled', createdAtMs: nowMs - DAY_MS, ...changes })
  return [
    waiting('post-missed', {
      videoFileName: 'early-bird-offer.mp4',
      scheduledForMs: nowMs - 9 * 60 * MINUTE_MS,
      createdAtMs: nowMs - DAY_MS + 1,
      error: { code: 'schedule-missed', retryable: false },
    }),
    waiting('post-in-a-week', {
      videoFileName: 'december-menu-teaser.mp4',
      scheduledForMs: nowMs + 7 * DAY_MS,
      createdAtMs: nowMs - DAY_MS + 2,
    }),
    waiting('post-today', {
      channelId: 'open-id-3',
      channelName: 'Harbour Ceramics Workshop & Studio',
      videoFileName: 'kiln-opening.mp4',
      scheduledForMs: nowMs + 190 * MINUTE_MS,
      createdAtMs: nowMs - DAY_MS + 3,
    }),
  ]
}

/** A post that waits because its account no longer offers the audience that was chosen, beside one that missed its time. */
export function fakeQuestions(nowMs: number): readonly Post[] {
  return [
    fakePost({
      id: 'post-needs-choice',
      phase: 'scheduled',
      videoFileName: 'opening-night.mp4',
      createdAtMs: nowMs - DAY_MS + 4,
      scheduledForMs: nowMs - 25 * MINUTE_MS,
      error: { code: 'privacy-not-offered', retryable: false },
    }),
    ...fakeScheduledPosts(nowMs),
  ]
}

/** The story of a post that went well, from the consent on. */
export const fakeStory: readonly PostStoryEntry[] = [
  {
    atMs: FAKE_NOW_MS,
    kind: 'post-queued',
    detail: {
      declaration: 'branded-content-and-music-usage',
      consentedAtMs: FAKE_NOW_MS,
      consentLanguage: 'en',
      consentText: declarationText('branded-content-and-music-usage', 'en'),
      consentLabel: TIKTOK_SENTENCES.en.labels['paid-partnership'],
      privacyLevel: 'PUBLIC_TO_EVERYONE',
      isAiGenerated: false,
      sizeBytes: 24_000_000,
      isDuplicateConfirmed: false,
    },
  },
  { atMs: FAKE_NOW_MS + 400, kind: 'preparing-started', detail: {} },
  {
    atMs: FAKE_NOW_MS + 1400,
    kind: 'upload-opened',
    detail: { publishId: 'v_pub_file~v2-1.7', totalChunkCount: 1 },
  },
  { atMs: FAKE_NOW_MS + 9000, kind: 'final-chunk-started', detail: {} },
  { atMs: FAKE_NOW_MS + 15_000, kind: 'upload-completed', detail: {} },
  { atMs: FAKE_NOW_MS + 61_000, kind: 'published', detail: {} },
]
/** A channel of which TikTok has taken nothing lately. */
export const UNUSED_QUOTA: QuotaFacts = {
  timesMs: [],
  dailyLimitAtMs: null,
  activeUserCapAtMs: null,
  privateOnlyAtMs: null,
}

/** A channel that TikTok has refused a post of, with more planned than fits. */
export function fakeQuotas(nowMs: number): ChannelQuotas {
  const hoursFrom = (hour: number): number => nowMs + hour * 60 * MINUTE_MS
  return {
    'open-id-1': {
      timesMs: [-23, -20, -18, -9, -7, -6, -5, -4, 3, 4, 5, 6].map(hoursFrom),
      dailyLimitAtMs: hoursFrom(-3),
      activeUserCapAtMs: hoursFrom(-5),
      privateOnlyAtMs: null,
    },
  }
}

/** A channel from which TikTok takes nothing for now. */
export function fakeUsedUpQuota(nowMs: number): ChannelQuotas {
  return {
    'open-id-1': {
      timesMs: Array.from({ length: 15 }, (_, index) => nowMs - (20 - index) * 60 * MINUTE_MS),
      dailyLimitAtMs: null,
      activeUserCapAtMs: null,
      privateOnlyAtMs: null,
    },
  }
}

/** Thousands of posts, finished ones and such that wait for their time. */
export function fakeManyPosts(nowMs: number): readonly Post[] {
  const phases = ['published', 'published', 'failed', 'cancelled'] as const
  const finished = Array.from({ length: 3000 }, (_, index) => {
    const phase = phases[index % phases.length] ?? 'published'
    const createdAtMs = nowMs - (index + 1) * 47 * MINUTE_MS
    return fakePost({
      id: `many-${index}`,
      phase,
      videoFileName: `kahvalti-serisi-${String(index).padStart(4, '0')}.mp4`,
      createdAtMs,
      publishId: `v_pub_file~${index}`,
      publishedAtMs: phase === 'published' ? createdAtMs + MINUTE_MS : null,
      error: phase === 'failed' ? { code: 'privacy-not-offered', retryable: false } : null,
    })
  })
  const scheduled = Array.from({ length: 1500 }, (_, index) =>
    fakePost({
      id: `planned-${index}`,
      phase: 'scheduled',
      videoFileName: `teaser-${String(index).padStart(4, '0')}.mp4`,
      createdAtMs: nowMs - 2 * DAY_MS + index,
      scheduledForMs: nowMs + (index + 1) * 120 * MINUTE_MS,
    }),
  )
  return [...finished, ...scheduled]
}

/** The draft that main makes of a post which came to nothing. */
export function savedDraftOf(
  post: Pick<Post, 'id' | 'channelId' | 'settings' | 'phase' | 'error' | 'scheduledForMs'>,
  file: Pick<SavedDraft, 'fileName' | 'sizeBytes' | 'position'>,
): SavedDraft {
  return {
    ...file,
    id: `of-post-${post.id}`,
    content: {
      channelId: post.channelId,
      caption: post.settings.caption,
      audienceByChannel: {},
      disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
      isAiGenerated: false,
      coverTimestampMs: post.settings.coverTimestampMs,
      scheduledForMs: needsChoice(post) ? post.scheduledForMs : null,
      lateLimitMs: 600_000,
    },
  }
}

/** A draft of an earlier run. */
export const fakeSavedDraft: SavedDraft = {
  id: 'draft-1',
  position: 1024,
  fileName: 'menemen.mp4',
  sizeBytes: 48_300_000,
  content: {
    channelId: 'open-id-1',
    caption:
      'Menemen in ten minutes 🍅🥚\nThe onion question is settled.\n\n#breakfast #turkishfood',
    audienceByChannel: {},
    disclosure: { isOn: false, isYourBrand: false, isBrandedContent: false },
    isAiGenerated: false,
    coverTimestampMs: null,
    scheduledForMs: null,
    lateLimitMs: 600_000,
  },
}

export const fakeCaptionParts: readonly CaptionPart[] = [
  {
    id: 'part-1',
    kind: 'caption-part',
    name: 'Closing line',
    text: 'Which one would you try first? 👇',
  },
  {
    id: 'part-2',
    kind: 'caption-part',
    name: 'Opening hours',
    text: 'Open every day from nine to six.\nNo reservations.',
  },
  {
    id: 'part-3',
    kind: 'hashtag-set',
    name: 'Breakfast',
    text: '#breakfast #turkishfood #menemen #kahvaltı #sundaymorning #eggs',
  },
  { id: 'part-4', kind: 'hashtag-set', name: 'Studio', text: '#pottery #ceramics #handmade' },
]

const MIT = `The MIT License (MIT)

Copyright (c) the authors

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files,
to deal in the Software without restriction.`

/** What the About page shows, with a few parts in the place of a hundred. */
export const fakeAbout: AboutInfo = {
  versions: {
    app: '0.1.0',
    electron: '45.4.1',
    chromium: '152.0.7977.44',
    node: '24.22.1',
    system: 'Linux 6.8.0 x64',
  },
  shipped: {
    parts: [
      ['@fontsource-variable/inter', '5.3.0', 'OFL-1.1', 'Google Inc.', 'renderer'] as const,
      ['@github/keytar', '7.10.6', 'MIT', null, 'beside'] as const,
      ['axios', '1.21.1', 'MIT', 'Matt Zabriskie', 'main'] as const,
      ['Electron', '45.4.1', 'MIT', 'Electron Community', 'beside'] as const,
      ['FFmpeg', null, 'LGPL-2.1-or-later', 'the FFmpeg developers', 'beside'] as const,
      ['libsql', '0.5.29', 'MIT', 'Pekka Enberg', 'beside'] as const,
      ['react-aria-components', '1.22.1', 'Apache-2.0', null, 'renderer'] as const,
      ['zod', '4.6.7', 'MIT', 'Colin McDonnell', 'main'] as const,
    ].map(([name, version, licence, author, place]) => ({
      name,
      version,
      licence,
      author,
      address: `https://example.org/${name}`,
      places: [place],
      textIndex: 0,
    })),
    texts: [MIT],
  },
}

/** Diagnostics as they are shown before they are saved. */
export const fakeDiagnostics: readonly DiagnosticsFile[] = [
  [
    'versions.json',
    '{\n  "app": "0.1.0",\n  "electron": "45.4.1",\n  "system": "Linux 6.8.0 x64"\n}\n',
  ] as const,
  [
    'settings.json',
    '{\n  "mode": "real",\n  "integration": { "source": "form", "isEnabled": true }\n}\n',
  ] as const,
  [
    'counts.json',
    '{\n  "channels": 3,\n  "drafts": 2,\n  "posts": { "published": 128, "failed": 4 }\n}\n',
  ] as const,
  ['crashes.json', '[]\n'] as const,
  ['last-errors.log', ''] as const,
  [
    'logs/sosyabot.log',
    '{"time":"2026-11-27T09:30:00.000Z","level":"info","event":"channel-connected"}\n'.repeat(40),
  ] as const,
].map(([name, preview]) => ({ name, sizeBytes: preview.length, preview, isPreviewCut: false }))
