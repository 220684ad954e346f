import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'
import { codecName, containerName } from '../media-names'

const format = formattersFor('en')

/** The video on this computer, the draft and the computer itself. */
export const videoErrors = {
  'video-not-found': {
    title: 'The video is gone',
    cause: 'The file was moved, renamed or deleted, or its drive is not connected.',
    remedy: 'Put it back to its place, or choose it again.',
  },
  'video-unreadable': {
    title: 'The video cannot be read',
    cause: (facts) => {
      const errno = facts.text('errno', 'systemCode')
      const end = errno === null ? '' : ` (${errno})`
      return `The operating system does not let Sosyabot read this file${end}.`
    },
    remedy: 'Check the file’s permissions and its drive, or copy the video to your own folder.',
  },
  'video-is-a-folder': {
    title: 'This is a folder',
    cause: 'A folder was dropped where a video is expected.',
    remedy: 'Open the folder and drop the videos in it.',
  },
  'video-folder-empty': {
    title: 'There is no video in this folder',
    cause: 'Neither the folder nor the folders in it hold an MP4, MOV or WebM file.',
    remedy: 'Drop the folder that holds the videos, or the videos themselves.',
  },
  'sheet-unreadable': {
    title: 'This sheet cannot be read',
    cause: 'It is neither CSV, TSV nor an Excel workbook (.xlsx), or it is damaged.',
    remedy: 'Save it as .xlsx or as CSV and drop it again.',
  },
  'sheet-too-large': {
    title: 'This sheet is too large',
    cause: 'A sheet with captions may have 5 MB, or 16 MB and 100,000 cells once it is unpacked.',
    remedy: 'Save the rows you need in a sheet of their own.',
  },
  'sheet-without-file-column': {
    title: 'This sheet has no column for the files',
    cause:
      'The first row must name the columns: file, and then caption, time, channel as you like.',
    remedy: 'Name the column with the file names “file” and drop the sheet again.',
  },
  'video-empty': {
    title: 'The file is empty',
    cause: 'It has no content at all; a download or export may not have finished.',
    remedy: 'Download or export the video again.',
  },
  'video-not-a-video': {
    title: 'This is not a video',
    cause: (facts) =>
      facts.text('only') === 'audio'
        ? 'The file holds sound and no pictures.'
        : 'The content of the file is no video, whatever its name says.',
    remedy: 'Choose an MP4, MOV or WebM file.',
  },
  'video-truncated': {
    title: 'The video is incomplete',
    cause: (facts) => {
      const expected = facts.number('expectedBytes', 'expected')
      const actual = facts.number('actualBytes', 'actual')
      return expected === null || actual === null
        ? 'The end of the file is missing.'
        : `The file says that it needs ${format.bytes(expected)}, but only ${format.bytes(actual)} are there.`
    },
    remedy: 'Copy, download or export it again and wait until that has finished.',
  },
  'video-container-unsupported': {
    title: 'TikTok does not take this kind of file',
    cause: (facts) => {
      const container = facts.text('container')
      return container === null
        ? 'TikTok takes MP4, MOV and WebM.'
        : `This is ${containerName(container)}; TikTok takes MP4, MOV and WebM.`
    },
    remedy: 'Export or convert the video to MP4.',
  },
  'video-codec-unsupported': {
    title: 'TikTok does not take this video format',
    cause: (facts) => {
      const codec = facts.text('codec')
      const takes = 'TikTok takes H.264, H.265, VP8 and VP9.'
      return codec === null ? takes : `The pictures are stored as ${codecName(codec)}. ${takes}`
    },
    remedy: 'Export the video as MP4 with H.264.',
  },
  'video-frame-rate-unsupported': {
    title: 'TikTok does not take this frame rate',
    cause: (facts) => {
      const actual = facts.number('actualFps', 'actual')
      const takes = 'TikTok takes 23 to 60 frames a second.'
      return actual === null
        ? takes
        : `The video has ${format.number(actual)} frames a second. ${takes}`
    },
    remedy: 'Export the video with 30 or 60 frames a second.',
  },
  'video-picture-size-unsupported': {
    title: 'TikTok does not take this picture size',
    cause: (facts) => {
      const width = facts.number('widthPx')
      const height = facts.number('heightPx')
      const takes = 'Each side must have 360 to 4,096 pixels.'
      return width === null || height === null
        ? takes
        : `The picture has ${format.number(width)} × ${format.number(height)} pixels. ${takes}`
    },
    remedy: 'Export the video in another size, for example 1080 × 1920.',
  },
  'video-too-large': {
    title: 'The video is too large (video_size_too_large)',
    cause: (facts) => {
      const actual = facts.number('actualBytes', 'actual')
      const limit = facts.number('limitBytes', 'limit')
      return actual === null || limit === null
        ? 'The file is larger than TikTok takes.'
        : `The file is ${format.bytes(actual)}; TikTok takes up to ${format.bytes(limit)}.`
    },
    remedy:
      'Export it smaller or cut it. Unverified accounts may have lower limits (about 287 MB or 60 s); TikTok’s documentation has the present ones.',
  },
  'video-too-long': {
    title: 'The video is too long for this account',
    cause: (facts) => {
      const actual = facts.number('actualSec')
      const limit = facts.number('limitSec')
      return actual === null || limit === null
        ? 'TikTok allows this account only shorter videos.'
        : `It lasts ${format.clock(actual * 1000)}; TikTok allows this account ${format.clock(limit * 1000)}.`
    },
    remedy: 'Cut the video. The limit is the account’s own and comes from TikTok.',
  },
  'video-changed': {
    title: 'The video has changed',
    cause: 'The file is not the one that you confirmed: it was edited or replaced since.',
    remedy: 'Choose the file again and look at it before you post.',
  },

  'caption-too-long': {
    title: 'The caption is too long',
    cause: (facts) => {
      const excess = facts.number('excess')
      const limit = facts.number('limit') ?? 2200
      return excess === null
        ? `TikTok takes ${format.number(limit)} characters.`
        : `It is ${format.count(excess, { one: 'character', other: 'characters' })} over TikTok’s ${format.number(limit)}; an emoji counts as two or more.`
    },
    remedy: 'Shorten it.',
  },
  'privacy-not-chosen': {
    title: 'Choose who can view this video',
    cause: 'TikTok wants you to decide it for every video, so nothing is chosen beforehand.',
    remedy: 'Pick one of the options.',
  },
  'privacy-not-offered': {
    title: 'This audience is not offered any more',
    cause: 'TikTok’s options for this account have changed.',
    remedy: 'Choose again who can view the video.',
  },
  'interaction-not-offered': {
    title: 'An interaction is switched off for this account',
    cause: 'Comments, Duet or Stitch are off in the account’s own settings at TikTok.',
    remedy: 'Untick it, or allow it in TikTok’s settings.',
  },
  'disclosure-incomplete': {
    title: 'Say whom the content promotes',
    cause: 'You need to indicate if your content promotes yourself, a third party, or both.',
    remedy: 'Tick Your brand, Branded content or both, or turn the disclosure off.',
  },
  'branded-content-private': {
    title: 'Branded content cannot be private',
    cause: 'Branded content visibility cannot be set to private.',
    remedy: 'Choose another audience, or untick Branded content.',
  },
  'branded-content-followers-only': {
    title: 'Branded content cannot be for followers only',
    cause: 'TikTok takes branded content for everyone or for friends.',
    remedy: 'Choose another audience, or untick Branded content.',
  },
  'consent-outdated': {
    title: 'Please confirm once more',
    cause: 'What you agreed to when you pressed Post no longer fits the settings.',
    remedy: 'Read the declaration beside the button and press Post again.',
  },
  'duplicate-post': {
    title: 'This video was posted here before',
    cause: 'The same file went to the same channel already.',
    remedy: 'Post it again only if you mean to.',
  },

  'undo-too-late': {
    title: 'It has begun already',
    cause: 'The time to take the post back is over: it is on its way to TikTok.',
    remedy: 'Stop it in the queue while it still can be cancelled.',
  },

  'caption-parts-full': {
    title: 'There are too many caption parts',
    cause: 'This computer keeps 200 caption parts and hashtag sets at most.',
    remedy: 'Delete one that you no longer use, then save this one again.',
  },

  'disk-full': {
    title: 'The disk is full',
    cause: 'Sosyabot cannot record the state of your posts, so it does not start any.',
    remedy: 'Free some space and try again.',
  },
  'file-not-writable': {
    title: 'The file could not be written',
    cause: 'The folder does not allow it, or another program has the file open.',
    remedy: 'Close the file if it is open, or choose another folder, and try again.',
  },
  'ledger-unavailable': {
    title: 'The list of posts cannot be opened',
    cause: 'The file in which Sosyabot records posts cannot be read or written.',
    remedy:
      'Close other copies of Sosyabot, check the data folder’s permissions, and restart. Nothing is posted meanwhile.',
  },
  'ledger-restored': {
    title: 'The list of posts was brought back from a backup',
    cause: 'Its file was damaged, and the backup may not know how this post ended.',
    remedy: 'Look at the account on TikTok first. Post again only if the video is not there.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
