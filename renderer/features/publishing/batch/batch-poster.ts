import type { AppErrorDto } from '../../../../electron/shared/app-error'
import type { Post, PostDraft } from '../../../../electron/shared/post'
import { toAppErrorDto, type DesktopClient } from '../../../desktop/desktop-client'
import { isLocked, type Draft, type DraftStage } from '../draft'
import type { DraftsAction, DraftsState } from '../drafts-state'

/** What the poster asks of the list of drafts. */
export interface BatchPosterHost {
  readonly getState: () => DraftsState
  readonly dispatch: (action: DraftsAction) => void
}

/** Changes of posts that arrive within this time are drawn together: a batch tells of 300 at once. */
const SETTLE_MS = 50

/** Hands a batch of drafts to main, and follows what becomes of them. */
export class BatchPoster {
  private readonly changed = new Map<string, Post>()
  /** News of posts that main may have told before it answered which posts a batch became. */
  private readonly early = new Map<string, Post>()
  private timer: ReturnType<typeof setTimeout> | null = null
  private batchesOnTheirWay = 0

  constructor(
    private readonly desktop: Pick<DesktopClient['posts'], 'publishMany'>,
    private readonly host: BatchPosterHost,
  ) {}

  /**
   * Hands a batch to main, which takes all of it or nothing. What may not be posted keeps its reason; the rest is as it was.
   * Answers the reasons by draft; a failure of the whole batch stands under every draft.
   */
  async post(consents: ReadonlyMap<string, PostDraft>): Promise<ReadonlyMap<string, AppErrorDto>> {
    const drafts = this.host
      .getState()
      .entries.filter(
        (entry): entry is Draft =>
          entry.kind === 'draft' && consents.has(entry.id) && !isLocked(entry),
      )
    if (drafts.length === 0) return new Map()
    this.changeStages(drafts, () => ({ kind: 'sending' }))
    const refused = await this.publish(drafts, consents)
    if (refused.size > 0) {
      this.changeStages(drafts, ({ id }) => {
        const error = refused.get(id)
        return error === undefined ? { kind: 'editing' } : { kind: 'refused', error }
      })
    }
    return refused
  }

  /** Takes in how a post stands, together with others that change at the same time. */
  noteChanged(post: Post): void {
    const known = this.changed.get(post.id)
    if (known !== undefined && known.revision >= post.revision) return
    this.changed.set(post.id, post)
    this.timer ??= setTimeout(() => this.flush(), SETTLE_MS)
  }

  private flush(): void {
    this.timer = null
    const posts = [...this.changed.values()]
    this.changed.clear()
    if (this.batchesOnTheirWay > 0) for (const post of posts) this.early.set(post.id, post)
    this.host.dispatch({ type: 'posts-changed', posts })
  }

  private async publish(
    drafts: readonly Draft[],
    consents: ReadonlyMap<string, PostDraft>,
  ): Promise<ReadonlyMap<string, AppErrorDto>> {
    this.batchesOnTheirWay += 1
    try {
      const answer = await this.desktop.publishMany(
        drafts.flatMap(({ id }) => consents.get(id) ?? []),
      )
      if (!answer.isTaken) {
        return byDraft(
          drafts,
          answer.refused.map(({ index, error }) => [index, error]),
        )
      }
      const postIds = byDraft(drafts, [...answer.postIds.entries()])
      this.host.dispatch({ type: 'drafts-posted', postIds })
      this.host.dispatch({ type: 'posts-changed', posts: [...this.early.values()] })
      return new Map()
    } catch (reason) {
      const error = toAppErrorDto(reason)
      return new Map(drafts.map(({ id }) => [id, error]))
    } finally {
      this.batchesOnTheirWay -= 1
      if (this.batchesOnTheirWay === 0) this.early.clear()
    }
  }

  private changeStages(drafts: readonly Draft[], toStage: (draft: Draft) => DraftStage): void {
    const stages = new Map(drafts.map((draft) => [draft.id, toStage(draft)]))
    this.host.dispatch({ type: 'stages-changed', stages })
  }
}

/** What main says of a place in the batch, by the draft that stood there. */
function byDraft<T>(
  drafts: readonly Draft[],
  byIndex: readonly (readonly [number, T])[],
): ReadonlyMap<string, T> {
  return new Map(
    byIndex.flatMap(([index, value]) => {
      const draft = drafts[index]
      return draft === undefined ? [] : [[draft.id, value] as const]
    }),
  )
}
