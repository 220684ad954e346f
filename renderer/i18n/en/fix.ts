/** Making a fixed copy. */
export const fix = {
  title: 'Fixed copy',
  make: 'Make a fixed copy',
  makeAnother: 'Make another copy',
  useCopy: 'Use the fixed copy',
  useOriginal: 'Use the original',
  cancel: 'Cancel',

  /** What the copy will be like, a line each. */
  steps: {
    trim: (length: string) => `Cut to ${length}`,
    container: 'MP4 that starts playing at once',
    codec: (to: string, from: string) => `${to} instead of ${from}`,
    rate: (to: string, from: string | null) =>
      from === null ? `Steady ${to} fps` : `Steady ${to} fps instead of ${from}`,
    constantRate: (fps: string) => `Steady ${fps} fps`,
    size: (to: string, from: string) => `${to} pixels instead of ${from}`,
    audio: (to: string, from: string | null) =>
      from === null ? `Sound as ${to}` : `Sound as ${to} instead of ${from}`,
    noAudio: 'Without sound, as the original',
  },
  lossless: 'The pictures stay exactly as they are.',
  encoded: 'The pictures are encoded anew; you will hardly see a difference.',
  about: (size: string) => `About ${size}.`,

  trim: {
    label: 'Part to keep',
    start: 'Beginning of the part',
    end: 'End of the part',
    length: (length: string, limit: string) => `${length} of ${limit} at most`,
    exact: 'Begin exactly here',
    exactHint:
      'Encodes the pictures anew. Otherwise the copy may begin up to a few seconds earlier, and end earlier where the limit asks for it.',
  },

  phases: {
    queued: 'Waiting for its turn…',
    running: 'Making the copy…',
    checking: 'Checking the copy…',
  },
  left: (duration: string) => `${duration} left`,

  inUse: 'This is the fixed copy.',
  isBeside: 'It lies beside the original, which is untouched.',
  isInOwnFolder:
    'The original’s folder cannot be written, so it lies in Sosyabot’s data folder. The original is untouched.',
  kept: (from: string, to: string) => `It keeps ${from} to ${to}.`,
}

/** The shape that every language fills. */
export type FixWords = typeof fix
