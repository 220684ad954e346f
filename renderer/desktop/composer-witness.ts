import { useSyncExternalStore } from 'react'
import type { AppErrorCode } from '../../electron/shared/app-error'
import type { CreatorInfo } from '../../electron/shared/channel'
import type { ComposerView } from '../../electron/shared/composer-rules'
import type { Post, PostPhase } from '../../electron/shared/post'

/** What a composer on the page showed at one moment. */
export interface ComposerReport {
  readonly atMs: number
  readonly creator: CreatorInfo | null
  /** Why TikTok says nothing about the creator, or that they cannot post now. */
  readonly creatorErrorCode: AppErrorCode | null
  readonly videoDurationMs: number | null
  readonly view: ComposerView
}

/** The post that was confirmed last in this run of the window, and the phases it has been seen in. */
export interface WitnessedPost {
  readonly postId: string
  readonly confirmedAtMs: number
  readonly phases: readonly PostPhase[]
}

/** Everything the audit checklist knows about the composer. */
export interface WitnessedComposer {
  /** Newest first. */
  readonly reports: readonly ComposerReport[]
  readonly lastPost: WitnessedPost | null
}

/** Enough for a whole demonstration of the composer; older ones say nothing about "now". */
const MAX_REPORTS = 100

/**
 * Remembers what the composer showed, so that another page can say of each of TikTok's rules whether it was seen to hold. It
 * holds what stood on the page and nothing more, and only for as long as the window lives.
 */
export class ComposerWitness {
  private state: WitnessedComposer = { reports: [], lastPost: null }
  private lastKey = ''
  private readonly listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getSnapshot = (): WitnessedComposer => this.state

  /** Takes in what a composer shows; the same again is no news. */
  report(report: ComposerReport): void {
    const { view } = report
    // Every letter typed changes the count of the caption, and no rule depends on it but the one about its limit.
    const caption = { ...view.caption, units: 0, excessUnits: Math.sign(view.caption.excessUnits) }
    const key = JSON.stringify({
      fetchedAtMs: report.creator?.fetchedAtMs ?? null,
      errorCode: report.creatorErrorCode,
      videoDurationMs: report.videoDurationMs,
      view: { ...view, caption, blockers: view.blockers.map(({ code }) => code) },
    })
    if (key === this.lastKey) return
    this.lastKey = key
    this.change({ ...this.state, reports: [report, ...this.state.reports].slice(0, MAX_REPORTS) })
  }

  /** Takes in how a post that was confirmed on the page stands. */
  reportPost(post: Pick<Post, 'id' | 'createdAtMs' | 'phase'>): void {
    const { lastPost } = this.state
    if (lastPost !== null && lastPost.confirmedAtMs > post.createdAtMs) return
    const phases = lastPost?.postId === post.id ? lastPost.phases : []
    if (phases.at(-1) === post.phase) return
    this.change({
      ...this.state,
      lastPost: {
        postId: post.id,
        confirmedAtMs: post.createdAtMs,
        phases: [...phases, post.phase],
      },
    })
  }

  private change(next: WitnessedComposer): void {
    this.state = next
    for (const listener of this.listeners) listener()
  }
}

/** The witness of this window. */
export const composerWitness = new ComposerWitness()

/** What the composer of this window has shown so far. */
export function useWitnessedComposer(): WitnessedComposer {
  return useSyncExternalStore(composerWitness.subscribe, composerWitness.getSnapshot)
}
