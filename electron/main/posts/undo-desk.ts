import { AppError } from '../platform/app-error'
import type { Listeners } from '../platform/listeners'
import type { PostCommands } from './post-commands'
import type { PostJournal } from './post-journal'
import type { PostLedger } from './post-ledger'
import type { PostRunner } from './post-runner'
import type { PostState } from './post-state'

export interface UndoDeskOptions {
  readonly ledger: Pick<PostLedger, 'find'>
  readonly journal: PostJournal
  readonly commands: PostCommands
  readonly runner: PostRunner
  readonly removed: Pick<Listeners<{ readonly postId: string }>, 'emit'>
}

/** Takes posts back of which nothing has left yet. */
export class UndoDesk {
  readonly #options: UndoDeskOptions

  constructor(options: UndoDeskOptions) {
    this.#options = options
  }

  /**
   * Takes back every post that has not begun, all in one step, and answers them. They are off every list then; their record stays.
   * `keep` makes drafts of them before, so that whatever fails a post or its draft is there, and answers how to throw those away
   * again. All of it happens between two commands of these posts: pressed twice, the second time finds nothing to take back and
   * touches no draft of the first. Throws `undo-too-late` when all have begun, and `disk-full` or `ledger-unavailable` with nothing
   * changed.
   */
  takeBack(
    postIds: readonly string[],
    keep: (posts: readonly PostState[]) => () => void,
  ): Promise<readonly PostState[]> {
    const { commands, runner, journal, removed } = this.#options
    return commands.aloneWithAll(postIds, async () => {
      const stopped = this.#findUndoable(postIds)
      await Promise.all(stopped.map(({ id }) => runner.stop(id)))
      let takenBack: readonly PostState[] = []
      try {
        const undoable = this.#findUndoable(stopped.map(({ id }) => id))
        if (undoable.length === 0) throw new AppError('undo-too-late')
        const discard = keep(undoable)
        try {
          journal.recordAll(
            undoable.map(({ id }) => ({ postId: id, event: { kind: 'taken-back' } })),
          )
        } catch (error) {
          discard()
          throw error
        }
        takenBack = undoable
      } finally {
        // Whatever was not taken back is on its way as before.
        for (const { id } of stopped) {
          if (!takenBack.some((post) => post.id === id)) runner.start(id)
        }
      }
      for (const { id } of takenBack) removed.emit({ postId: id })
      return takenBack
    })
  }

  #findUndoable(postIds: readonly string[]): readonly PostState[] {
    return postIds.flatMap((postId) => {
      const state = this.#options.ledger.find(postId)
      return state !== null && isUndoable(state) ? [state] : []
    })
  }
}

/** Nothing of the post has left, and the person was promised that it can be taken back. */
function isUndoable({ phase, notBeforeMs, isRemoved }: PostState): boolean {
  return !isRemoved && phase === 'queued' && notBeforeMs !== null
}
