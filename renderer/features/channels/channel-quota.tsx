import { evaluateQuota, type QuotaFacts } from '../../../electron/shared/post-quota'
import {
  INIT_REQUESTS_PER_MINUTE,
  UNAUDITED_USERS_PER_DAY,
  USUAL_POSTS_PER_DAY,
} from '../../../electron/shared/tiktok-limits'
import { InlineMessage } from '../../components/banner'
import { Disclosure } from '../../components/disclosure'
import { ProgressBar } from '../../components/progress-bar'
import { useNow } from '../../desktop/use-now'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** How many posts TikTok still takes of this channel, and what it has refused lately. */
export function ChannelQuota({ facts }: { readonly facts: QuotaFacts }) {
  const t = useTexts().quota
  const format = useFormat()
  const quota = evaluateQuota(facts, useNow(60_000))
  const { leftCount, limit, plannedCount, learnedAtMs, freeAtMs } = quota
  const left = format.number(leftCount)
  const shownLimit = format.number(limit)
  const words =
    leftCount === 0
      ? t.none
      : learnedAtMs === null
        ? t.left(left, shownLimit)
        : t.learnedLeft(left, shownLimit)
  const isPlanTooFull = plannedCount > leftCount
  const notes = [
    ...(freeAtMs === null ? [] : [t.freeAt(format.weekdayDateTime(freeAtMs))]),
    ...(plannedCount === 0 ? [] : [t.planned(format.count(plannedCount, t.posts))]),
    ...(isPlanTooFull ? [t.tooManyPlanned] : []),
    ...(learnedAtMs === null ? [] : [t.learned(shownLimit, format.dateTime(learnedAtMs))]),
  ]
  return (
    <section className="channels-quota">
      <ProgressBar
        label={t.title}
        value={1 - leftCount / limit}
        valueText={words}
        tone={leftCount === 0 || isPlanTooFull ? 'warning' : 'neutral'}
      />
      {notes.length > 0 && <p className="channels-quota-note">{notes.join(' ')}</p>}
      {quota.isUserCapReached && <InlineMessage tone="warning">{t.userCap}</InlineMessage>}
      {quota.isPrivateOnly && <InlineMessage tone="warning">{t.privateOnly}</InlineMessage>}
      <Disclosure title={t.howTitle}>
        <div className="channels-quota-how">
          <p>{t.how(format.number(USUAL_POSTS_PER_DAY))}</p>
          <p>{t.howRate(format.number(INIT_REQUESTS_PER_MINUTE))}</p>
          <p>{t.howUnaudited(format.number(UNAUDITED_USERS_PER_DAY))}</p>
        </div>
      </Disclosure>
    </section>
  )
}
