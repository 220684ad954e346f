import { awaitsDecision, type Post, type PostPhase } from '../../electron/shared/post'

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

/** One tone for one phase, on every page; a post that waits for the person's word speaks up. */
export function postTone(post: Pick<Post, 'phase' | 'error'>): PostTone {
  return awaitsDecision(post) ? { tone: 'warning', isBusy: false } : TONES[post.phase]
}
