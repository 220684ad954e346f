import { setTimeout } from 'node:timers/promises'
import type { Logger } from '../platform/logger'
import type { PostJournal } from './post-journal'
import type { PostState } from './post-state'

/** How many posts are told of and begun at once, and how long the others have their turn after that. */
const POSTS_AT_ONCE = 10
const PAUSE_MS = 10

/**
 * Tells of the new posts of a batch and begins them, a few at a time: 300 at once would hold up main, which reads each of them,
 * and the window, which draws each of them. A post that is not reached before the app ends goes on at the next start. Never
 * rejects.
 */
export async function beginPosts(
  states: readonly PostState[],
  {
    journal,
    logger,
    begin,
  }: {
    readonly journal: Pick<PostJournal, 'announceNew'>
    readonly logger: Logger
    readonly begin: (state: PostState) => void
  },
): Promise<void> {
  for (const [index, state] of states.entries()) {
    if (index % POSTS_AT_ONCE === 0) await setTimeout(PAUSE_MS)
    try {
      journal.announceNew(state.id)
      begin(state)
    } catch (error) {
      logger.error('post-not-begun', error, { postId: state.id })
    }
  }
}
