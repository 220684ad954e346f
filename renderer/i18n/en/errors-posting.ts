import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'

const format = formattersFor('en')

/** What TikTok says about posting. */
export const postingErrors = {
  'daily-post-limit': {
    title: 'Today’s posts are used up',
    cause:
      'TikTok limits how much one account may post through apps in 24 hours, counted over all apps together. The limit is TikTok’s.',
    remedy: (facts) => {
      const waitMs = facts.number('retryAfterMs')
      return waitMs === null
        ? 'Try again tomorrow, or post this one in TikTok itself.'
        : `Try again in ${format.duration(waitMs)}, or post this one in TikTok itself.`
    },
  },
  'init-limit-reached': {
    title: 'TikTok’s limit for new uploads',
    cause: (facts) =>
      `TikTok takes ${format.number(facts.number('limit') ?? 6)} new uploads of one account a minute.`,
    remedy: 'Nothing to do: it goes on by itself when the minute is over.',
  },
  'creator-banned-from-posting': {
    title: 'TikTok does not let this account post',
    cause: 'TikTok has banned the account from posting.',
    remedy:
      'Open TikTok with this account, read its notices there and try again later. Sosyabot cannot lift a ban.',
  },
  'active-user-cap': {
    title: 'Your TikTok app has reached its daily users',
    cause:
      'TikTok limits how many accounts may post through one app in 24 hours; an app without audit gets five.',
    remedy: 'Try again tomorrow. For more, apply for the Direct Post audit.',
  },
  'account-must-be-private': {
    title: 'TikTok wants this account to be private',
    cause:
      'Until your TikTok app has passed the Direct Post audit, it may only post to private accounts. “Only me” on a public account is not enough.',
    remedy:
      'In TikTok, set the account to private (Settings, Privacy, Private account) and retry. Apply for the audit to post publicly.',
  },
  'privacy-option-mismatch': {
    title: 'This audience is not allowed now',
    cause: 'The account’s settings at TikTok have changed since you chose who can view the video.',
    remedy: 'Choose again who can view it, from the present options.',
  },
  'permission-error': {
    title: 'TikTok refuses the permission to post (permission_error)',
    cause:
      'Connecting worked, but publishing is not allowed: usually the TikTok app is still in the Sandbox tier.',
    remedy:
      'Invite the account as a Sandbox tester, or submit the app for production review. Then reconnect the channel.',
  },
  'post-refused-by-tiktok': {
    title: 'TikTok refused this post',
    cause: (facts) => {
      const code = facts.text('tiktokCode', 'code')
      return code === null
        ? 'TikTok does not accept something about it.'
        : `TikTok does not accept something about it (“${code}”).`
    },
    remedy: 'Check caption, audience and video, and try again.',
  },
  'upload-link-expired': {
    title: 'The upload link has expired',
    cause: 'TikTok gives one hour for an upload; this one took longer.',
    remedy: 'Retry: it starts afresh with a new link. A faster connection or a smaller file helps.',
  },
  'upload-unknown-to-tiktok': {
    title: 'TikTok does not know this upload any more',
    cause: 'TikTok has dropped the unfinished upload.',
    remedy: 'Retry: it starts afresh. Nothing was published.',
  },
  'upload-out-of-step': {
    title: 'The upload lost its place',
    cause: 'TikTok has a different part of the file than Sosyabot expected.',
    remedy: 'Retry: it starts afresh. Nothing was published.',
  },
  'upload-refused': {
    title: 'TikTok refused the upload',
    cause: (facts) => {
      const status = facts.number('httpStatus', 'status')
      return status === null
        ? 'The upload server did not accept a part of the file.'
        : `The upload server did not accept a part of the file (status ${status}).`
    },
    remedy: 'Retry. If it repeats, save the video again with another program.',
  },
  'upload-stalled': {
    title: 'The upload stands still',
    cause: 'The connection is open, but no data gets through.',
    remedy: 'Check the connection; it goes on by itself, or press Retry.',
  },
  'publish-id-unknown': {
    title: 'TikTok does not know this post',
    cause: 'TikTok no longer finds the number that it gave to this post.',
    remedy: 'Look at the profile in TikTok. If the video is not there, post it again.',
  },
  'post-unconfirmed': {
    title: 'Not confirmed by TikTok',
    cause:
      'Every byte was sent, but TikTok has not said how it ended. Sosyabot never sends it again by itself, so that nothing is posted twice.',
    remedy: 'Press Check again, and look at the profile in TikTok before you post it once more.',
  },
  'failed-file-format': {
    title: 'TikTok cannot read this file',
    cause: 'After the upload TikTok found a format that it does not accept.',
    remedy: 'Export the video as MP4 with H.264 and post it again.',
  },
  'failed-duration': {
    title: 'TikTok refused the length',
    cause: 'The video is too short or too long for this account.',
    remedy: 'Cut it to the length that the composer shows for this account.',
  },
  'failed-frame-rate': {
    title: 'TikTok refused the frame rate',
    cause:
      'TikTok takes 23 to 60 frames a second, and refuses some recordings with a varying rate.',
    remedy: 'Export the video with a constant 30 frames a second.',
  },
  'failed-picture-size': {
    title: 'TikTok refused the picture size',
    cause: 'Each side must have 360 to 4,096 pixels.',
    remedy: 'Export the video in another size, for example 1080 × 1920.',
  },
  'failed-inside-tiktok': {
    title: 'TikTok failed while processing',
    cause: 'An error inside TikTok. Your video and your settings are not to blame.',
    remedy: 'Retry: TikTok says that this can work.',
  },
  'failed-publish-cancelled': {
    title: 'The post was cancelled at TikTok',
    cause: 'TikTok reports that publishing was cancelled.',
    remedy: 'Post it again if that was not intended.',
  },
  'failed-authorization-removed': {
    title: 'The permission was taken back',
    cause: 'While the post was on its way, the access was removed in TikTok’s settings.',
    remedy: 'Reconnect the channel and post again.',
  },
  'failed-text-looks-like-spam': {
    title: 'TikTok takes the caption for spam',
    cause: 'TikTok’s check refused the text, its hashtags or its links.',
    remedy: 'Change the caption and post again.',
  },
  'failed-looks-like-spam': {
    title: 'TikTok takes this post for spam',
    cause: 'TikTok’s check refused the post.',
    remedy: 'Wait a while before posting with this account, and read its notices in TikTok.',
  },
  'failed-unknown-reason': {
    title: 'TikTok did not publish this',
    cause: (facts) => {
      const reason = facts.text('failReason', 'tiktokCode', 'code')
      return reason === null
        ? 'TikTok gave no reason that we know.'
        : `TikTok’s reason is “${reason}”, which its documentation does not explain.`
    },
    remedy: 'Read the account’s notices in TikTok, then post again.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
