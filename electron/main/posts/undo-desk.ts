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

  /** Those of the posts that can still be taken back. Throws `ledger-unavailable`. */
  findUndoable(postIds: readonly string[]): readonly PostState[] {
    return postIds.flatMap((postId) => {
      const state = this.#options.ledger.find(postId)
      return state !== null && isUndoable(state) ? [state] : []
    })
  }

  /**
   * Takes back every post that has not begun, all in one step, and answers which. They are off every list then; their record stays.
   * Throws `undo-too-late` when all have begun, and `disk-full` or `ledger-unavailable` with nothing changed.
   */
  takeBack(postIds: readonly string[]): Promise<readonly string[]> {
    const { commands, runner, journal, removed } = this.#options
    return commands.aloneWithAll(postIds, async () => {
      const stoppedIds = this.findUndoable(postIds).map(({ id }) => id)
      await Promise.all(stoppedIds.map((postId) => runner.stop(postId)))
      let takenBackIds: readonly string[] = []
      try {
        const ids = this.findUndoable(stoppedIds).map(({ id }) => id)
        journal.recordAll(ids.map((postId) => ({ postId, event: { kind: 'taken-back' } })))
        takenBackIds = ids
      } finally {
        // Whatever was not taken back is on its way as before.
        for (const postId of stoppedIds) {
          if (!takenBackIds.includes(postId)) runner.start(postId)
        }
      }
      if (takenBackIds.length === 0) throw new AppError('undo-too-late')
      for (const postId of takenBackIds) removed.emit({ postId })
      return takenBackIds
    })
  }
}

/** Nothing of the post has left, and the person was promised that it can be taken back. */
function isUndoable({ phase, notBeforeMs, isRemoved }: PostState): boolean {
  return !isRemoved && phase === 'queued' && notBeforeMs !== null
}
