import { declarationText, TIKTOK_SENTENCES } from '../../../electron/shared/tiktok-sentences'

const sentences = TIKTOK_SENTENCES.en

/** The audit checklist. TikTok's sentences are quoted as it prints them. */
export const audit = {
  title: 'Audit checklist',
  subtitle:
    'TikTok reviews every app before its posts may be public. Here is what the reviewers check, and whether the composer was seen to do it.',
  openForm: 'Open the Direct Post audit form',
  openGuidelines: 'Read TikTok’s guidelines',
  openComposer: 'Open the composer',
  copySummary: 'Copy the summary',
  copied: 'Copied',
  summary: (holds: string, total: string) => `${holds} of ${total} seen to hold`,
  nothingSeen: 'Nothing has been seen yet',
  nothingSeenBody:
    'Drop a video on the publishing page and go through the recording steps below. Each rule is ticked off here as it is seen.',

  states: {
    holds: 'Holds now',
    'not-seen': 'Not yet seen',
    attention: 'Needs attention',
  },
  requirement: 'TikTok asks',
  record: 'Record',
  seenAt: (when: string) => `seen ${when}`,

  points: {
    creator: 'Point 1: who posts',
    metadata: 'Point 2: caption, audience, interactions',
    disclosure: 'Point 3: commercial content',
    consent: 'Point 4: what is agreed to',
    content: 'Point 5: preview, consent, progress',
    app: 'The app itself',
  },

  findings: {
    nothingYet: 'Nothing on the page has shown it yet.',
    always: 'Built in: true of every post.',
    creatorRead: (when: string) => `TikTok was asked at ${when}.`,
    creatorBlocked: 'TikTok said no, and posting was blocked.',
    length: (actual: string, limit: string) => `Video ${actual}, limit ${limit}.`,
    lengthUnknown: 'The file does not say how long it is.',
    caption: (units: string) => `Editable, ${units} characters.`,
    privacyChosen: (options: string) => `${options}; one was chosen by hand.`,
    privacyNotChosen: (options: string) => `${options}; none chosen, Post disabled.`,
    options: { one: 'option', other: 'options' },
    ticked: (count: number) =>
      count === 0 ? 'Three boxes, none ticked.' : `Three boxes, ${count} ticked by hand.`,
    turnedOff: (count: number) =>
      count === 1 ? '1 box greyed and locked off.' : `${count} boxes greyed and locked off.`,
    disclosureOff: 'Off, and no box is shown.',
    disclosureOn: 'On, with both boxes.',
    explained: 'Disabled, with its reason.',
    preview: 'The player shows the file itself.',
    consented: (when: string) => `Confirmed in the review at ${when}.`,
    phasesPublished: (count: number) => `${count} states seen, up to “Published”.`,
    phases: (count: number) => `${count} states seen so far.`,
    secretInKeychain: 'In this computer’s keychain; only a fingerprint is shown.',
    secretInMemory: 'In memory only; only a fingerprint is shown.',
    mismatch: 'What was seen does not go with the rule. Open the composer and look.',
  },

  rules: {
    U1: {
      name: 'Creator info is read every time the composer opens',
      requirement: 'Get the latest creator info when the post page is rendered.',
      record: 'Open the composer; name and limits appear after a moment of asking.',
    },
    U2: {
      name: 'The account is named',
      requirement: 'Show the creator’s nickname, so that they know where it is posted to.',
      record: 'The box “Posting as” with picture, nickname and username.',
    },
    U3: {
      name: 'An account that cannot post now is stopped',
      requirement: 'When creator info says no, stop the attempt and ask to try again later.',
      record: 'Hard to bring about on purpose; tell the reviewers in words.',
    },
    U4: {
      name: 'Videos over the account’s limit are stopped',
      requirement: 'Check the length against max_video_post_duration_sec.',
      record: 'Drop a video that is too long: Post is disabled and says why.',
    },
    U5: {
      name: 'The caption can be edited',
      requirement: 'Let people enter and edit the title.',
      record: 'Type a caption, then change a word.',
    },
    U6: {
      name: 'Privacy has no default',
      requirement: 'A drop-down with the options of creator info and nothing preselected.',
      record: 'Open the list, show every option, choose one; Post is disabled until then.',
    },
    U7: {
      name: 'Interactions start unticked',
      requirement: 'Comment, Duet and Stitch are turned on by hand, none by default.',
      record: 'Show the three empty boxes, then tick and untick each.',
    },
    U8: {
      name: 'What the account has turned off is greyed',
      requirement: 'Grey out and disable interactions that creator info says are disabled.',
      record: 'Turn off comments in TikTok’s settings first; hover the greyed box.',
    },
    U9: {
      name: 'Photos show only “Allow comments”',
      requirement: 'Photo posts have no Duet and no Stitch.',
      record: 'Nothing: this app posts videos only and refuses photos.',
    },
    U10: {
      name: 'Disclosure is off until turned on',
      requirement: 'A switch, off by default, that opens “Your brand” and “Branded content”.',
      record: 'Turn the switch on: two empty boxes, both can be ticked.',
    },
    U11: {
      name: 'Your brand is labelled',
      requirement: sentences.labels['promotional-content'],
      record: 'Tick “Your brand” alone; the sentence appears.',
    },
    U12: {
      name: 'Branded content is labelled',
      requirement: sentences.labels['paid-partnership'],
      record: 'Tick “Branded content”, alone and with “Your brand”.',
    },
    U13: {
      name: 'Disclosure without a box cannot be posted',
      requirement: sentences.disclosureIncomplete,
      record: 'Switch on, no box ticked: hover the disabled Post button until the sentence shows.',
    },
    U14: {
      name: 'Private first: branded content is closed',
      requirement: 'Branded content only with public or friends visibility.',
      record: 'Choose “Only me”, turn the switch on, hover “Branded content”.',
    },
    U15: {
      name: 'Branded first: “Only me” is closed',
      requirement: sentences.brandedCannotBePrivate,
      record: 'Tick “Branded content”, open the privacy list, hover “Only me”.',
    },
    U16: {
      name: 'The music declaration is always there',
      requirement: declarationText('music-usage', 'en'),
      record: 'Point at the sentence above the button and open its link.',
    },
    U17: {
      name: 'Branded content adds its policy',
      requirement: declarationText('branded-content-and-music-usage', 'en'),
      record: 'Tick “Branded content”: the sentence changes.',
    },
    U18: {
      name: 'The content is previewed',
      requirement: 'Show a preview of what will be posted.',
      record: 'Play the video in the preview.',
    },
    U19: {
      name: 'Nothing is added',
      requirement: 'No watermark, logo, link or promotional text; preset text is editable.',
      record: 'Nothing: show the finished post next to the preview.',
    },
    U20: {
      name: 'Nothing leaves before consent',
      requirement: 'Start sending only after the person has agreed.',
      record: 'Press Post, read the review slowly, then confirm.',
    },
    U21: {
      name: 'It says that processing takes time',
      requirement: 'Tell people that it may take a few minutes to appear.',
      record: 'The review and the page after it say so.',
    },
    U22: {
      name: 'The state is followed and shown',
      requirement: 'Ask for the status and keep people informed.',
      record: 'Keep recording until it says “Published”.',
    },
    U23: {
      name: 'The client secret stays secret',
      requirement: 'Keep the client secret confidential.',
      record: 'Nothing: never show the secret on screen. The form shows a fingerprint.',
    },
  },

  shots: {
    title: 'What to record',
    intro:
      'One to five videos, up to 50 MB each, in TikTok’s order. Use a private account: before the audit TikTok takes posts from private accounts only. The Sandbox is allowed for a first review.',
    steps: [
      'Show the app and its website address, then connect the account in the browser.',
      'Drop a video. Show the account: picture, nickname, username and its longest video.',
      'Type a caption. Open the privacy list and show that nothing is preselected; choose each option once.',
      'Show that Comment, Duet and Stitch are empty; tick them, and hover one that the account has turned off.',
      'Turn disclosure on with no box ticked and hover Post. Tick Your brand, then Branded content, then both; read each label.',
      'With Branded content ticked, hover “Only me”. Untick it, choose “Only me” and hover Branded content.',
      'Show the declaration above the button in both forms, and open both links.',
      'Play the preview. Press Post, read the review and confirm.',
      'Follow the state until it says “Published”.',
      'End in TikTok with the post visible on the profile.',
    ],
  },

  summaryText: {
    heading: (date: string) => `Audit checklist of Sosyabot, ${date}`,
  },
}

/** The shape that every language fills. */
export type AuditWords = typeof audit
