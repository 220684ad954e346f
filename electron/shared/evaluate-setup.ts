import type { AppMode } from './app-info'
import type { Channel } from './channel'
import type { CredentialsStatus } from './credentials'
import {
  isTickable,
  PRACTICE_STEP_IDS,
  SETUP_STEP_IDS,
  type SetupEvidence,
  type SetupProgress,
  type SetupStepId,
} from './setup-progress'
import { PUBLISH_SCOPE } from './tiktok-limits'

/** How a step stands: the app has seen that it is done, the person says so, or it is still to be done. */
export type SetupStepState = 'verified' | 'ticked' | 'open'

export interface SetupStep {
  readonly id: SetupStepId
  readonly state: SetupStepState
  /** Nothing waits for it. Practice is offered as the first thing to do all the same. */
  readonly isOptional: boolean
}

/** The whole list as the window shows it. */
export interface SetupState {
  readonly steps: readonly SetupStep[]
  /** The next thing to do; null when all that is needed is done. */
  readonly currentId: SetupStepId | null
  /** Of the steps that are needed. */
  readonly doneCount: number
  readonly neededCount: number
  /** Whether every step that is needed is done. */
  readonly isComplete: boolean
}

/** What is known about this computer and its TikTok app. */
export interface SetupFacts {
  readonly mode: AppMode
  readonly credentials: Pick<
    CredentialsStatus,
    'isEnabled' | 'clientKey' | 'secretFingerprint' | 'redirectUri' | 'scopes'
  >
  readonly channels: readonly Pick<Channel, 'health' | 'grantedScopes'>[]
  readonly progress: Pick<SetupProgress, 'ticks' | 'evidence'>
}

/**
 * Turns what is known into the list of steps. What the app can see for itself counts more than a tick, a tick counts only where
 * the app cannot look, and what was seen with other keys or another redirect URI counts for nothing.
 */
export function evaluateSetup(facts: SetupFacts): SetupState {
  const steps = stepIdsOf(facts.mode).map((id): SetupStep => {
    const isTicked = isTickable(id) && facts.progress.ticks.includes(id)
    const state = isVerified(id, facts) ? 'verified' : isTicked ? 'ticked' : 'open'
    return { id, state, isOptional: id === 'practice' || id === 'review' }
  })
  const needed = steps.filter(({ isOptional }) => !isOptional)
  const doneCount = needed.filter(({ state }) => state !== 'open').length
  const open = steps.filter(({ state }) => state === 'open')
  // Practice comes first for whoever begins; later it waits for whoever likes.
  const practice = doneCount === 0 ? open.find(({ id }) => id === 'practice') : undefined
  const next = practice ?? open.find(({ isOptional }) => !isOptional)
  return {
    steps,
    currentId: next?.id ?? null,
    doneCount,
    neededCount: needed.length,
    isComplete: doneCount === needed.length,
  }
}

/** A test server has no practice mode inside the app to change to. */
function stepIdsOf(mode: AppMode): readonly SetupStepId[] {
  if (mode === 'practice') return PRACTICE_STEP_IDS
  return mode === 'real' ? SETUP_STEP_IDS : SETUP_STEP_IDS.filter((id) => id !== 'practice')
}

function isVerified(id: SetupStepId, facts: SetupFacts): boolean {
  const { channels, progress } = facts
  const { evidence } = progress
  switch (id) {
    case 'practice':
    case 'practice-post':
      return evidence.practicePost !== null
    case 'practice-mode':
      return true
    case 'developer':
    case 'app':
      // Nobody has keys that TikTok accepts without a developer's account and an app in it.
      return areKeysAccepted(facts)
    case 'products':
      // A sign-in needs Login Kit, and video.publish can be granted only with the Content Posting API.
      return isRedirectReached(facts) && grantsScope(facts, PUBLISH_SCOPE)
    case 'redirect':
      return isRedirectReached(facts)
    case 'scopes':
      return channels.some(({ grantedScopes }) =>
        facts.credentials.scopes.every((scope) => grantedScopes.includes(scope)),
      )
    case 'review':
      return findAuditKnowledge(facts.credentials.clientKey, evidence) === 'passed'
    case 'keys':
      return facts.credentials.isEnabled && areKeysAccepted(facts)
    case 'channel':
    case 'practice-channel':
      return channels.some(({ health }) => health === 'ok')
    case 'first-post':
      return evidence.firstPost !== null
  }
}

function grantsScope({ channels }: SetupFacts, scope: string): boolean {
  return channels.some(({ grantedScopes }) => grantedScopes.includes(scope))
}

function areKeysAccepted({ credentials, progress }: SetupFacts): boolean {
  const accepted = progress.evidence.keysAccepted
  return (
    accepted !== null &&
    accepted.clientKey === credentials.clientKey &&
    accepted.secretFingerprint === credentials.secretFingerprint
  )
}

/** Sandbox and production have redirect lists of their own, so another client key means another list. */
function isRedirectReached({ credentials, progress }: SetupFacts): boolean {
  const reached = progress.evidence.redirectReached
  return (
    reached !== null &&
    reached.clientKey === credentials.clientKey &&
    isSameRedirect(credentials.redirectUri, reached.redirectUri)
  )
}

/** A registered address may carry `*` as its port; the address that was used never does. */
function isSameRedirect(registered: string, used: string): boolean {
  return used === registered || used.replace(/:\d+\//u, ':*/') === registered
}

/** Where a TikTok app is, and how the window knows. */
export type TikTokTier =
  | { readonly tier: 'sandbox'; readonly because: 'tiktok-said-so' | 'key-prefix' }
  | { readonly tier: 'production'; readonly because: 'public-post' | 'key-prefix' }
  | { readonly tier: 'unknown'; readonly because: 'no-key' | 'no-sign' }

/** Whether TikTok has audited the app for Direct Post, as far as its answers have told. */
export type AuditKnowledge = 'passed' | 'not-yet' | 'unknown'

/** Prefixes as they were seen on real keys; TikTok documents none, so they only suggest. */
const SANDBOX_PREFIX = 'sb'
const PRODUCTION_PREFIX = 'aw'

/** What can be said of Sandbox or production. TikTok answers nobody who asks, so this is read from what has happened. */
export function findTikTokTier(
  clientKey: string | null,
  evidence: Pick<SetupEvidence, 'publicPost' | 'sandboxAnswered'>,
): TikTokTier {
  if (clientKey === null) return { tier: 'unknown', because: 'no-key' }
  if (evidence.publicPost?.clientKey === clientKey) {
    return { tier: 'production', because: 'public-post' }
  }
  if (evidence.sandboxAnswered?.clientKey === clientKey) {
    return { tier: 'sandbox', because: 'tiktok-said-so' }
  }
  if (clientKey.startsWith(SANDBOX_PREFIX)) return { tier: 'sandbox', because: 'key-prefix' }
  if (clientKey.startsWith(PRODUCTION_PREFIX)) return { tier: 'production', because: 'key-prefix' }
  return { tier: 'unknown', because: 'no-sign' }
}

/** What TikTok's answers to posts have told about the audit. */
export function findAuditKnowledge(
  clientKey: string | null,
  { publicPost, unauditedAnswered }: Pick<SetupEvidence, 'publicPost' | 'unauditedAnswered'>,
): AuditKnowledge {
  if (clientKey === null) return 'unknown'
  // An audit is passed once; a refusal that came before it, or beside it, does not undo it.
  if (publicPost?.clientKey === clientKey) return 'passed'
  return unauditedAnswered?.clientKey === clientKey ? 'not-yet' : 'unknown'
}
