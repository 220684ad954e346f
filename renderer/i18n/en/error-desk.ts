/** Where the cause of a failure lies. */
const sides = {
  file: 'the video file',
  draft: 'the draft',
  account: 'the TikTok account',
  keys: 'the keys and your TikTok app',
  computer: 'this computer',
  network: 'the network',
  tiktok: 'TikTok',
  app: 'Sosyabot',
}

/** What becomes of the same attempt made once more. */
const retry = {
  now: 'Trying again is safe.',
  later: 'Trying again is safe, after a while.',
  'after-change': 'Trying again helps only when something has changed.',
  'look-first': 'Look at TikTok first: trying again could post twice.',
}

/** What stands below the words of every failure: whose side it is on, what another try does, and the one button. */
export const errorDesk = {
  lies: (side: string) => `Where it lies: ${side}.`,
  sides,
  retry,
  actions: {
    publishing: 'Go to your drafts',
    queue: 'See posts on their way',
    calendar: 'See scheduled posts',
    history: 'See finished posts',
    channels: 'See your accounts',
    setup: 'Go through the set-up',
    integration: 'Set up TikTok',
    audit: 'See what the audit asks',
    help: 'More help',
    settings: 'Change preferences',
  },
  dataFolder: 'Show data folder',
}
