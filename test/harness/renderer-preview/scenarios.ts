import type { AppInfo } from '../../../electron/shared/app-info'
import type { Channel, SignIn } from '../../../electron/shared/channel'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { DEFAULT_SETTINGS } from '../../../electron/shared/settings'
import { NO_EVIDENCE, type SetupEvidence } from '../../../electron/shared/setup-progress'
import { FakeDesktopApi, type FakeDesktopState } from '../../fakes/fake-desktop-api'
import {
  emptyCredentials,
  fakeAppInfo,
  fakeCaptionParts,
  fakeChannels,
  fakeManyPosts,
  fakePosts,
  fakeQuotas,
  fakeUsedUpQuota,
  fakeStory,
  fakeSavedDraft,
  fakePlannedPosts,
  fakeQuestions,
  fakeScheduledPosts,
  savedCredentials,
} from '../../fakes/fake-desktop-data'
import { fakeHeldQueue, fakeQueue } from '../../fakes/fake-queue'

function signIn(changes: Partial<SignIn>): SignIn {
  const startedAtMs = Date.now() - 95_000
  return {
    attemptId: 'attempt-1',
    phase: 'waiting-for-browser',
    redirectMethod: 'hosted',
    linkTrouble: null,
    expectedChannelId: null,
    startedAtMs,
    expiresAtMs: startedAtMs + 600_000,
    channelId: null,
    error: null,
    ...changes,
  }
}

const firstChannel = fakeChannels.slice(0, 1)
const inMemory: readonly Channel[] = firstChannel.map((channel) => ({
  ...channel,
  tokenStorage: 'session',
}))

/** What main has noted once a sign-in has come back. */
const seenSignIn: SetupEvidence = {
  ...NO_EVIDENCE,
  keysAccepted: {
    clientKey: savedCredentials.clientKey ?? '',
    secretFingerprint: savedCredentials.secretFingerprint ?? '',
    atMs: Date.now(),
  },
  redirectReached: {
    clientKey: savedCredentials.clientKey ?? '',
    redirectUri: savedCredentials.redirectUri,
    atMs: Date.now(),
  },
}
const practiceInfo: AppInfo = {
  ...fakeAppInfo,
  mode: 'practice',
  practiceOrigin: 'http://127.0.0.1:43121',
}

const practiceCredentials: CredentialsStatus = {
  ...emptyCredentials,
  source: 'practice',
  isEnabled: true,
  clientKey: 'practice-client-key',
  secretFingerprint: '11223344',
  redirectUri: 'http://127.0.0.1:43121/api/v1/auth/tiktok/callback',
  defaultRedirectUri: 'http://127.0.0.1:43121/api/v1/auth/tiktok/callback',
}

