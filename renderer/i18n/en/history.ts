/** Searching the history, its file for spreadsheets, and what support asks for. */
export const history = {
  narrow: 'Narrow the history',
  search: 'Search posts',
  searchPlaceholder: 'Caption, file name or publish id',
  channel: 'Channel',
  allChannels: 'All channels',
  goneChannel: 'A channel that is no longer connected',
  period: 'Time',
  periods: {
    any: 'Any time',
    today: 'Today',
    'last-7-days': 'Last 7 days',
    'last-30-days': 'Last 30 days',
    custom: 'Choose days…',
  },
  from: 'First day',
  until: 'Last day',

  posts: { one: 'post', other: 'posts' },
  counted: (posts: string, isNarrowed: boolean) =>
    isNarrowed ? `${posts} found, the latest first` : `${posts}, the latest first`,
  noHitTitle: 'No post matches',
  noHitBody: 'Try fewer words, another channel or a longer time.',
  showAll: 'Show all posts',

  export: 'Export CSV',
  exportFileName: 'tiktok-posts',
  exported: (posts: string) => `${posts} exported`,
  exportColumns: {
    endedAt: 'Ended',
    createdAt: 'Posted from Sosyabot',
    scheduledFor: 'Scheduled for',
    channel: 'Channel',
    username: 'Username',
    state: 'State',
    fileName: 'File',
    sizeBytes: 'Size (bytes)',
    durationSec: 'Length (seconds)',
    caption: 'Caption',
    privacy: 'Who can view it',
    publishId: 'Publish id',
    tiktokPostId: 'TikTok post id',
    link: 'Link',
    error: 'Error code',
  },

  editAgain: 'Edit and post again',

  ids: {
    title: 'For TikTok’s support',
    publishId: 'Publish id',
    logId: 'log_id',
    tiktokPostId: 'Post id',
    chunks: 'Parts of the upload',
  },
}

/** The shape that every language fills. */
export type HistoryWords = typeof history
