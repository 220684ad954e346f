/** The seven steps of the owner's guide, which are taken in TikTok's developer portal. */
export const PORTAL_STEP_IDS = [
  'developer',
  'app',
  'products',
  'redirect',
  'scopes',
  'review',
  'keys',
] as const
export type PortalStepId = (typeof PORTAL_STEP_IDS)[number]

/**
 * The steps from nothing to a first post: one in practice mode, the seven at TikTok, and the two in this app that show that they
 * were right. In this order.
 */
export const SETUP_STEP_IDS = ['practice', ...PORTAL_STEP_IDS, 'channel', 'first-post'] as const

/** The way to the first post inside practice mode, where keys and TikTok are played by the app. */
export const PRACTICE_STEP_IDS = ['practice-mode', 'practice-channel', 'practice-post'] as const

export type SetupStepId = (typeof SETUP_STEP_IDS)[number] | (typeof PRACTICE_STEP_IDS)[number]

/** The steps that only a person can vouch for, or may leave out; the app ticks all others itself. */
export const TICKABLE_STEP_IDS = [
  'practice',
  'developer',
  'app',
  'products',
  'redirect',
  'scopes',
  'review',
] as const
export type TickableStepId = (typeof TICKABLE_STEP_IDS)[number]

/** Whether a person can tick a step. */
export function isTickable(step: SetupStepId): step is TickableStepId {
  return (TICKABLE_STEP_IDS as readonly SetupStepId[]).includes(step)
}

/** What main has seen TikTok do. Each fact counts only for the keys and the redirect URI with which it was seen. */
export interface SetupEvidence {
  /** The pair that TikTok accepted last, in a test of the keys or in a sign-in. */
  readonly keysAccepted: {
    readonly clientKey: string
    readonly secretFingerprint: string
    readonly atMs: number
  } | null
  /** The last sign-in that came back, and by which address. Its port is the one that was used, never `*`. */
  readonly redirectReached: {
    readonly clientKey: string
    readonly redirectUri: string
    readonly atMs: number
  } | null
  /** TikTok refused an account because it is no target user of the Sandbox. */
  readonly sandboxAnswered: SeenWithKey | null
  /** TikTok refused a post because the app is not audited. */
  readonly unauditedAnswered: SeenWithKey | null
  /** A post that others can see was published, which TikTok allows only to audited apps in production. */
  readonly publicPost: SeenWithKey | null
  readonly firstPost: { readonly atMs: number } | null
  readonly practicePost: { readonly atMs: number } | null
}

/** Something that was seen while this client key was in force. */
export interface SeenWithKey {
  readonly clientKey: string
  readonly atMs: number
}

export const NO_EVIDENCE: SetupEvidence = {
  keysAccepted: null,
  redirectReached: null,
  sandboxAnswered: null,
  unauditedAnswered: null,
  publicPost: null,
  firstPost: null,
  practicePost: null,
}

/** How far the set-up is, as it is kept over restarts. Holds no secret: of the client secret only the fingerprint. */
export interface SetupProgress {
  readonly revision: number
  /** The person has put the guide aside; it is still there under its own link. */
  readonly isPutAside: boolean
  readonly ticks: readonly TickableStepId[]
  readonly evidence: SetupEvidence
}

/** A tick of the person's. */
export interface SetupTick {
  readonly step: TickableStepId
  readonly isTicked: boolean
}
