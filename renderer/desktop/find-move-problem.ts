import type { AppErrorDto } from '../../electron/shared/app-error'
import { awaitsDecision, type Post } from '../../electron/shared/post'
import { findPlanProblem, type QuotaFacts } from '../../electron/shared/post-quota'
import { findScheduleProblem } from '../../electron/shared/schedule-rules'

/** What speaks against moving a post to an instant, by the rules that main enforces; null when nothing does. */
export function findMoveProblem(
  post: Pick<Post, 'phase' | 'error' | 'scheduledForMs' | 'createdAtMs'>,
  atMs: number,
  /** What is known of its channel; null while nothing is. */
  facts: QuotaFacts | null,
  nowMs: number,
): AppErrorDto | null {
  const problem = findScheduleProblem(atMs, nowMs)
  if (problem !== null || facts === null) return problem
  // A post that waits for the person stands nowhere among the others.
  const fromMs = awaitsDecision(post) ? null : Math.max(post.createdAtMs, post.scheduledForMs ?? 0)
  return findPlanProblem(facts, { atMs, fromMs }, nowMs)
}
