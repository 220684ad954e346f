/** What TikTok still takes of a creator. */
export const quota = {
  title: 'Posts in 24 hours',
  /** The bar's words; "about" because TikTok tells nobody the figure. */
  left: (left: string, limit: string) => `About ${left} of ${limit} left`,
  learnedLeft: (left: string, limit: string) => `${left} of ${limit} left`,
  none: 'None left',
  /** In the review, before the person confirms. */
  leftHere: (posts: string) => `This channel has about ${posts} left in TikTok’s 24-hour limit.`,
  noneHere: 'This channel has reached about as many posts as TikTok takes in 24 hours.',
  freeAt: (when: string) => `TikTok should take the next one from ${when} on.`,
  planned: (posts: string) => `${posts} planned for the next 24 hours.`,
  posts: { one: 'post', other: 'posts' },
  tooManyPlanned: 'That is more than TikTok usually takes. Move some to another day.',
  learned: (limit: string, when: string) =>
    `TikTok refused a post on ${when} after ${limit} in 24 hours, so Sosyabot counts to ${limit} for this channel.`,
  userCap:
    'TikTok has refused a post because too many accounts posted with this TikTok app in 24 hours. Until TikTok has audited the app, that is five. Try again tomorrow.',
  privateOnly:
    'TikTok has refused a post because the app is not audited: until it is, posts go only to accounts that are set to private at TikTok.',
  howTitle: 'How TikTok counts',
  how: (limit: string) =>
    `TikTok takes about ${limit} posts of one account in any 24 hours, from all apps together, and tells nobody the exact figure. When it refuses one, Sosyabot remembers how many it had taken.`,
  howRate: (count: string) =>
    `At most ${count} posts of an account can begin in a minute. Sosyabot waits by itself.`,
  howUnaudited: (users: string) =>
    `An app that TikTok has not audited yet can post for at most ${users} accounts in 24 hours, only to private accounts, and only as “Only me”.`,
}

/** The shape that every language fills. */
export type QuotaWords = typeof quota
