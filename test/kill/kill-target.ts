import type { PracticeEndpoint } from '../../electron/practice/practice-faults'
import type { PracticeStep } from '../../electron/practice/http-front'
import type { SeededRandom } from './seeded-random'

/** Where a life of the app is to end: some time after a request has come this far, or after the start. */
export interface KillTarget {
  readonly endpoint: PracticeEndpoint | 'start'
  readonly step: PracticeStep['step']
  /** Of an upload, which chunk; null is any. */
  readonly chunkIndex: number | null
  /** Of a chunk that is being read: after how much of its body. */
  readonly afterBytes: number
  /** How many such requests are let through before. */
  readonly skips: number
  readonly delayMs: number
}

/** A plan of the file, as far as the targets need it. */
export interface ChunkLayout {
  readonly chunkCount: number
  readonly chunkBytes: number
  readonly lastChunkBytes: number
}

/** How far the post has come by its ledger, so that nothing is aimed at which cannot happen any more. */
export interface PostProgress {
  readonly isOpened: boolean
  readonly nextChunkIndex: number
  readonly isSent: boolean
}

export const NO_PROGRESS: PostProgress = { isOpened: false, nextChunkIndex: 0, isSent: false }

const OPENING = ['creator-info', 'video-init', 'video-init'] as const
/** The first status of a later life asks how much the server has. */
const RESUMING = ['status', 'status', 'status'] as const
const SENDING = [
  'chunk-body',
  'chunk-edge',
  'before-last-chunk',
  'last-chunk-body',
  'last-chunk-edge',
] as const
type Aim = (typeof OPENING | typeof RESUMING | typeof SENDING)[number] | 'start'

/** The two kills that quality bar B2 names (14 and 15), so that every suite has them whatever is drawn. */
export const NAMED_TARGETS: readonly KillTarget[] = [
  {
    endpoint: 'upload',
    step: 'reading',
    chunkIndex: 1,
    afterBytes: 5_000_000,
    skips: 0,
    delayMs: 0,
  },
  {
    endpoint: 'video-init',
    step: 'handled',
    chunkIndex: null,
    afterBytes: 0,
    skips: 0,
    delayMs: 0,
  },
]

/** Long enough for a start and the first steps of a resumed post. */
const START_SPAN_MS = 450

/**
 * Draws where to kill. Time alone would hit almost nothing but the sending of bytes, so the phase is drawn first, each as
 * likely as the others, and a moment around it after that: often the exact one, where the answer has not been given yet, and
 * otherwise up to some milliseconds later, when the app writes down what it has heard.
 */
export function drawKillTarget(
  random: SeededRandom,
  layout: ChunkLayout,
  progress: PostProgress,
): KillTarget {
  const moment = random.pick(['arrived', 'handled', 'answered'] as const)
  // What follows an answer on this computer takes a few milliseconds, most of them for the disk.
  const delayMs =
    moment === 'answered'
      ? random.next() * random.pick([3, 10, 10, 30])
      : random.next() * random.pick([0, 0, 3, 30])
  const base = { chunkIndex: null, afterBytes: 0, skips: 0, delayMs }
  const lastIndex = layout.chunkCount - 1
  const isLastLeft = progress.nextChunkIndex >= lastIndex
  const chunkIndex = isLastLeft
    ? lastIndex
    : progress.nextChunkIndex + random.below(lastIndex - progress.nextChunkIndex)
  const aims: [Aim, ...Aim[]] = [
    'start',
    ...(progress.isOpened ? RESUMING : OPENING),
    ...(progress.isSent ? [] : SENDING),
    'status',
  ]
  switch (random.pick(aims)) {
    case 'start':
      return { ...base, endpoint: 'start', step: 'arrived', delayMs: random.next() * START_SPAN_MS }
    case 'creator-info':
      // The first reading is for the button, the second right before init.
      return { ...base, endpoint: 'creator-info', step: moment, skips: random.below(2) }
    case 'video-init':
      return { ...base, endpoint: 'video-init', step: moment }
    case 'chunk-body':
      return {
        ...base,
        endpoint: 'upload',
        step: 'reading',
        chunkIndex,
        afterBytes: random.below(layout.chunkBytes),
      }
    case 'chunk-edge':
      return { ...base, endpoint: 'upload', step: moment, chunkIndex }
    case 'before-last-chunk':
      return {
        ...base,
        endpoint: 'upload',
        step: 'answered',
        chunkIndex: Math.max(chunkIndex, lastIndex - 1),
      }
    case 'last-chunk-body':
      return {
        ...base,
        endpoint: 'upload',
        step: 'reading',
        chunkIndex: lastIndex,
        afterBytes: random.below(layout.lastChunkBytes),
      }
    case 'last-chunk-edge':
      return { ...base, endpoint: 'upload', step: moment, chunkIndex: lastIndex }
    case 'status':
      return { ...base, endpoint: 'status', step: moment, skips: random.below(2) }
  }
}
