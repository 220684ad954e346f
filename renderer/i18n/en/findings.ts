import type { FindingDictionary } from '../finding-words'
import { formattersFor } from '../formatters'
import { codecName, containerName } from '../media-names'

const format = formattersFor('en')
const NO_RULE = 'No rule'

/** What the doctor finds about a video, each with the file's value and TikTok's limit. */
export const findings: FindingDictionary = {
  'video-container-unsupported': {
    title: 'TikTok does not take this kind of file',
    yours: (facts) => containerName(facts.text('container') ?? 'Unknown'),
    limit: 'MP4, MOV, WebM',
    cause: 'Recorders such as OBS write it; TikTok does not accept it.',
    remedy: 'Save it as MP4. In OBS: File, Remux Recordings.',
  },
  'video-codec-unsupported': {
    title: 'TikTok does not take this video codec',
    yours: (facts) => codecName(facts.text('codec') ?? 'Unknown'),
    limit: 'H.264, H.265, VP8, VP9',
    cause: 'The pictures are stored in a way that TikTok does not accept.',
    remedy: 'Export the video as MP4 with H.264.',
  },
  'video-frame-rate-unsupported': {
    title: 'TikTok does not take this frame rate',
    yours: (facts) => fps(facts.number('actualFps')),
    limit: (facts) => `${facts.number('minFps') ?? 23} to ${facts.number('maxFps') ?? 60} fps`,
    cause: (facts) => {
      const actual = facts.number('actualFps')
      return actual !== null && actual > 60 && actual < 61
        ? 'A little over 60 is over 60: TikTok refuses it after the upload.'
        : 'TikTok checks the rate after the upload and refuses the post then.'
    },
    remedy: 'Export the video with 30 or 60 frames a second.',
  },
  'video-picture-size-unsupported': {
    title: 'TikTok does not take this picture size',
    yours: (facts) => size(facts.number('widthPx'), facts.number('heightPx')),
    limit: (facts) =>
      `${format.number(facts.number('minPx') ?? 360)} to ${format.number(facts.number('maxPx') ?? 4096)} px a side`,
    cause: 'TikTok checks both sides after the upload and refuses the post then.',
    remedy: 'Export the video in another size, for example 1080 × 1920.',
  },
  'video-too-long': {
    title: 'The video is too long for this account',
    yours: (facts) => format.clock((facts.number('actualSec') ?? 0) * 1000),
    limit: (facts) => `Up to ${format.clock((facts.number('limitSec') ?? 0) * 1000)}`,
    cause: 'Each account has its own limit, which TikTok sets.',
    remedy: 'Cut the video, or post it with an account that may post longer ones.',
  },
  'container-not-mp4': {
    title: 'The file is not an MP4',
    yours: (facts) => containerName(facts.text('container') ?? 'Unknown'),
    limit: 'MP4 recommended',
    cause: 'TikTok takes MOV and WebM as well, and recommends MP4.',
    remedy: 'Post it as it is, or as an MP4 to be sure.',
  },
  'movie-header-last': {
    title: 'The file’s index is at its end',
    yours: 'At the end',
    limit: NO_RULE,
    cause: 'Phones and editors often write it last. TikTok takes such files.',
    remedy: 'Nothing has to be done. “Fast start” or “web optimized” puts it first.',
  },
  'video-fragmented': {
    title: 'The file is written in fragments',
    yours: 'Fragmented',
    limit: NO_RULE,
    cause: 'Live recorders write videos this way; TikTok says nothing about it.',
    remedy: 'Should TikTok refuse it, save it as an ordinary MP4.',
  },
  'frame-rate-variable': {
    title: 'The frame rate changes',
    yours: (facts) =>
      `${rounded(facts.number('slowestFps'))} to ${fps(facts.number('fastestFps'), 0)}`,
    limit: (facts) => `${facts.number('minFps') ?? 23} to ${facts.number('maxFps') ?? 60} fps`,
    cause:
      'Screen recorders leave out pictures when nothing moves. TikTok has refused such videos for their frame rate.',
    remedy: 'Export the video with a constant rate of 30 or 60.',
  },
  'high-dynamic-range': {
    title: 'The video is HDR',
    yours: (facts) => `HDR (${(facts.text('transfer') ?? '').toUpperCase()})`,
    limit: NO_RULE,
    cause: 'TikTok may show its colors pale or harsh.',
    remedy: 'For true colors, export it as SDR (Rec. 709) from the phone or editor that made it.',
  },
  'timeline-edited': {
    title: 'Parts of the video are hidden, not cut',
    yours: (facts) => {
      const hiddenMs = facts.number('hiddenMs') ?? 0
      const delayMs = facts.number('delayMs') ?? 0
      if ((facts.number('segmentCount') ?? 1) > 1) return 'Cuts inside'
      if (hiddenMs > delayMs) return `${format.duration(hiddenMs)} hidden`
      return delayMs > 0 ? `Starts ${format.duration(delayMs)} late` : 'Changed speed'
    },
    limit: NO_RULE,
    cause: 'The file tells players to skip or delay parts. TikTok may ignore that and show them.',
    remedy: 'Export the video again from the app that cut it, so that it is cut for good.',
  },
  'audio-missing': {
    title: 'The video has no sound',
    yours: 'No sound',
    limit: 'Not required',
    cause: 'TikTok takes silent videos. If there should be sound, it got lost before.',
    remedy: 'If it should have sound, export it again with its sound.',
  },
  'audio-codec-undocumented': {
    title: 'The sound has an unusual format',
    yours: (facts) => codecName(facts.text('codec') ?? 'Unknown'),
    limit: 'No rule; AAC is usual',
    cause: 'TikTok names no sound formats. AAC and MP3 are known to work.',
    remedy: 'Export the video with AAC sound to be sure.',
  },
  'several-video-tracks': {
    title: 'The file holds several videos',
    yours: (facts) => tracks(facts.number('count')),
    limit: 'No rule; one is usual',
    cause: 'TikTok shows one of them and does not say which.',
    remedy: 'Export the one you mean.',
  },
  'several-audio-tracks': {
    title: 'The file holds several sound tracks',
    yours: (facts) => tracks(facts.number('count')),
    limit: 'No rule; one is usual',
    cause: 'TikTok plays one of them, so a microphone or the music may be missing.',
    remedy: 'Mix them into one track when you export.',
  },
  'picture-size-odd': {
    title: 'The picture has an odd number of pixels',
    yours: (facts) => size(facts.number('widthPx'), facts.number('heightPx')),
    limit: 'No rule; even is usual',
    cause: 'Pictures are stored in pairs of pixels, so a line may be cut or added.',
    remedy: 'Export the video in an even size, for example 1080 × 1920.',
  },
  'duration-unknown': {
    title: 'The file does not say how long it is',
    yours: 'Unknown',
    limit: 'The account’s limit',
    cause: 'The recording was never closed, so its length cannot be checked before the upload.',
    remedy: 'Save it again as MP4; then its length can be checked.',
  },
}

function rounded(value: number | null, digits = 0): string {
  if (value === null) return '?'
  return format.number(Math.round(value * 10 ** digits) / 10 ** digits)
}

function fps(value: number | null, digits = 2): string {
  return `${rounded(value, digits)} fps`
}

function size(widthPx: number | null, heightPx: number | null): string {
  return `${rounded(widthPx)} × ${rounded(heightPx)}`
}

function tracks(count: number | null): string {
  return format.count(count ?? 0, { one: 'track', other: 'tracks' })
}
