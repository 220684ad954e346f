/** The review sheet: everything that leaves, before it leaves. */
export const review = {
  title: 'Review before posting',
  intro: 'This is everything TikTok gets. Nothing has left this computer yet.',
  checking: 'Asking TikTok once more what this account allows…',
  changedTitle: 'This account has changed since you filled in the form',
  askAgain: 'Ask TikTok again',

  account: 'Posting as',
  video: 'Video',
  caption: 'Caption',
  noCaption: 'No caption',
  viewers: 'Who can view this video',
  notChosen: 'Not chosen',
  interactions: 'Interactions',
  noneAllowed: 'None allowed',
  allowed: (names: string) => `Allowed: ${names}`,
  notAllowed: (names: string) => `Not allowed: ${names}`,
  interactionNames: { comment: 'comments', duet: 'duet', stitch: 'stitch' },
  disclosure: 'Commercial content',
  noDisclosure: 'None disclosed',
  aiLabel: 'AI-generated content',
  labelled: 'Labelled',
  notLabelled: 'Not labelled',
  when: 'When',
  now: 'Now',

  back: 'Back',

  /** The record of what was agreed to, in the history. */
  consent: {
    title: 'What you agreed to',
    agreedAt: 'Agreed',
    declaration: 'Declaration',
    notKept: 'This version of the text was not written down yet.',
    label: 'Label shown',
    noLabel: 'None',
  },

  changes: {
    'name-changed': ({ name }: ChangeFacts) => `It is now called ${name}.`,
    'privacy-removed': ({ name }: ChangeFacts) => `“${name}” is no longer offered.`,
    'privacy-added': ({ name }: ChangeFacts) => `“${name}” is offered now.`,
    'interaction-turned-off': ({ name }: ChangeFacts) => `It has turned off ${name}.`,
    'interaction-turned-on': ({ name }: ChangeFacts) => `It has turned on ${name}.`,
    'duration-changed': ({ name }: ChangeFacts) => `Its longest video is now ${name}.`,
  },
}

/** What a change is about, already in words. */
export interface ChangeFacts {
  readonly name: string
}

/** The shape that every language fills. */
export type ReviewWords = typeof review
