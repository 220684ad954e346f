import { awaitsDecision, needsChoice, type Post } from '../../electron/shared/post'
import type { Dictionary } from './en'

/** Where a post stands, in two or three words. */
export function phaseWords(
  { phase, error }: Pick<Post, 'phase' | 'error'>,
  texts: Pick<Dictionary, 'posts' | 'schedule'>,
): string {
  if (needsChoice({ phase, error })) return texts.schedule.needsChoice
  return awaitsDecision({ phase, error }) ? texts.schedule.missed : texts.posts.phases[phase]
}
