import { availablePostActions, type Post, type PostAction } from '../../shared/post'
import { AppError } from '../platform/app-error'
import { SerialQueue } from '../platform/serial-queue'
import type { PostJournal } from './post-journal'
import type { PostState } from './post-state'

/** Carries out what a person asks of posts: one command of a post after the other, each against the phase it finds. */
export class PostCommands {
  readonly #journal: PostJournal
  readonly #queues = new Map<string, SerialQueue>()

  constructor(journal: PostJournal) {
    this.#journal = journal
  }

  /** Throws `not-found`, `invalid-request` {action, phase} when the phase does not allow the action, and what `run` throws. */
  async run(
    postId: string,
    action: PostAction,
    run: (state: PostState) => Promise<PostState>,
  ): Promise<Post> {
    return this.alone(postId, async () => {
      const state = this.#journal.get(postId)
      if (!availablePostActions(this.#journal.toPost(state)).includes(action)) {
        throw new AppError('invalid-request', { detail: { action, phase: state.phase } })
      }
      return this.#journal.toPost(await run(state))
    })
  }

  /** The same for several posts at once. */
  aloneWithAll<T>(postIds: readonly string[], work: () => Promise<T>): Promise<T> {
    // In one order for everybody, so that no two wait for each other.
    const [first, ...rest] = [...new Set(postIds)].sort()
    return first === undefined ? work() : this.alone(first, () => this.aloneWithAll(rest, work))
  }

  /** Runs what concerns a post between its commands, never during one. */
  alone<T>(postId: string, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(postId) ?? new SerialQueue()
    this.#queues.set(postId, queue)
    return queue.run(work)
  }
}
