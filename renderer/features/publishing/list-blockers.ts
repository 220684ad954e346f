import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { Channel } from '../../../electron/shared/channel'
import type { ComposerView } from '../../../electron/shared/composer-rules'
import type { Dictionary } from '../../i18n/en'
import { describeError } from '../../i18n/error-words'
import type { CreatorState } from './use-creator-info'
import type { Readiness } from './use-readiness'

/** One thing that stands against posting. */
export interface Blocker {
  readonly title: string
  /** The figures of the case, such as a limit and the actual value. */
  readonly detail: string | null
}

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
): readonly Blocker[] {
  const t = texts.publishing
  if (readiness === 'integration-disabled') {
    return [plain(describeError(texts.errors, { code: 'integration-disabled' }).title)]
  }
  if (readiness === 'no-channel') return [plain(t.setup.channelTitle)]
  if (readiness === 'ready' && channel === null) return [plain(t.creator.chooseChannelFirst)]
  if (creatorPhase === 'failed') return [plain(t.post.creatorBlocked)]
  if (readiness === 'loading' || creatorPhase === 'loading') return [plain(t.post.waitForCreator)]
  return view.blockers.map((blocker) => describeBlocker(blocker, texts))
}

function describeBlocker(
  blocker: AppErrorDto,
  texts: Pick<Dictionary, 'publishing' | 'errors'>,
): Blocker {
  const t = texts.publishing.disclosure
  // TikTok prescribes the words of these two (rules U13 and U15).
  if (blocker.code === 'disclosure-incomplete') return plain(t.incomplete)
  if (blocker.code === 'branded-content-private') {
    return plain(texts.publishing.privacy.brandedCannotBePrivate)
  }
  const { title, cause } = describeError(texts.errors, blocker)
  const hasFigures = blocker.code.startsWith('video-') || blocker.code === 'caption-too-long'
  return { title, detail: hasFigures ? cause : null }
}

function plain(title: string): Blocker {
  return { title, detail: null }
}
