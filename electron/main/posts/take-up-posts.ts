import { compareInLine } from '../../shared/post-line'
import { hasMissedSchedule } from '../../shared/schedule-rules'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { PostEvent } from './post-events'
import type { PostJournal } from './post-journal'
import type { PostLedger } from './post-ledger'
import { isOnItsWay } from './post-pipeline'
import type { PostRunner } from './post-runner'
import { missedSchedule } from './post-scheduler'
import { toLinePlace, type PostState } from './post-state'
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
  for (const state of inOrderOfTheLine(ledger.listOpen())) {
    // Published in this run, before it had looked back.
    if (runner.isRunning(state.id)) continue
    if (isOnItsWay(state)) {
      if (state.phase !== 'queued') note(earlier, state.id, { kind: 'interrupted' })
      const missed = toScheduleMissed(state, nowMs)
      if (missed !== null && note(earlier, state.id, missed)) continue
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

/** The event that puts a post before the person whose time came and which has not begun; null while its late rule lets it go out. */
export function toScheduleMissed(state: PostState, nowMs: number): PostEvent | null {
  const { publishId, scheduledForMs, lateLimitMs } = state
  if (publishId !== null || scheduledForMs === null) return null
  return hasMissedSchedule({ scheduledForMs, lateLimitMs }, nowMs)
    ? { kind: 'schedule-missed', error: missedSchedule(scheduledForMs).toDto() }
    : null
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
