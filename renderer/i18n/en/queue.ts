/** The queue as a whole: holding it, its order and its speed. */
export const queue = {
  pause: 'Pause queue',
  resume: 'Resume queue',
  /** Where a post stands that waits in a held queue, in two words. */
  heldPhase: 'Queue paused',
  heldNote: 'It waits until you resume the queue.',
  heldScheduledNote: 'Its time has come; it waits until you resume the queue.',

  paused: {
    title: 'The queue is paused',
    body: 'Nothing is uploaded, and scheduled posts wait, until you resume it. One that is too late for its rule by then asks you.',
  },

  /** TikTok’s hour goes on while nothing is sent. */
  keptUntil: (when: string) =>
    `TikTok keeps what was sent until ${when}. After that the upload starts over.`,
  noLongerKept: 'TikTok’s hour for this upload is over, so it starts over when it goes on.',

  line: {
    title: 'Waiting for their turn',
    note: 'From top to bottom, one at a time for each channel. Drag a post to move it.',
    noteAlone: 'It goes out as soon as its turn comes.',
  },

  move: {
    label: (fileName: string) => `Move ${fileName}`,
    steps: { top: 'To the top', up: 'Up', down: 'Down', end: 'To the end' },
    moved: (fileName: string, place: string, count: string) =>
      `${fileName} is now ${place} of ${count} waiting`,
    failed: 'The post was not moved',
  },

  limit: {
    none: 'No limit',
    /** On the button: the limit in force. */
    short: (mbit: string) => `${mbit} Mbit/s`,
    buttonLabel: (value: string) => `Upload limit: ${value}`,
    other: 'Another limit…',
    title: 'Uploading',
    switch: 'Limit the upload speed',
    switchHint: 'For all uploads together, so that the line stays free for others.',
    field: 'At most, in Mbit/s',
    outOfRange: (min: string, max: string) => `A number between ${min} and ${max}.`,
  },

  fit: {
    needs: (needed: string) => `Needs about ${needed} Mbit/s to fit TikTok’s one-hour window`,
    measured: (have: string, when: string) => `your line did ${have} Mbit/s (${when})`,
    notMeasured: 'your line has not been measured yet',
    limited: (limit: string) => `your own upload limit is ${limit} Mbit/s`,
    whileUploading: (needed: string, endsAt: string) =>
      `Needs about ${needed} Mbit/s to be done by ${endsAt}, when TikTok’s one-hour window closes`,
    now: (have: string) => `it does ${have} Mbit/s now`,
    consequence: 'If the hour ends first, TikTok drops what was sent and the upload starts over.',
    raiseLimit: 'Raise the limit, or make the video smaller.',
    fasterLine: 'Use a faster line, pause other uploads, or make the video smaller.',
    fasterLineBefore: 'Use a faster line, or make the video smaller.',
  },
}

/** The shape that every language fills. */
export type QueueWords = typeof queue
