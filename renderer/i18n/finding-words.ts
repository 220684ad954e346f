import type { FindingCode, VideoFinding } from '../../electron/shared/video-finding'
import { ErrorFacts, type Phrase } from './error-words'

/** What a person reads about a finding: the file's value beside TikTok's limit, what it means, and the way out. */
export interface FindingWords {
  readonly title: Phrase
  readonly yours: Phrase
  readonly limit: Phrase
  readonly cause: Phrase
  readonly remedy: Phrase
}

/** Words for every finding; a code without words does not compile. */
export type FindingDictionary = Readonly<Record<FindingCode, FindingWords>>

/** A finding in words. */
export type FindingDescription = Readonly<Record<keyof FindingWords, string>>

/** Puts a finding into the words of a dictionary. */
export function describeFinding(
  words: FindingDictionary,
  finding: Pick<VideoFinding, 'code' | 'detail'>,
): FindingDescription {
  const facts = new ErrorFacts(finding.detail)
  const resolve = (phrase: Phrase): string => (typeof phrase === 'string' ? phrase : phrase(facts))
  const { title, yours, limit, cause, remedy } = words[finding.code]
  return {
    title: resolve(title),
    yours: resolve(yours),
    limit: resolve(limit),
    cause: resolve(cause),
    remedy: resolve(remedy),
  }
}
