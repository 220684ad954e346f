/** The three reasons for which TikTok says, in an HTTP 200 answer, that a creator cannot post now. */
export const CANNOT_POST_CODES = [
  'spam_risk_too_many_posts',
  'spam_risk_user_banned_from_posting',
  'reached_active_user_cap',
] as const
export type CannotPostCode = (typeof CANNOT_POST_CODES)[number]

export const PRIVACY_LEVELS = [
  'PUBLIC_TO_EVERYONE',
  'MUTUAL_FOLLOW_FRIENDS',
  'FOLLOWER_OF_CREATOR',
  'SELF_ONLY',
] as const
export type PracticePrivacyLevel = (typeof PRIVACY_LEVELS)[number]

/** One creator whom the practice TikTok knows. */
export interface PracticeAccount {
  /** Stable for this app; at most 36 characters, like TikTok's own. */
  readonly openId: string
  readonly unionId: string
  readonly username: string
  readonly nickname: string
  readonly bio: string
  readonly isVerified: boolean
  readonly followerCount: number
  readonly followingCount: number
  readonly likesCount: number
  readonly videoCount: number
  /** Two colours (`#rrggbb`) of the generated avatar. */
  readonly avatarColors: readonly [string, string]
  /** Decides the privacy options, and whether Duet and Stitch are possible at all. */
  readonly isPrivate: boolean
  readonly commentDisabled: boolean
  readonly duetDisabled: boolean
  readonly stitchDisabled: boolean
  readonly maxVideoPostDurationSec: number
  /** API posts per 24 hours over all apps; about 15 in TikTok's content sharing guidelines. */
  readonly dailyPostCap: number
  /** False for an account that has not accepted the Sandbox invitation. */
  readonly isSandboxTarget: boolean
  /** Set when TikTok refuses every new post of this creator, and for which reason. */
  readonly cannotPost: CannotPostCode | null
  /** Instead of the options that follow from `isPrivate`. */
  readonly privacyLevelOptions: readonly PracticePrivacyLevel[] | null
}

/** What may change on an account while the server runs. */
export type PracticeAccountChange = Partial<
  Omit<PracticeAccount, 'openId' | 'unionId' | 'avatarColors'>
>

/**
 * The audiences this creator may choose. A public account has no "followers" option and a private one
 * has no "everyone" (content-posting-api-reference-query-creator-info).
 */
export function privacyOptionsOf(account: PracticeAccount): readonly PracticePrivacyLevel[] {
  if (account.privacyLevelOptions) return account.privacyLevelOptions
  return account.isPrivate
    ? ['FOLLOWER_OF_CREATOR', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY']
    : ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY']
}

/** A private account can never allow Duet or Stitch, whatever its own switches say. */
export function interactionsOf(account: PracticeAccount): {
  commentDisabled: boolean
  duetDisabled: boolean
  stitchDisabled: boolean
} {
  return {
    commentDisabled: account.commentDisabled,
    duetDisabled: account.duetDisabled || account.isPrivate,
    stitchDisabled: account.stitchDisabled || account.isPrivate,
  }
}

const COMMON = {
  isVerified: false,
  commentDisabled: false,
  duetDisabled: false,
  stitchDisabled: false,
  dailyPostCap: 15,
  isSandboxTarget: true,
  cannotPost: null,
  privacyLevelOptions: null,
} as const

/** A public creator with ten minutes, a private one, and one who may post a minute at most. */
export const PRACTICE_ACCOUNTS: readonly PracticeAccount[] = [
  {
    ...COMMON,
    openId: '-000k7Qd2vT9mXeB4hRzLw0sYcJn5uPa8',
    unionId: '5f0c7a52-3c1e-4b7d-9a40-d6b1f2e8a901',
    username: 'defne.kitchen',
    nickname: 'Defne Arslan',
    bio: 'Tiny kitchen, big breakfasts.',
    isVerified: true,
    followerCount: 184_302,
    followingCount: 211,
    likesCount: 2_940_118,
    videoCount: 342,
    avatarColors: ['#ff7a59', '#ffd166'],
    isPrivate: false,
    maxVideoPostDurationSec: 600,
  },
  {
    ...COMMON,
    openId: '-000x3Wn8bK5pYtC1jGfVq6eUoMd7iHr2',
    unionId: 'b84d1e63-90aa-4f2c-8c15-27e6a0d94f3c',
    username: 'emre_trails',
    nickname: 'Emre Yıldız',
    bio: 'Walking the Lycian Way, slowly.',
    followerCount: 963,
    followingCount: 512,
    likesCount: 8_417,
    videoCount: 58,
    avatarColors: ['#2a9d8f', '#8ecae6'],
    isPrivate: true,
    maxVideoPostDurationSec: 300,
  },
  {
    ...COMMON,
    openId: '-000r6Zs4fJ1nQxD8kTbPy3gWaLc9vEm5',
    unionId: '1c93e7f0-5b68-4d0e-b7f9-84a25d6c3e17',
    username: 'mira.studio',
    nickname: 'Mira Studio',
    bio: 'Ceramics in sixty seconds.',
    followerCount: 12_750,
    followingCount: 94,
    likesCount: 301_552,
    videoCount: 127,
    avatarColors: ['#7b5cff', '#ff8fab'],
    isPrivate: false,
    maxVideoPostDurationSec: 60,
  },
]