/** States of the computer that are worth looking at, by the name in `?scenario=`. */
export const scenarios = {
  crashed: { crashNotice: { kind: 'page', atMs: Date.now() - 240_000, count: 1 } },
  'first-run': {},
  'setup-begun': { setup: { ticks: ['practice', 'developer', 'app'] } },
  'setup-keys': {
    setup: { ticks: ['practice', 'developer', 'app', 'products', 'redirect', 'scopes'] },
  },
  'setup-connected': {
    credentials: savedCredentials,
    channels: firstChannel,
    setup: { isPutAside: false, ticks: ['practice'], evidence: seenSignIn },
  },
  'setup-done': {
    credentials: savedCredentials,
    channels: firstChannel,
    setup: {
      isPutAside: false,
      ticks: ['practice'],
      evidence: { ...seenSignIn, firstPost: { atMs: Date.now() } },
    },
  },
  'ready-to-connect': { credentials: savedCredentials },
  connected: {
    credentials: savedCredentials,
    channels: fakeChannels,
    posts: fakePosts,
    story: fakeStory,
  },
  'not-forgotten': {
    credentials: savedCredentials,
    channels: fakeChannels,
    forgetRemainders: ['keychain', 'files', 'system-entries'],
  },
  'links-nobody': {
    credentials: savedCredentials,
    signIn: signIn({ linkTrouble: { handler: 'nobody', canRegister: false } }),
  },
  'links-hijacked': {
    credentials: savedCredentials,
    channels: firstChannel,
    signIn: signIn({ linkTrouble: { handler: 'another-program', canRegister: true } }),
  },
  scheduled: {
    credentials: savedCredentials,
    channels: fakeChannels,
    posts: [...fakePosts, ...fakeScheduledPosts(Date.now())],
  },
  questions: {
    credentials: savedCredentials,
    channels: fakeChannels,
    posts: fakeQuestions(Date.now()),
  },
  // Somebody who looks around before connecting, with posts of a channel that is disconnected by now.
  'practice-question': {
    credentials: savedCredentials,
    posts: fakeScheduledPosts(Date.now()),
  },
  'practice-standing': {
    appInfo: {
      ...fakeAppInfo,
      mode: 'practice',
      practiceOrigin: 'http://127.0.0.1:43121',
      standingPosts: { count: 3, firstMs: Date.now() + 190 * 60_000 },
    },
  },
  'quota-used-up': {
    credentials: savedCredentials,
    channels: firstChannel,
    quotas: fakeUsedUpQuota(Date.now()),
  },
  'queue-at-work': {
    credentials: savedCredentials,
    channels: fakeChannels,
    settings: { ...DEFAULT_SETTINGS, uploadLimitMbit: 5 },
    queue: {
      revision: 1,
      pausedAtMs: null,
      lineSpeed: { bytesPerSecond: 2_600_000, atMs: Date.now() - 3 * 60 * 60_000 },
    },
    posts: [...fakeQueue(Date.now()), ...fakeScheduledPosts(Date.now()).slice(1)],
  },
  'queue-held': {
    credentials: savedCredentials,
    channels: fakeChannels,
    queue: {
      revision: 1,
      pausedAtMs: Date.now() - 60_000,
      lineSpeed: { bytesPerSecond: 540_000, atMs: Date.now() - 20 * 60_000 },
    },
    posts: fakeHeldQueue(Date.now()),
  },
  planned: {
    credentials: savedCredentials,
    channels: fakeChannels,
    posts: [...fakeScheduledPosts(Date.now()), ...fakePlannedPosts(Date.now())],
  },
  'long-lists': {
    credentials: savedCredentials,
    channels: fakeChannels,
    posts: [...fakeManyPosts(Date.now()), ...fakePosts],
    story: fakeStory,
    quotas: fakeQuotas(Date.now()),
  },
  'one-channel': { credentials: savedCredentials, channels: firstChannel },
  'caption-parts': {
    credentials: savedCredentials,
    channels: firstChannel,
    captionParts: fakeCaptionParts,
  },
  'draft-video-gone': {
    credentials: savedCredentials,
    channels: firstChannel,
    savedDrafts: [fakeSavedDraft],
    failures: { 'drafts:openVideo': { code: 'video-not-found', retryable: true } },
  },
  waiting: { credentials: savedCredentials, channels: firstChannel, signIn: signIn({}) },
  exchanging: { credentials: savedCredentials, signIn: signIn({ phase: 'exchanging' }) },
  'just-connected': {
    credentials: savedCredentials,
    channels: firstChannel,
    signIn: signIn({ phase: 'connected', channelId: 'open-id-1' }),
  },
  'not-a-tester': {
    credentials: savedCredentials,
    signIn: signIn({
      phase: 'failed',
      error: { code: 'sign-in-not-a-sandbox-tester', retryable: false },
    }),
  },
  'switched-off': {
    credentials: { ...savedCredentials, isEnabled: false },
    channels: firstChannel,
  },
  environment: {
    credentials: {
      ...savedCredentials,
      source: 'environment',
      isFormFilled: false,
      isEnvironmentFilled: true,
      secretStorage: null,
    },
  },
  'no-keychain': {
    credentials: { ...savedCredentials, secretStorage: 'session', keychain: 'unavailable' },
    channels: inMemory,
  },
  practice: { appInfo: practiceInfo, credentials: practiceCredentials },
  'practice-connected': {
    appInfo: practiceInfo,
    credentials: practiceCredentials,
    channels: firstChannel,
    setup: { isPutAside: false },
  },
  'practice-posted': {
    appInfo: practiceInfo,
    credentials: practiceCredentials,
    channels: firstChannel,
    setup: { isPutAside: false, evidence: { ...NO_EVIDENCE, practicePost: { atMs: Date.now() } } },
  },
  'external-practice': {
    appInfo: {
      ...fakeAppInfo,
      mode: 'external-practice',
      practiceOrigin: 'http://127.0.0.1:43121',
    },
  },
} as const satisfies Readonly<Record<string, FakeDesktopState>>

export type ScenarioName = keyof typeof scenarios

function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name)
}

/** Builds the computer that a preview address asks for: `?scenario=…&language=tr&theme=dark`. */
export function createPreviewDesktop(search: string): FakeDesktopApi {
  const query = new URLSearchParams(search)
  const name = query.get('scenario') ?? 'first-run'
  if (!isScenarioName(name)) throw new Error(`No scenario ${name}`)
  const language = query.get('language')
  const theme = query.get('theme')
  const scenario: FakeDesktopState = scenarios[name]
  return new FakeDesktopApi({
    ...scenario,
    settings: {
      ...(scenario.settings ?? DEFAULT_SETTINGS),
      language: language === 'tr' || language === 'en' ? language : DEFAULT_SETTINGS.language,
      theme: theme === 'light' || theme === 'dark' ? theme : DEFAULT_SETTINGS.theme,
    },
  })
}
