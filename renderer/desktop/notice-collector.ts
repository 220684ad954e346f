import { awaitsDecision, type Post } from '../../electron/shared/post'
import type { Dictionary } from '../i18n/en'
import { ERROR_DESK } from './error-desk'

/** What a person wants to hear of when they are not looking. */
export type NoticeKind = keyof Dictionary['notices']['one']

/** Something that has happened to a post just now. */
export interface PostNotice {
  readonly kind: NoticeKind
  readonly post: Post
}

/** What a post has to tell, if anything. What goes on by itself, such as a lost network, tells nothing. */
export function toNoticeKind(post: Post): NoticeKind | null {
  const { phase, error } = post
  if (phase === 'published' || phase === 'failed' || phase === 'unconfirmed') return phase
  if (awaitsDecision(post)) return 'needs-person'
  const isHeldUp = phase === 'waiting' && error !== null && post.waitingUntilMs === null
  return isHeldUp && ERROR_DESK[error.code].retry === 'after-change' ? 'needs-person' : null
}

/** Picks out of all changes what is news: each ending once, and nothing that had happened before the window was there. */
export class NoticeCollector {
  readonly #kinds = new Map<string, NoticeKind | null>()
  readonly #sinceMs: number

  constructor(sinceMs: number) {
    this.#sinceMs = sinceMs
  }

  take(post: Post): PostNotice | null {
    const kind = toNoticeKind(post)
    const before = this.#kinds.get(post.id)
    this.#kinds.set(post.id, kind)
    if (kind === null || kind === before) return null
    // A later change of a post that ended long ago, such as its public link, is no news.
    if (before === undefined && (post.publishedAtMs ?? post.updatedAtMs) < this.#sinceMs)
      return null
    return { kind, post }
  }
}
