/** Many videos at once. */
export const batch = {
  title: 'Batch',

  view: {
    label: 'View',
    list: 'List',
    table: 'Table',
  },

  intake: {
    title: 'About the files you added',
    cutTitle: (limit: string) => `Only the first ${limit} videos were added`,
    cutBody: 'There was more than fits at once. Post these first, then add the rest.',
    sidecar: (fileName: string) =>
      `The caption was taken from ${fileName} beside the video. You can change it.`,
    sidecars: (count: string) =>
      `${count} captions were taken from the text files beside the videos. You can change them.`,
    skipped: {
      'not-a-video': (count: string, value: number) =>
        value === 1
          ? '1 file in the folder is no video and was left out.'
          : `${count} files in the folder are no videos and were left out.`,
      hidden: (count: string, value: number) =>
        value === 1 ? '1 hidden video was left out.' : `${count} hidden videos were left out.`,
      'too-deep': (count: string, value: number) =>
        value === 1
          ? '1 folder lies too deep and was not searched.'
          : `${count} folders lie too deep and were not searched.`,
      unreadable: (count: string, value: number) =>
        value === 1 ? '1 folder could not be read.' : `${count} folders could not be read.`,
    },
  },

  table: {
    label: 'Videos to post',
    hint: 'Arrow keys move, Enter edits, Space ticks a row, Ctrl+D fills down.',
    columns: {
      select: 'Tick',
      picture: 'Picture',
      file: 'Video',
      caption: 'Caption',
      channel: 'Channel',
      viewers: 'Who can view',
      interactions: 'Interactions',
      disclosure: 'Disclosure',
      cover: 'Cover',
      time: 'When',
      status: 'Status',
    },
    notChosen: 'Not chosen',
    chooseChannel: 'Choose',
    noCaption: 'No caption',
    nothingAllowed: 'None allowed',
    interactionNames: { comment: 'Comments', duet: 'Duet', stitch: 'Stitch' },
    notDisclosed: 'None',
    disclosureIncomplete: 'Not complete',
    yourBrand: 'Your brand',
    brandedContent: 'Branded content',
    aiGenerated: 'AI',
    firstFrame: 'First frame',
    now: 'At once',
    ready: 'Ready',
    toFix: (count: number) => (count === 1 ? '1 to fix' : `${count} to fix`),
    findings: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
    rowDetail: (row: string, fileName: string) => `Row ${row} · ${fileName}`,
    rowReady: 'Nothing stands in the way of posting this one.',
    open: 'Open in full',
    tickAll: 'Tick all rows',
    edit: (column: string, fileName: string) => `${column} of ${fileName}`,
    coverHint: 'Minutes and seconds, for example 0:03.5. Empty is the first frame.',
    coverOutside: 'The video has no such moment.',
    captionHint: 'Enter keeps it, Shift+Enter starts a new line, Escape leaves it as it was.',
    choicesByHand:
      'Who can view, interactions and disclosure are not pasted or filled down. Choose them per video, or for several with “Apply to ticked”.',
    unreadable: (count: string) => `${count} cells could not be read and stay as they were.`,
    changed: (count: string, value: number) =>
      value === 1 ? '1 row changed.' : `${count} rows changed.`,
    undone: 'The last change of the table was taken back.',
  },

  toolbar: {
    label: 'Work on the table',
    count: (count: string, value: number) => (value === 1 ? '1 video' : `${count} videos`),
    ticked: (count: string) => `${count} ticked`,
    toFix: (count: string) => `${count} to fix`,
    replace: 'Find and replace',
    apply: 'Apply to ticked',
    copies: 'Post to channels…',
    remove: 'Remove',
    undo: 'Undo',
    tickFirst: 'Tick the rows first.',
    fields: {
      channel: 'Channel…',
      viewers: 'Who can view…',
      interactions: 'Interactions…',
      disclosure: 'Disclosure…',
      time: 'When…',
    },
    postAll: 'Post all',
    postTicked: (count: string) => `Post ${count}`,
    nothingToPost: 'There is no video left to post.',
  },

  replace: {
    title: 'Find and replace in captions',
    find: 'Find',
    replaceWith: 'Replace with',
    matchCase: 'Match case',
    scope: 'Where',
    ticked: (count: string) => `Ticked rows (${count})`,
    all: (count: string) => `All rows (${count})`,
    found: (places: string, rows: string) => `${places} places in ${rows} rows`,
    nothing: 'Not found in these captions.',
    confirm: 'Replace',
    close: 'Close',
  },

  apply: {
    titles: {
      channel: 'Channel of the ticked rows',
      viewers: 'Who can view the ticked videos',
      interactions: 'Interactions of the ticked videos',
      disclosure: 'Disclosure of the ticked videos',
      time: 'When to post the ticked videos',
    },
    intro: (rows: number) =>
      rows === 1
        ? 'This is set on 1 row, because you choose it here.'
        : `This is set on ${rows} rows, because you choose it here. Every one of them still shows it, and you can change it there.`,
    willSet: (rows: number) => (rows === 1 ? 'Set on 1 row' : `Set on ${rows} rows`),
    chooseFirst: 'Choose first what to set.',
    left: (rows: number) =>
      rows === 1 ? '1 row stays as it is:' : `${rows} rows stay as they are:`,
    reasons: {
      'not-offered': 'this account does not offer it',
      'turned-off': 'this account has turned some of it off',
      'private-branded': 'branded content cannot be visible to “Only me”',
      'no-account': 'TikTok has not answered for this account yet',
    },
    row: (row: string, fileName: string, reason: string) => `Row ${row}, ${fileName}: ${reason}`,
    more: (count: string) => `and ${count} more`,
    cancel: 'Cancel',
  },

  copies: {
    title: 'Post to further channels',
    intro:
      'Each channel gets a post of its own, with the caption, cover and time of the ticked rows. Who can view, interactions and disclosure are chosen anew for each.',
    confirm: (rows: string) => `Add ${rows} rows`,
    cancel: 'Cancel',
    none: 'Choose at least one channel.',
    same: 'Rows that are for this channel already get no copy.',
  },

  remove: {
    title: (count: string) => `Remove ${count} rows?`,
    body: 'What you typed for them is thrown away. The files stay where they are.',
    confirm: 'Remove',
    keep: 'Keep',
  },

  check: {
    checking: 'Asking TikTok what these accounts allow…',
    title: (count: number) =>
      count === 1
        ? '1 row is not ready. Nothing was posted.'
        : `${count} rows are not ready. Nothing was posted.`,
    goTo: (row: string, fileName: string) => `Row ${row}, ${fileName}`,
    more: (count: string) => `and ${count} more rows`,
    dismiss: 'Dismiss',
    duplicates: (count: number) =>
      count === 1
        ? '1 of them was posted to the same account before.'
        : `${count} of them were posted to the same account before.`,
    postAgain: 'Post these again too',
    notReadyAnymore: 'An account has changed since the check. Look at the rows again.',
  },

  review: {
    title: (count: string) => `Review ${count} posts`,
    intro:
      'This is everything TikTok gets, post by post. Nothing has left this computer yet, and nothing is taken unless all of it can be.',
    postsOf: (count: string, value: number) => (value === 1 ? '1 post' : `${count} posts`),
    listLabel: 'Posts to review',
    declarationFor: (count: string, value: number) =>
      value === 1 ? 'For 1 post:' : `For ${count} posts:`,
    confirm: (count: string) => `Post ${count} to TikTok`,
    back: 'Back',
    done: (count: string, value: number) =>
      value === 1 ? '1 post is on its way.' : `${count} posts are on their way.`,
  },
}

/** The shape that every language fills. */
export type BatchWords = typeof batch
