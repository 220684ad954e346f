import type { ErrorWords } from '../error-words'
import { formattersFor } from '../formatters'

const format = formattersFor('en')

/** A fixed copy that could not be made. */
export const fixErrors = {
  'fix-not-needed': {
    title: 'This video needs no copy',
    cause: 'The check found nothing that a copy would make better.',
    remedy: 'Post it as it is.',
  },
  'fix-not-possible': {
    title: 'No copy would help',
    cause: 'The check found something that a copy on this computer cannot change.',
    remedy: 'Export the video again from the program it was made with.',
  },
  'fix-range-missing': {
    title: 'Choose which part to keep',
    cause:
      'The video is longer than TikTok allows this account, and only you know what to leave out.',
    remedy: 'Choose a beginning and an end.',
  },
  'fix-range-invalid': {
    title: 'This part cannot be kept',
    cause:
      'It is shorter than one second, longer than the account’s limit, or outside of the video.',
    remedy: 'Choose another beginning or end.',
  },
  'fix-picture-too-narrow': {
    title: 'The picture is too narrow for TikTok',
    cause: 'Its sides differ so much that no size fits between 360 and 4,096 pixels.',
    remedy: 'Crop it in an editor, for example to 9:16.',
  },
  'fix-video-cannot-be-decoded': {
    title: 'This computer cannot read the pictures',
    cause: (facts) => {
      const codec = facts.text('codec')
      return codec === null
        ? 'They are stored in a way that Sosyabot cannot decode here, so it cannot store them anew.'
        : `They are stored as ${codec}, which Sosyabot cannot decode here, so it cannot store them anew.`
    },
    remedy: 'Export the video as MP4 with H.264 from the program it was made with.',
  },
  'fix-video-cannot-be-encoded': {
    title: 'This computer cannot make these pictures',
    cause: 'Its H.264 encoder does not take this size or rate.',
    remedy: 'Export the video smaller, for example 1080 × 1920 with 30 frames a second.',
  },
  'fix-audio-cannot-be-decoded': {
    title: 'This computer cannot read the sound',
    cause: (facts) => {
      const codec = facts.text('codec')
      return codec === null
        ? 'No copy was made, because it would have been silent.'
        : `It is stored as ${codec}. No copy was made, because it would have been silent.`
    },
    remedy: 'Export the video as MP4 with AAC sound.',
  },
  'fix-audio-cannot-be-encoded': {
    title: 'This computer cannot store the sound as AAC',
    cause: 'No copy was made, because it would have been silent.',
    remedy: 'Export the video as MP4 with AAC sound.',
  },
  'fix-folder-not-writable': {
    title: 'The copy cannot be written',
    cause: 'Neither the video’s folder nor Sosyabot’s own can be written.',
    remedy: 'Check the permissions of both, or move the video to your own folder.',
  },
  'fix-disk-full': {
    title: 'There is no room for the copy',
    cause: (facts) => {
      const needed = facts.number('neededBytes')
      const free = facts.number('freeBytes')
      return needed === null || free === null
        ? 'The disk is full. What had been written of the copy was removed.'
        : `It needs about ${format.bytes(needed)}, and the disk has ${format.bytes(free)} left.`
    },
    remedy: 'Free some space and try again.',
  },
  'fix-stalled': {
    title: 'The copy did not get on',
    cause: 'Nothing happened for a minute, so it was stopped. The original is untouched.',
    remedy: 'Try again. If its drive or network is slow, copy the video to this computer first.',
  },
  'fix-worker-crashed': {
    title: 'The copy was interrupted',
    cause: 'The part of Sosyabot that makes copies ended unexpectedly. The original is untouched.',
    remedy: 'Try again. If it happens every time, export the video anew as MP4 with H.264.',
  },
  'fix-damaged-inside': {
    title: 'The video is damaged inside',
    cause: 'Its headers are whole, but pictures or sound in it cannot be read to the end.',
    remedy: 'Play it to the end, and export or download it again.',
  },
  'fix-copy-still-refused': {
    title: 'The copy would be refused too',
    cause:
      'The new file was checked like any other and did not pass, so it was removed. The original is untouched.',
    remedy: 'Export the video as MP4 with H.264, 30 frames a second and 1080 × 1920 pixels.',
  },
} satisfies Readonly<Record<string, ErrorWords>>
