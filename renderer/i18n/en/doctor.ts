import { findings } from './findings'

/** What the doctor says about a video. */
export const doctor = {
  title: 'Video check',
  ready: 'Ready for TikTok',
  refused: (count: number) =>
    count === 1
      ? 'TikTok would refuse this video'
      : `TikTok would refuse this video for ${count} reasons`,
  blocksGroup: 'TikTok would refuse',
  advisesGroup: 'Good to know',
  yourVideo: 'Your video',
  tiktokLimit: 'TikTok',
  /** The way out where the copy that is offered below mends the finding. */
  byCopy: {
    blocks: 'Make a fixed copy below: one click, and the original stays as it is.',
    trims:
      'Choose below which part to keep and make a fixed copy, or post it with an account that may post longer ones.',
    advises: 'Nothing has to be done. A fixed copy, below, would be without it.',
  },
  /** Beside the word for a draft in the list. */
  draftWithNotes: (count: number) => (count === 1 ? 'Draft, 1 note' : `Draft, ${count} notes`),
  failReason: {
    matched: (findings: string) =>
      `The check before posting had found this in the file: ${findings}.`,
    unmatched: 'The check before posting had found nothing of this kind in the file.',
    unknown: (findings: string) => `The check before posting shows this as: ${findings}.`,
  },
  refusedLimits: {
    tooLarge: (limit: string) => `Up to ${limit}`,
    containers: 'MP4, MOV, WebM',
  },
  findings,
}

/** The shape that every language fills. */
export type DoctorWords = typeof doctor
