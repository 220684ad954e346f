import { Send } from 'lucide-react'
import { localTimeZone } from '../../../desktop/local-time-zone'
import { useMemo, useState } from 'react'
import type { CreatorInfo } from '../../../../electron/shared/channel'
import type { DeclarationId } from '../../../../electron/shared/post'
import { Avatar } from '../../../components/avatar'
import { Banner } from '../../../components/banner'
import { Button } from '../../../components/button'
import { Dialog } from '../../../components/dialog'
import { useVirtualList } from '../../../components/use-virtual-list'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import { Declaration } from '../declaration'
import { BatchReviewRow } from './batch-review-row'
import type { DailyExcess } from './daily-excess'
import type { BatchRowToPost } from './use-batch-posting'
import './batch-review.css'

/** As high as a line in batch-review.css; one that is opened is measured. */
const LINE_HEIGHT_PX = 57

/** A row whose creator is known, as every clean row's is. */
interface ReviewRow extends BatchRowToPost {
  readonly creator: CreatorInfo
}

/**
 * Everything that would leave, post by post and account by account, before anything leaves. Only the lines in view are in the
 * page: three hundred of them would hold up the window.
 */
export function BatchReview({
  rows,
  dailyExcess,
  isSending,
  onBack,
  onConfirm,
}: {
  readonly rows: readonly BatchRowToPost[]
  readonly dailyExcess: readonly DailyExcess[]
  readonly isSending: boolean
  readonly onBack: () => void
  readonly onConfirm: () => void
}) {
  const { batch, publishing } = useTexts()
  const t = batch.review
  const format = useFormat()
  const groups = useMemo(() => groupByChannel(rows), [rows])
  const declarations = countDeclarations(rows)
  const isAnyScheduled = rows.some(({ draft }) => draft.scheduledForMs !== null)
  const timeZone = localTimeZone()
  return (
    <Dialog
      title={t.title(format.number(rows.length))}
      isOpen
      onClose={onBack}
      size="large"
      footer={
        <div className="batch-review-foot">
          {declarations.map(([declaration, count]) => (
            <div key={declaration}>
              {declarations.length > 1 && (
                <span>{t.declarationFor(format.number(count), count)} </span>
              )}
              <Declaration declaration={declaration} />
            </div>
          ))}
          <p className="batch-note">{publishing.posted.takesMinutes}</p>
          <div className="batch-review-buttons">
            <Button onPress={onBack}>{t.back}</Button>
            <Button variant="primary" icon={<Send />} isPending={isSending} onPress={onConfirm}>
              {t.confirm(format.number(rows.length))}
            </Button>
          </div>
        </div>
      }
    >
      <p>{t.intro}</p>
      <ul className="batch-review-accounts">
        {groups.map(([creator, posts]) => (
          <li key={creator.channelId}>
            <Avatar name={creator.nickname} imageUrl={creator.avatarDataUrl} sizePx={32} />
            <span>
              <strong>{creator.nickname}</strong>
              <span className="batch-note">
                @{creator.username} · {t.postsOf(format.number(posts.length), posts.length)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {dailyExcess.length > 0 && (
        <Banner tone="warning" title={t.excessTitle}>
          {dailyExcess.map(({ channelId, nickname, postCount, limit }) => (
            <p key={channelId}>
              {t.excess(nickname, format.number(postCount), format.number(limit))}
            </p>
          ))}
          <p>{t.excessRemedy}</p>
        </Banner>
      )}
      {isAnyScheduled && <p className="batch-note">{t.zone(timeZone)}</p>}
      <ReviewList rows={groups.flatMap(([, posts]) => posts)} label={t.listLabel} />
    </Dialog>
  )
}

function ReviewList({
  rows,
  label,
}: {
  readonly rows: readonly ReviewRow[]
  readonly label: string
}) {
  const [openIds, setOpenIds] = useState<ReadonlySet<string>>(new Set())
  const toggle = (id: string): void => {
    const next = new Set(openIds)
    if (!next.delete(id)) next.add(id)
    setOpenIds(next)
  }
  const { scrollerRef, items, totalHeightPx, measureRef } = useVirtualList({
    count: rows.length,
    itemHeightPx: LINE_HEIGHT_PX,
    keyOf: (index) => rows[index]?.draft.id ?? index,
    overscan: 6,
  })
  return (
    <div
      ref={scrollerRef}
      className="batch-review-list"
      tabIndex={0}
      aria-label={label}
      role="list"
    >
      <div className="batch-review-sizer" style={{ height: totalHeightPx }}>
        {items.map(({ index, topPx }) => {
          const row = rows[index]
          if (row === undefined) return null
          const { draft, creator } = row
          return (
            <div
              key={draft.id}
              ref={measureRef}
              data-index={index}
              role="listitem"
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className="batch-review-item"
              style={{ transform: `translateY(${topPx}px)` }}
            >
              <BatchReviewRow
                row={row}
                creator={creator}
                isOpen={openIds.has(draft.id)}
                onToggle={() => toggle(draft.id)}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function groupByChannel(
  rows: readonly BatchRowToPost[],
): readonly (readonly [CreatorInfo, readonly ReviewRow[]])[] {
  const groups = new Map<string, [CreatorInfo, ReviewRow[]]>()
  for (const row of rows) {
    const { creator } = row.judgement.creatorState
    if (creator === null) continue
    const group = groups.get(creator.channelId) ?? [creator, []]
    group[1].push({ ...row, creator })
    groups.set(creator.channelId, group)
  }
  return [...groups.values()]
}

function countDeclarations(
  rows: readonly BatchRowToPost[],
): readonly (readonly [DeclarationId, number])[] {
  const counts = new Map<DeclarationId, number>()
  for (const { judgement } of rows) {
    const { declaration } = judgement.view
    counts.set(declaration, (counts.get(declaration) ?? 0) + 1)
  }
  return [...counts]
}
