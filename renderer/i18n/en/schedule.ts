/** Posting at a chosen time. */
export const schedule = {
  title: 'When to post',
  now: 'Now',
  atATime: 'At a time',
  fieldLabel: 'Date and time',
  fieldHint: (relative: string, timeZone: string) => `${relative} · time zone ${timeZone}`,
  /** What a program on a desktop can promise, and what not. */
  honest:
    'This computer must be on and awake, and Sosyabot running, at that time. A sleeping computer posts nothing.',
  lateRule: {
    label: 'If that time is missed',
    choices: {
      0: 'Always ask me',
      600_000: 'Post it if at most 10 minutes late, else ask',
      3_600_000: 'Post it if at most an hour late, else ask',
    },
  },

  /** When the clocks change, a time of day can come twice or never. */
  clockChange: {
    'first-of-two':
      'The clocks go back that night and this time comes twice. The first one is meant.',
    'second-of-two':
      'The clocks go back that night and this time comes twice. The second one is meant.',
    'times-skipped':
      'The clocks go forward that day. A time that is skipped moves to the next one that exists.',
  },

  /** Beside the button that posts nothing at once then; the time comes with its zone. */
  notBefore: (when: string) => `Scheduled for ${when}. Nothing is posted before that.`,

  wasScheduledFor: (when: string) => `Was scheduled for ${when}`,
  /** Title of the card that a scheduled draft turns into. */
  postedTitle: (nickname: string) => `Will be posted to ${nickname}`,
  missed: 'Missed its time',
  needsChoice: 'Needs your choice',

  dialog: {
    title: 'Change the time',
    save: 'Change time',
    keep: 'Keep as it is',
  },

  postNow: {
    title: 'Post now?',
    body: (nickname: string, when: string) => `It goes to ${nickname} at once instead of ${when}.`,
    keep: 'Keep the time',
  },

  queue: {
    decideTitle: 'Waiting for your decision',
    scheduledTitle: 'Scheduled',
    note: 'They go out by themselves, each at its time, while this computer is awake and Sosyabot is running.',
    summary: (count: number, formatted: string) =>
      count === 1 ? '1 scheduled' : `${formatted} scheduled`,
  },

  band: {
    title: (count: number, formatted: string) =>
      count === 1
        ? 'A scheduled post missed its time'
        : `${formatted} scheduled posts missed their time`,
    /** When some of them wait for another reason. */
    decideTitle: (count: number, formatted: string) =>
      count === 1
        ? 'A post is waiting for your choice'
        : `${formatted} posts are waiting for your decision`,
    body: 'Nothing is sent before you say so.',
    open: 'Decide in the Queue',
  },
}

/** The shape that every language fills. */
export type ScheduleWords = typeof schedule
