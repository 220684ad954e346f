import { compareInLine } from '../../shared/post-line'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { LateWatch } from './late-watch'
import type { PostEvent } from './post-events'
import type { PostJournal } from './post-journal'
import type { PostLedger } from './post-ledger'
import { isOnItsWay } from './post-pipeline'
import type { PostRunner } from './post-runner'
import { toLinePlace, type PostState } from './post-state'
import type { PostTiming } from './post-timing'
import { isPostIdAwaited } from './status-poller'

/** What an earlier run has left, and what can be done with it. */
export interface EarlierRun {
  readonly ledger: PostLedger
  readonly journal: PostJournal
  readonly runner: PostRunner
  readonly lateWatch: LateWatch
  readonly clock: Clock
  readonly logger: Logger
  readonly timing: PostTiming
}

/**
 * Takes up every open post of an earlier run where its ledger says it stands. Scheduled posts are the scheduler's, and a post
 * whose time came in the earlier run, but which never got as far as TikTok, falls under the same late rule.
 */
export function takeUpPosts(earlier: EarlierRun): void {
  const { ledger, runner, lateWatch, clock, timing } = earlier
  const nowMs = clock.nowMs()
  for (const state of inOrderOfTheLine(ledger.listOpen())) {
    // Published in this run, before it had looked back.
    if (runner.isRunning(state.id)) continue
    if (isOnItsWay(state)) {
      if (state.phase !== 'queued') note(earlier, state.id, { kind: 'interrupted' })
      const error = lateWatch.findMissed(state)?.toDto()
      if (error !== undefined && note(earlier, state.id, { kind: 'schedule-missed', error })) {
        continue
      }
    }
    if (state.phase !== 'paused' && state.phase !== 'scheduled') runner.start(state.id)
  }
  for (const state of ledger.listPublishedSince(nowMs - timing.postIdForMs)) {
    if (isPostIdAwaited(state, nowMs, timing)) runner.start(state.id)
  }
}

/** Turns are taken in the order of asking for them, until there is more than one to choose from. */
function inOrderOfTheLine(states: readonly PostState[]): readonly PostState[] {
  return [...states].sort((a, b) => compareInLine(toLinePlace(a), toLinePlace(b)))
}

/** Whether it could be written. Where an earlier run ended is for the story only; the run that follows does not need it. */
function note({ journal, logger }: EarlierRun, postId: string, event: PostEvent): boolean {
  try {
    journal.record(postId, event)
    return true
  } catch (error) {
    logger.error('earlier-run-not-noted', error, { postId, kind: event.kind })
    return false
  }
}
