import type { AppErrorDto } from './app-error'
import type { RedirectMethod, SecretStorage } from './credentials'

/** Who may see a post, in TikTok's own words on the wire. */
export const PRIVACY_LEVELS = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number]

/**
 * Whether a channel can post: `ok`; `permission-missing` when the grant lacks video.publish; `needs-reconnect` when
 * TikTok no longer accepts its refresh token.
 */
export type ChannelHealth = 'ok' | 'permission-missing' | 'needs-reconnect'

/** A connected TikTok account. The id is TikTok's `open_id`. Holds no token. */
export interface Channel {
  readonly id: string
  readonly displayName: string
  /** The @name, known once creator info has been read; Login Kit's basic scope does not give it. */
  readonly username: string | null
  /** A `data:` URL, because the window loads nothing remote and TikTok's avatar addresses die after two hours. */
  readonly avatarDataUrl: string | null
  readonly health: ChannelHealth
  readonly grantedScopes: readonly string[]
  readonly tokenStorage: SecretStorage
  readonly connectedAtMs: number
}

/** How an attempt to connect stands. */
export type SignInPhase = 'waiting-for-browser' | 'exchanging' | 'connected' | 'failed'

/** Why the operating system will not bring the browser's answer back to this app by itself. */
export interface LinkTrouble {
  readonly handler: 'nobody' | 'another-program'
  /** Whether the app can make itself the one that opens these links. */
  readonly canRegister: boolean
}

/** The one current or last attempt to connect an account. Holds neither state, verifier nor code. */
export interface SignIn {
  readonly attemptId: string
  readonly phase: SignInPhase
  readonly redirectMethod: RedirectMethod
  /** Found before the browser was opened; null when the link will arrive, or is not needed. */
  readonly linkTrouble: LinkTrouble | null
  /** The channel to reconnect, or null when a new account is being connected. */
  readonly expectedChannelId: string | null
  readonly startedAtMs: number
  readonly expiresAtMs: number
  /** Set in phase `connected`. */
  readonly channelId: string | null
  /** Set in phase `failed`. */
  readonly error: AppErrorDto | null
}

/** Everything the Channels page shows, as one snapshot. */
export interface ChannelsSnapshot {
  readonly revision: number
  readonly channels: readonly Channel[]
  readonly signIn: SignIn | null
}

/** What TikTok says about a creator right now. Read afresh for every composer and again before init (rule U1). */
export interface CreatorInfo {
  readonly channelId: string
  readonly nickname: string
  readonly username: string
  readonly avatarDataUrl: string | null
  readonly privacyLevelOptions: readonly PrivacyLevel[]
  readonly isCommentDisabled: boolean
  readonly isDuetDisabled: boolean
  readonly isStitchDisabled: boolean
  readonly maxVideoDurationSec: number
  readonly fetchedAtMs: number
}
