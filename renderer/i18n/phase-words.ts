import { awaitsDecision, needsChoice, type Post } from '../../electron/shared/post'
import type { Dictionary } from './en'

/** Where a post stands, in two or three words. While the person holds the queue, no post waits for its turn. */
export function phaseWords(
  { phase, error, notBeforeMs }: Pick<Post, 'phase' | 'error' | 'notBeforeMs'>,
  texts: Pick<Dictionary, 'posts' | 'schedule' | 'queue'>,
  isQueuePaused: boolean,
): string {
  if (isQueuePaused && phase === 'queued') return texts.queue.heldPhase
  if (notBeforeMs !== null && phase === 'queued') return texts.posts.undo.phase
  if (needsChoice({ phase, error })) return texts.schedule.needsChoice
  return awaitsDecision({ phase, error }) ? texts.schedule.missed : texts.posts.phases[phase]
}
