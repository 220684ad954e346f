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
      'too-many-sheets': (count: string, value: number) =>
        value === 1
          ? '1 sheet was left out: ten at most are read at once.'
          : `${count} sheets were left out: ten at most are read at once.`,
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
    notDisclosed: 'None disclosed',
    disclosureIncomplete: 'Not complete',
    yourBrand: 'Your brand',
    brandedContent: 'Branded content',
    aiGenerated: 'AI',
    firstFrame: 'First frame',
    now: 'Now',
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
    captionHint: 'Enter: keep and go down. Shift or Alt+Enter: new line. Escape: leave it.',
    choicesByHand:
      'Who can view, interactions and disclosure are not pasted or filled down. Choose them per video, or for several with “Apply to ticked”.',
    unreadable: (count: string) => `${count} cells could not be read and stay as they were.`,
    changed: (count: string, value: number) =>
      value === 1 ? '1 row changed.' : `${count} rows changed.`,
    copied: (count: string, value: number) =>
      value === 1
        ? '1 row added and ticked. Undo takes it back.'
        : `${count} rows added and ticked. Undo takes them back.`,
    undone: 'The last change of the table was taken back.',
  },

  toolbar: {
    label: 'Work on the table',
    count: (count: string, value: number) => (value === 1 ? '1 video' : `${count} videos`),
    /** Videos that are for several channels have a row for each. */
    countOfVideos: (rows: string, videos: string, value: number) =>
      value === 1 ? `${rows} posts of 1 video` : `${rows} posts of ${videos} videos`,
    ticked: (count: string) => `${count} ticked`,
    toFix: (count: string) => `${count} to fix`,
    tick: 'Tick',
    tickRules: { all: 'All', none: 'None', 'not-ready': 'Not ready', ready: 'Ready' },
    tickChannel: 'For the channel',
    replace: 'Find and replace',
    apply: 'Apply to ticked',
    copies: 'Post to channels…',
    remove: 'Remove',
    undo: 'Undo',
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
    tooMany: (limit: string) => `At most ${limit} posts go out at once. Tick some of the rows.`,
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
    set: 'Set',
    chooseFirst: 'Choose first what to set.',
    noneTakesIt: 'None of the ticked rows can take this.',
    left: (rows: number) =>
      rows === 1 ? '1 row stays as it is:' : `${rows} rows stay as they are:`,
    reasons: {
      'not-offered': 'this account does not offer it',
      'turned-off': 'this account has turned some of it off',
      'private-branded': 'branded content is for everyone or for friends',
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
    postOthers: (rows: number, others: string, othersValue: number) =>
      `${rows === 1 ? 'Untick it' : 'Untick them'} and post the other ${othersValue === 1 ? 'one' : others}`,
  },

  review: {
    title: (count: string) => `Review ${count} posts`,
    intro:
      'This is everything TikTok gets, post by post. Nothing has left this computer yet, and nothing is taken unless all of it can be.',
    postsOf: (count: string, value: number) => (value === 1 ? '1 post' : `${count} posts`),
    listLabel: 'Posts to review',
    showAll: (fileName: string) => `Everything about ${fileName}`,
    zone: (timeZone: string) => `Some are scheduled. Times are in the time zone ${timeZone}.`,
    excessTitle: 'More than TikTok usually takes in a day',
    excess: (nickname: string, count: string, limit: string) =>
      `${nickname}: ${count} posts within 24 hours. TikTok usually takes about ${limit} from one account, from all apps together.`,
    excessRemedy:
      'You can post them all the same. What TikTok does not take fails on its own and can be tried again later; with “When…” you can spread posts over several days.',
    declarationFor: (count: string, value: number) =>
      value === 1 ? 'For 1 post:' : `For ${count} posts:`,
    confirm: (count: string) => `Post ${count} to TikTok`,
    back: 'Back',
    done: (count: string, value: number) =>
      value === 1 ? '1 post is on its way.' : `${count} posts are on their way.`,
  },

  /** A sheet of captions: CSV, TSV or Excel. */
  sheet: {
    title: (fileName: string) =>
      fileName === '' ? 'Captions from a sheet' : `Captions from ${fileName}`,
    reading: 'Reading the sheet and the videos…',
    cancel: 'Cancel',
    close: 'Close',
    apply: (count: string, n: number) => (n === 1 ? `Fill ${count} video` : `Fill ${count} videos`),
    nothingFits: 'No row of this sheet names a video that is at hand or lies beside it.',
    columns: { file: 'file', caption: 'caption', time: 'time', channel: 'channel' },
    fills: (count: string, n: number, columns: string) =>
      n === 1
        ? `${count} row fits a video. Columns found: ${columns}.`
        : `${count} rows fit a video. Columns found: ${columns}.`,
    besides: (count: string, n: number) =>
      n === 1
        ? `${count} of them is a file beside the sheet and is added.`
        : `${count} of them are files beside the sheet and are added.`,
    ignored: (columns: string) => `Not used: ${columns}.`,
    cut: 'Only the first 2,000 rows are read.',
    problems: (count: string, n: number) =>
      n === 1
        ? `${count} cell needs a look. Everything else is filled in.`
        : `${count} cells need a look. Everything else is filled in.`,
    problemList: 'Problems by row',
    row: (number: string) => `Row ${number}`,
    choicesStay:
      'Who can view, interactions and commercial content never come from a sheet: you choose them.',
    codes: {
      'file-missing': (_written: string, _excess: string) => 'No file is named.',
      'file-unknown': (written: string) => `No video is called “${written}”.`,
      'file-ambiguous': (written: string) => `Several videos are called “${written}”.`,
      'file-again': (written: string) =>
        `“${written}” stands in an earlier row already. For further channels use “Post to channels…”.`,
      'caption-too-long': (_written: string, excess: string) =>
        `The caption is ${excess} characters too long. It is filled in, so that you can shorten it.`,
      'time-unreadable': (written: string) =>
        `“${written}” is no date with a time, such as 30.11.2026 18:30.`,
      'time-skipped': (written: string) => `${written} does not exist: the clocks go forward then.`,
      'time-in-the-past': (written: string) => `${written} has passed.`,
      'time-too-far': (written: string) => `${written} is more than a year away.`,
      'channel-unknown': (written: string) => `No connected channel is called “${written}”.`,
      'channel-ambiguous': (written: string) =>
        `Several channels are called “${written}”. Write the @name instead.`,
    },
  },
}

/** The shape that every language fills. */
export type BatchWords = typeof batch
