import type { Channel } from '../../../../electron/shared/channel'
import {
  evaluateComposer,
  lockTurnedOffInteractions,
  type ComposerView,
} from '../../../../electron/shared/composer-rules'
import { findingsForChannel } from '../../../../electron/shared/find-duration-problem'
import type { PostSettings } from '../../../../electron/shared/post'
import { findScheduleProblem } from '../../../../electron/shared/schedule-rules'
import type { VideoFinding } from '../../../../electron/shared/video-finding'
import type { Dictionary } from '../../../i18n/en'
import { describeError } from '../../../i18n/error-words'
import { chooseChannel } from '../choose-channel'
import { toPostSettings, type Draft } from '../draft'
import { listBlockers } from '../list-blockers'
import type { CreatorState } from '../use-creator-info'
import type { Readiness } from '../use-readiness'

/** What decides about every row alike. One object for all rows, so that a row knows whether anything has changed. */
export interface BatchFacts {
  readonly readiness: Readiness
  readonly channels: readonly Channel[]
  readonly creators: ReadonlyMap<string, CreatorState>
  readonly texts: Pick<Dictionary, 'publishing' | 'errors'>
  /** For times that have gone by. */
  readonly nowMs: number
}

/** How one row stands: what would be posted where, and what speaks against it. */
export interface RowJudgement {
  readonly channel: Channel | null
  readonly creatorState: CreatorState
  readonly settings: PostSettings
  readonly view: ComposerView
  /** What the doctor says about the video for this channel, its length included. */
  readonly findings: readonly VideoFinding[]
  /** In words, in the order of the composer. */
  readonly problems: readonly string[]
}

const LOADING: CreatorState = { phase: 'loading', creator: null, error: null }
const known = new WeakMap<Draft, { readonly facts: BatchFacts; readonly judgement: RowJudgement }>()

/**
 * The same judgement as the composer's, for a row of the table. Remembered for as long as neither the draft nor the facts
 * change: 300 rows are judged with every keystroke otherwise.
 */
export function judgeDraft(draft: Draft, facts: BatchFacts): RowJudgement {
  const remembered = known.get(draft)
  if (remembered?.facts === facts) return remembered.judgement
  const judgement = judge(draft, facts)
  known.set(draft, { facts, judgement })
  return judgement
}

function judge(draft: Draft, facts: BatchFacts): RowJudgement {
  const { readiness, channels, creators, texts, nowMs } = facts
  const channel = chooseChannel(draft.channelId, channels)
  const creatorState = channel === null ? LOADING : (creators.get(channel.id) ?? LOADING)
  const { creator } = creatorState
  const settings = lockTurnedOffInteractions(toPostSettings(draft, channel?.id ?? ''), creator)
  const video = { durationMs: draft.video.probe.durationMs, findings: draft.video.findings }
  const view = evaluateComposer(creator, settings, video)
  const scheduleProblem =
    draft.scheduledForMs === null ? null : findScheduleProblem(draft.scheduledForMs, nowMs)
  const { blockers } = listBlockers(
    { readiness, channel, creatorPhase: creatorState.phase, view, scheduleProblem },
    texts,
  )
  const refusal =
    draft.stage.kind === 'refused' ? [describeError(texts.errors, draft.stage.error).title] : []
  return {
    channel,
    creatorState,
    settings,
    view,
    findings: findingsForChannel(video, creator?.maxVideoDurationSec ?? null),
    problems: [...new Set([...blockers, ...refusal])],
  }
}

/** Whether a row can still be posted. */
export function isOpenDraft(draft: Draft): boolean {
  return draft.stage.kind !== 'posted' && draft.stage.kind !== 'sending'
}
