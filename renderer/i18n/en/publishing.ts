import { TIKTOK_SENTENCES } from '../../../electron/shared/tiktok-sentences'

const sentences = TIKTOK_SENTENCES.en

/**
 * Words of the publishing page. Sentences that TikTok prescribes (rules U11 to U17 of its Content Sharing Guidelines) are
 * taken from where main takes them too, so that what is read is what is written down.
 */
export const publishing = {
  title: 'Publishing',
  subtitle: 'Post videos straight from this computer to TikTok.',

  files: {
    chooseVideos: 'Choose videos',
    trySample: 'Try the sample video',
    dropHere: 'Drop videos here',
    dropToAdd: 'Drop to add your videos',
    or: (shortcut: string) => `or choose them, or paste them with ${shortcut}`,
    formats: (maxSize: string) => `MP4, MOV or WebM, up to ${maxSize} each`,
    staysHere: 'Nothing leaves this computer until you press Post.',
    nothingToPaste:
      'There is no video on the clipboard. Copy a video file first, then paste it here.',
    dismiss: 'Dismiss',
  },

  list: {
    label: 'Videos to post',
    reading: 'Reading the file…',
    refused: 'Cannot be used',
    hasFindings: (count: number) => (count === 1 ? '1 problem' : `${count} problems`),
    draft: 'Draft',
    sending: 'Sending…',
    notSent: 'Not sent',
    handedOver: 'Handed over',
    videoMissing: 'Video missing',
    remove: (fileName: string) => `Remove ${fileName}`,
    removeTitle: 'Remove this draft?',
    removeBody: (fileName: string) =>
      `What you typed for ${fileName} is thrown away. The file itself stays where it is.`,
    removeConfirm: 'Remove draft',
    keep: 'Keep',
  },

  refusedFile: {
    title: (fileName: string) => `${fileName} cannot be posted`,
    remove: 'Remove from the list',
  },

  saved: {
    videoGone: (fileName: string) => `${fileName} is not where it was`,
    videoGoneBody:
      'The file was moved, renamed or deleted, or its drive is not connected. What you typed is safe: find the file again and go on.',
    videoChanged: (fileName: string) => `${fileName} has changed since`,
    videoChangedBody:
      'The file was edited or replaced after you chose it. What you typed is safe. Use the file as it is now, or choose another one.',
    videoRefused: (fileName: string) => `${fileName} cannot be opened`,
    useChanged: 'Use it as it is now',
    findAgain: 'Find the file again',
    lookAgain: 'Look again',
    copyCaption: 'Copy caption',
    captionCopied: 'Caption copied',
    caption: 'Your caption',
    remove: 'Remove draft',
    notSaved: 'What you type is not being saved',
    notSavedBody: 'It is still here in this window. Saving is tried again every few seconds.',
    setAside: 'Your saved drafts could not be read',
    setAsideBody: (fileName: string) =>
      `Their file is damaged. It is kept as ${fileName} in the app's folder; new drafts are saved as usual.`,
    coverLost: (fileName: string) =>
      `The chosen cover of ${fileName} is not in the video any more. Choose a new one, or the first frame is used.`,
  },

  /** Names of TikTok's points 2 to 4; the creator and the preview name themselves. */
  points: {
    metadata: 'Video details',
    disclosure: 'Commercial content',
    post: 'Post',
  },

  creator: {
    heading: 'Posting as',
    channel: 'Channel',
    chooseChannel: 'Choose a channel',
    chooseChannelFirst: 'Choose the channel this video is for.',
    loading: 'Asking TikTok what this account allows…',
    maxDuration: (duration: string) => `Videos up to ${duration}`,
    cannotPost: 'This account cannot post right now',
    askAgain: 'Ask TikTok again',
    openChannels: 'Manage accounts',
  },

  video: {
    heading: 'Preview',
    previewOf: (fileName: string) => `Preview of ${fileName}`,
    cannotPlay: 'This computer cannot play this video.',
    cannotPlayYetPost: 'This computer cannot play this video. TikTok can still accept it.',
    duration: 'Length',
    size: 'Size',
    resolution: 'Picture',
    codec: 'Codec',
    frameRate: 'Frame rate',
    container: 'Format',
    unknown: 'Unknown',
  },

  caption: {
    label: 'Caption',
    placeholder: 'Describe your video. Add #hashtags and @mentions.',
    count: (used: string, limit: string) => `${used} / ${limit}`,
    countSpoken: (used: string, limit: string) => `${used} of ${limit} characters used`,
    tooLong: (excess: string, count: number) =>
      count === 1 ? `${excess} character too long` : `${excess} characters too long`,
    unitsHint: 'Counted as TikTok counts: an emoji takes two or more.',
  },

  privacy: {
    label: 'Who can view this video',
    placeholder: 'Choose who can view',
    options: {
      PUBLIC_TO_EVERYONE: 'Everyone',
      MUTUAL_FOLLOW_FRIENDS: 'Friends',
      FOLLOWER_OF_CREATOR: 'Followers',
      SELF_ONLY: 'Only me',
    },
    descriptions: {
      PUBLIC_TO_EVERYONE: 'Anyone on or off TikTok',
      MUTUAL_FOLLOW_FRIENDS: 'Followers you follow back',
      FOLLOWER_OF_CREATOR: 'Everyone who follows this account',
      SELF_ONLY: 'Nobody but this account',
    },
  },

  interactions: {
    label: 'Interactions',
    comments: 'Allow comments',
    duet: 'Allow duet',
    stitch: 'Allow stitch',
  },

  disclosure: {
    toggle: 'Disclose commercial content',
    hint: 'Turn on if this video promotes goods or services in exchange for something of value. It can promote yourself, a third party, or both.',
    kinds: 'What it promotes',
    yourBrand: 'Your brand',
    yourBrandHint: 'You are promoting yourself or your own business.',
    brandedContent: 'Branded content',
    brandedContentHint: 'You are in a paid partnership with another brand.',
    labels: sentences.labels,
    incomplete: sentences.disclosureIncomplete,
    privateBlocker: sentences.brandedCannotBePrivate,
  },

  /** Why a control cannot be used now. */
  explanations: {
    'creator-unknown': 'TikTok has not said yet what this account allows.',
    'interaction-turned-off': 'Turned off in this account’s TikTok settings.',
    /** Rule U14: the way out when "only me" came first. */
    'private-cannot-be-branded':
      'Branded content cannot be visible to “Only me”. Choose Everyone or Friends first.',
    'branded-content-cannot-be-private': sentences.brandedCannotBePrivate,
    'followers-cannot-be-branded':
      'Branded content cannot be visible to “Followers” only. Choose Friends first.',
    'branded-content-cannot-be-followers-only':
      'Branded content can be shown to everyone or to friends only.',
  },

  aiGenerated: {
    label: 'AI-generated content',
    hint: 'TikTok asks you to label realistic images, sound or video made with AI.',
  },

  declarations: sentences.declarations,

  post: {
    button: 'Post to TikTok',
    sending: 'Handing over…',
    blockersTitle: 'Before you can post',
    refusedTitle: 'Not posted. Everything you typed is still here.',
    waitForCreator: 'Waiting for TikTok’s answer about this account.',
    creatorBlocked: 'This account cannot post right now. See “Posting as” above.',
    readyTo: (nickname: string) => `Will be posted as ${nickname}`,
  },

  duplicate: {
    title: 'Post this video again?',
    body: (nickname: string) =>
      `This same file was already posted, is on its way or is scheduled for ${nickname}. Posting it again makes a second post.`,
    confirm: 'Post again',
    keep: 'Do not post',
  },

  posted: {
    title: (nickname: string) => `On its way to ${nickname}`,
    doneTitle: (nickname: string) => `Published to ${nickname}`,
    failedTitle: (nickname: string) => `Not published to ${nickname}`,
    /** TikTok's point 5d (rule U21). */
    takesMinutes: 'It may take a few minutes to process and appear on your profile.',
    openQueue: 'See all on their way',
    openHistory: 'See finished posts',
    editAgain: 'Edit and post again',
    labels: 'Labels',
    next: 'Next video',
  },

  setup: {
    integrationBody:
      'Add the Client Key and Client Secret of your TikTok app, or turn the integration on.',
    openIntegration: 'Set up TikTok',
    channelTitle: 'Connect a TikTok account to post',
    channelBody:
      'You can already drop videos and write captions. Posting needs at least one connected account.',
    openChannels: 'Connect an account',
  },
}

/** The shape that every language fills. */
export type PublishingWords = typeof publishing
