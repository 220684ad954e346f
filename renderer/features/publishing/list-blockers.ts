import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Channel } from '../../../electron/shared/channel'
import type { ComposerView } from '../../../electron/shared/composer-rules'
import type { Dictionary } from '../../i18n/en'
import { describeError } from '../../i18n/error-words'
import type { CreatorState } from './use-creator-info'
import type { Readiness } from './use-readiness'

/** What decides whether the button can be pressed. */
export interface BlockerFacts {
  readonly readiness: Readiness
  readonly channel: Channel | null
  readonly creatorPhase: CreatorState['phase']
  /** What the composer's rules say; its blockers count only once the creator is known. */
  readonly view: ComposerView
  /** `findScheduleProblem` of the chosen time; null when there is none, or no time was chosen. */
  readonly scheduleProblem: AppErrorDto | null
}

/** What stands against posting, in words. */
export interface PostObstacles {
  /** All of it, in the order of the page; empty when the button can be pressed. */
  readonly blockers: readonly string[]
  /** The one that the button says by itself when it is hovered or focused; null when it can be pressed. */
  readonly explanation: string | null
}

/**
 * Everything that stands against posting. The rules themselves are `evaluateComposer`'s; this adds the words, and what comes
 * before the rules.
 */
export function listBlockers(
  facts: BlockerFacts,
  texts: Pick<Dictionary, 'publishing' | 'errors'>,
): PostObstacles {
  const obstacle = describeFirstObstacle(facts, texts)
  if (obstacle !== null) return { blockers: [obstacle], explanation: obstacle }
  const { blockers, post } = facts.view
  const scheduleBlockers =
    facts.scheduleProblem === null ? [] : [describeBlocker(facts.scheduleProblem, texts)]
  return {
    blockers: [...blockers.map((blocker) => describeBlocker(blocker, texts)), ...scheduleBlockers],
    explanation:
      post.explanation === null
        ? (scheduleBlockers[0] ?? null)
        : post.explanation === 'creator-unknown'
          ? texts.publishing.explanations['creator-unknown']
          : describeBlocker(post.explanation, texts),
  }
}

/** What has to be there before there is anything to judge. */
function describeFirstObstacle(
  { readiness, channel, creatorPhase }: BlockerFacts,
  texts: Pick<Dictionary, 'publishing' | 'errors'>,
): string | null {
  const t = texts.publishing
  if (readiness === 'integration-disabled') {
    return describeError(texts.errors, { code: 'integration-disabled' }).title
  }
  if (readiness === 'no-channel') return t.setup.channelTitle
  if (readiness === 'ready' && channel === null) return t.creator.chooseChannelFirst
  if (creatorPhase === 'failed') return t.post.creatorBlocked
  if (readiness === 'loading' || creatorPhase === 'loading') return t.post.waitForCreator
  return null
}

/** The short words of one blocker. */
function describeBlocker(
  blocker: AppErrorDto,
  texts: Pick<Dictionary, 'publishing' | 'errors'>,
): string {
  const t = texts.publishing.disclosure
  // TikTok prescribes the words of these two (rules U13 and U15).
  if (blocker.code === 'disclosure-incomplete') return t.incomplete
  if (blocker.code === 'branded-content-private') return t.privateBlocker
  return describeError(texts.errors, blocker).title
}
