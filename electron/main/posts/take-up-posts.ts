import { hasMissedSchedule } from '../../shared/schedule-rules'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { PostEvent } from './post-events'
import type { PostJournal } from './post-journal'
import type { PostLedger } from './post-ledger'
import { isOnItsWay } from './post-pipeline'
import type { PostRunner } from './post-runner'
import { missedSchedule } from './post-scheduler'
import type { PostState } from './post-state'
import type { PostTiming } from './post-timing'
import { isPostIdAwaited } from './status-poller'

/** What an earlier run has left, and what can be done with it. */
export interface EarlierRun {
  readonly ledger: PostLedger
  readonly journal: PostJournal
  readonly runner: PostRunner
  readonly clock: Clock
  readonly logger: Logger
  readonly timing: PostTiming
}

/**
 * Takes up every open post of an earlier run where its ledger says it stands. Scheduled posts are the scheduler's, and a post
 * whose time came in the earlier run, but which never got as far as TikTok, falls under the same late rule.
 */
export function takeUpPosts(earlier: EarlierRun): void {
  const { ledger, runner, clock, timing } = earlier
  const nowMs = clock.nowMs()
  for (const state of ledger.listOpen()) {
    // Published in this run, before it had looked back.
    if (runner.isRunning(state.id)) continue
    if (isOnItsWay(state)) {
      if (state.phase !== 'queued') note(earlier, state.id, { kind: 'interrupted' })
      if (hasMissedItsStart(state, nowMs)) {
        const error = missedSchedule(state.scheduledForMs).toDto()
        if (note(earlier, state.id, { kind: 'schedule-missed', error })) continue
      }
    }
    if (state.phase !== 'paused' && state.phase !== 'scheduled') runner.start(state.id)
  }
  for (const state of ledger.listPublishedSince(nowMs - timing.postIdForMs)) {
    if (isPostIdAwaited(state, nowMs, timing)) runner.start(state.id)
  }
}

function hasMissedItsStart(
  state: PostState,
  nowMs: number,
): state is PostState & { readonly scheduledForMs: number } {
  const { publishId, scheduledForMs, lateLimitMs } = state
  return (
    publishId === null &&
    scheduledForMs !== null &&
    hasMissedSchedule({ scheduledForMs, lateLimitMs }, nowMs)
  )
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
