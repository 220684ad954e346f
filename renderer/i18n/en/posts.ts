/** What a line of a post's story may name, already formatted. */
export interface StoryFacts {
  readonly bytes: string
  readonly parts: string
  /** What went wrong, in a few words. */
  readonly reason: string
  /** The time that was chosen; null when the post was to go out at once. */
  readonly when: string | null
}

/** Words about a post on its way and afterwards: shared by Publishing, Queue and History. */
export const posts = {
  queueTitle: 'Queue',
  queueSubtitle: 'Posts on their way to TikTok, and those that wait for their time.',
  historyTitle: 'History',
  historySubtitle: 'Everything that reached an end, the latest first.',

  phases: {
    scheduled: 'Scheduled',
    queued: 'Waiting for its turn',
    preparing: 'Preparing',
    uploading: 'Uploading',
    waiting: 'Waiting',
    paused: 'Paused',
    processing: 'TikTok is processing',
    published: 'Published',
    failed: 'Failed',
    cancelled: 'Cancelled',
    unconfirmed: 'Not confirmed',
  },

  phaseNotes: {
    scheduled: 'It goes out by itself at its time, if this computer is on and Sosyabot is running.',
    queued: 'It starts as soon as the one before it is done.',
    preparing: 'Checking the account and asking TikTok for an upload.',
    processing:
      'TikTok has every byte. It may take a few minutes to process and appear on your profile.',
    paused: 'Nothing is being sent. Resume when you like.',
    cancelled: 'Stopped before TikTok had the whole video.',
    unconfirmed:
      'Every byte was sent, but TikTok’s answer is not known. It is never sent again by itself, so nothing is posted twice.',
  },

  actions: {
    'choose-again': 'Choose again',
    'post-now': 'Post now',
    reschedule: 'Change time',
    undo: 'Undo',
    cancel: 'Cancel',
    pause: 'Pause',
    resume: 'Resume',
    retry: 'Retry',
    'check-again': 'Check again',
    'open-on-tiktok': 'Open on TikTok',
    remove: 'Remove',
  },

  progress: {
    label: (fileName: string) => `Upload of ${fileName}`,
    acknowledged: (sent: string, total: string) => `${sent} of ${total} confirmed by TikTok`,
    timeLeft: (duration: string) => `${duration} left`,
    measuring: 'Measuring speed…',
    announce: (fileName: string, percent: string) => `${fileName}: ${percent} uploaded`,
    announcePhase: (fileName: string, phase: string) => `${fileName}: ${phase}`,
  },

  waiting: {
    retryIn: (duration: string) => `Goes on in ${duration}`,
    retryNow: 'Goes on now',
    forEvent: 'Goes on by itself as soon as it can',
  },

  /** Between the press on Post and the first byte that leaves. */
  undo: {
    phase: 'Not sent yet',
    title: (nickname: string) => `About to go out to ${nickname}`,
    goesOutIn: (duration: string) => `Goes out in ${duration}.`,
    note: 'Until then nothing leaves this computer, and Undo gives you the draft back.',
    cardLabel: 'Can still be taken back',
    cardTitle: (formatted: string, count: number) =>
      count === 1 ? 'One post not sent yet' : `${formatted} posts not sent yet`,
    cardBody: (duration: string, count: number) =>
      count === 1 ? `It goes out in ${duration}.` : `They go out in ${duration}.`,
    button: 'Undo',
    buttonAll: 'Undo all',
    done: (formatted: string, count: number) =>
      count === 1
        ? 'The post is a draft again. Nothing was sent.'
        : `${formatted} posts are drafts again. Nothing of them was sent.`,
    begun: (formatted: string, count: number) =>
      count === 1
        ? 'One had begun already and goes on in the queue.'
        : `${formatted} had begun already and go on in the queue.`,
  },

  noCaption: 'No caption',
  channel: (name: string) => `to ${name}`,
  publishedAt: (when: string) => `Published ${when}`,
  endedAt: (when: string) => `Ended ${when}`,
  linkComesLater: 'TikTok gives a link to public posts once its review is done.',

  removeDialog: {
    title: 'Remove from history?',
    body: 'This only forgets the entry on this computer. A video on TikTok stays there.',
    unconfirmedBody:
      'TikTok’s answer about this post is not known. Once removed, it can no longer be checked from here. A video on TikTok stays there.',
    confirm: 'Remove entry',
    keep: 'Keep',
  },

  actionFailed: (action: string) => `“${action}” did not work`,

  queue: {
    listLabel: 'Posts on their way',
    emptyTitle: 'Nothing on its way',
    emptyBody: 'Posts appear here from the moment you press Post until TikTok has published them.',
    openPublishing: 'Post a video',
    finishedTitle: 'Finished just now',
    openHistory: 'See finished posts',
    summary: (count: number, formatted: string) =>
      count === 1 ? '1 post on its way' : `${formatted} posts on their way`,
  },

  /** The lines of a post's story, by the kind that main writes down. */
  story: {
    'post-queued': ({ when }: StoryFacts) =>
      when === null
        ? 'You pressed Post and agreed to TikTok’s terms'
        : `You pressed Post and agreed to TikTok’s terms; scheduled for ${when}`,
    rescheduled: ({ when }: StoryFacts) => `You changed the time to ${when ?? '?'}`,
    restored: () => 'The list of posts was brought back from a backup',
    'taken-back': () => 'You took it back before anything was sent',
    'schedule-missed': () => 'It missed its time and waited for your word',
    'choice-needed': ({ reason }: StoryFacts) => `Stopped and asked you: ${reason}`,
    'schedule-reached': () => 'Its time came',
    'post-now-requested': () => 'You pressed Post now',
    'preparing-started': () => 'Checked the account and asked TikTok for an upload',
    'upload-opened': ({ parts }: StoryFacts) => `TikTok opened an upload (${parts})`,
    'upload-resumed': ({ bytes }: StoryFacts) => `The upload went on at ${bytes}`,
    'chunk-acknowledged': ({ bytes }: StoryFacts) => `TikTok confirmed ${bytes}`,
    'progress-corrected': ({ bytes }: StoryFacts) =>
      `TikTok was asked and has ${bytes}; the upload goes on from there`,
    'final-chunk-started': () => 'The last part left this computer',
    'upload-completed': () => 'TikTok has the whole video',
    'upload-abandoned': ({ reason }: StoryFacts) => `The upload was given up: ${reason}`,
    'waiting-started': ({ reason }: StoryFacts) => `Waited: ${reason}`,
    'waiting-ended': () => 'Went on',
    interrupted: () => 'Sosyabot was closed or stopped',
    'moved-in-line': () => 'It was given another place in the line',
    'queue-paused': () => 'You paused the whole queue',
    paused: () => 'You paused it',
    resumed: () => 'You resumed it',
    'cancel-requested': () => 'You cancelled when the last part had left; TikTok decides',
    cancelled: () => 'Cancelled',
    published: () => 'TikTok published it',
    'post-id-learned': () => 'TikTok gave the link to the post',
    failed: ({ reason }: StoryFacts) => `Failed: ${reason}`,
    unconfirmed: ({ reason }: StoryFacts) => `Not confirmed: ${reason}`,
    'check-requested': () => 'You asked TikTok again',
    retried: () => 'You tried again',
    removed: () => 'Removed from history',
  },
  storyParts: { one: 'part', other: 'parts' },

  history: {
    listLabel: 'Finished posts',
    emptyTitle: 'No posts yet',
    emptyBody: 'Everything you post is kept here with its whole story.',
    filterLabel: 'Show',
    filters: {
      all: 'All',
      published: 'Published',
      failed: 'Failed',
      unconfirmed: 'Not confirmed',
      cancelled: 'Cancelled',
    },
    showStory: 'Show story',
    hideStory: 'Hide story',
    storyLabel: (fileName: string) => `Story of ${fileName}`,
    storyEmpty: 'Nothing was written down about this post.',
    copyDetails: 'Copy details for support',
    copied: 'Copied',
  },
}

/** The shape that every language fills. */
export type PostsWords = typeof posts
