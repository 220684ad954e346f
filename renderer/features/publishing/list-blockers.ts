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
}

/**
 * Everything that stands against posting, in words, in the order of the page; empty when the button can be pressed. The
 * rules themselves are `evaluateComposer`'s; this adds only what comes before them.
 */
export function listBlockers(
  { readiness, channel, creatorPhase, view }: BlockerFacts,
  texts: Pick<Dictionary, 'publishing' | 'errors'>,
): readonly string[] {
  const t = texts.publishing
  if (readiness === 'integration-disabled') {
    return [describeError(texts.errors, { code: 'integration-disabled' }).title]
  }
  if (readiness === 'no-channel') return [t.setup.channelTitle]
  if (readiness === 'ready' && channel === null) return [t.creator.chooseChannelFirst]
  if (creatorPhase === 'failed') return [t.post.creatorBlocked]
  if (readiness === 'loading' || creatorPhase === 'loading') return [t.post.waitForCreator]
  return view.blockers.map((blocker) => describeBlocker(blocker, texts))
}

function describeBlocker(
  blocker: AppErrorDto,
  texts: Pick<Dictionary, 'publishing' | 'errors'>,
): string {
  const t = texts.publishing.disclosure
  // TikTok prescribes the words of these two (rules U13 and U15).
  if (blocker.code === 'disclosure-incomplete') return t.incomplete
  if (blocker.code === 'branded-content-private') {
    return texts.publishing.privacy.brandedCannotBePrivate
  }
  return describeError(texts.errors, blocker).title
}
