import type { Post, PostPhase } from '../../electron/shared/post'
import { hasMissedItsTime } from './has-missed-its-time'

/** How loudly a phase speaks, in the tones that the components know. */
export interface PostTone {
  readonly tone: 'neutral' | 'accent' | 'success' | 'warning' | 'danger'
  /** Something is going on by itself. */
  readonly isBusy: boolean
}

const TONES: Readonly<Record<PostPhase, PostTone>> = {
  scheduled: { tone: 'neutral', isBusy: false },
  queued: { tone: 'neutral', isBusy: false },
  preparing: { tone: 'accent', isBusy: true },
  uploading: { tone: 'accent', isBusy: true },
  waiting: { tone: 'warning', isBusy: true },
  paused: { tone: 'neutral', isBusy: false },
  processing: { tone: 'accent', isBusy: true },
  published: { tone: 'success', isBusy: false },
  failed: { tone: 'danger', isBusy: false },
  cancelled: { tone: 'neutral', isBusy: false },
  unconfirmed: { tone: 'warning', isBusy: false },
}

/** One tone for one phase, on every page; a post that missed its time speaks up. */
export function postTone(post: Pick<Post, 'phase' | 'error'>): PostTone {
  return hasMissedItsTime(post) ? { tone: 'warning', isBusy: false } : TONES[post.phase]
}
