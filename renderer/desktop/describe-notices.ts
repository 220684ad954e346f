import type { Notice } from '../../electron/shared/notice'
import type { Dictionary } from '../i18n/en'
import { describeError } from '../i18n/error-words'
import type { Formatters } from '../i18n/formatters'
import type { NoticeKind, PostNotice } from './notice-collector'

/** One notice for everything that came at about the same time. */
export function describeNotices(
  news: readonly PostNotice[],
  texts: Dictionary,
  format: Pick<Formatters, 'number' | 'list'>,
): Notice | null {
  const t = texts.notices
  const [first] = news
  if (first === undefined) return null
  // What waits for the person comes before what is over.
  const page = news.some(({ kind }) => kind === 'needs-person') ? 'queue' : 'history'
  if (news.length === 1) {
    const { kind, post } = first
    const why = post.error === null ? [] : [describeError(texts.errors, post.error).title]
    const body = [texts.posts.channel(post.channelName), ...why].join(' · ')
    return { title: t.one[kind](post.videoFileName), body, page }
  }
  const kinds: readonly NoticeKind[] = ['needs-person', 'failed', 'unconfirmed', 'published']
  const counts = kinds.flatMap((kind) => {
    const count = news.filter((one) => one.kind === kind).length
    return count === 0 ? [] : [t.counts[kind](format.number(count))]
  })
  return { title: t.many(format.number(news.length)), body: format.list(counts), page }
}
