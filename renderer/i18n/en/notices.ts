/** What the operating system tells while the window is not in front. */
export const notices = {
  one: {
    published: (file: string) => `Published: ${file}`,
    failed: (file: string) => `Not published: ${file}`,
    unconfirmed: (file: string) => `Not confirmed by TikTok: ${file}`,
    'needs-person': (file: string) => `Needs you: ${file}`,
  },
  many: (formatted: string) => `${formatted} posts have news`,
  counts: {
    published: (formatted: string) => `${formatted} published`,
    failed: (formatted: string) => `${formatted} failed`,
    unconfirmed: (formatted: string) => `${formatted} not confirmed`,
    'needs-person': (formatted: string) => `${formatted} waiting for you`,
  },
  settings: {
    label: 'Notifications',
    hint: 'When a post is published, fails or needs you while Sosyabot is not in front.',
  },
}
