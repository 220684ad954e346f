import type { ReturnedDrafts } from '../../../electron/shared/saved-draft'
import type { DraftStage } from './draft'
import type { DraftsState } from './drafts-state'

/** What becomes of drafts whose posts were taken back. */
export interface ReturnPlan {
  /** The drafts of this window that became those posts: they are edited again as they stand here. */
  readonly stages: ReadonlyMap<string, DraftStage>
  /** What main has kept of the same posts, and nobody needs. */
  readonly spareIds: readonly string[]
  /** Of a post that was handed over before this window was there, main's draft is all there is. */
  readonly unknown: ReturnedDrafts['drafts']
}

export function planReturn(
  entries: DraftsState['entries'],
  returned: ReturnedDrafts['drafts'],
): ReturnPlan {
  const originByPost = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'draft' && entry.stage.kind === 'posted'
        ? [[entry.stage.postId, entry.id] as const]
        : [],
    ),
  )
  const stages = new Map<string, DraftStage>()
  const spareIds: string[] = []
  const unknown: ReturnedDrafts['drafts'][number][] = []
  for (const one of returned) {
    const originId = originByPost.get(one.postId)
    if (originId === undefined) {
      unknown.push(one)
      continue
    }
    stages.set(originId, { kind: 'editing' })
    if (one.draft.id !== originId) spareIds.push(one.draft.id)
  }
  return { stages, spareIds, unknown }
}
