import { Copy, ListChecks, Replace, Send, SquareCheck, Trash2, Undo2 } from 'lucide-react'
import type { Channel } from '../../../../electron/shared/channel'
import { Button } from '../../../components/button'
import { ExplainedButton } from '../../../components/explained-button'
import { IconButton } from '../../../components/icon-button'
import { MenuButton } from '../../../components/menu-button'
import { SectionMenuButton } from '../../../components/section-menu-button'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { ApplyField } from './plan-apply'
import type { TickRule } from './tick-rows'

const FIELDS = ['channel', 'viewers', 'interactions', 'disclosure', 'time'] as const
const TICK_RULES = ['all', 'none', 'not-ready', 'ready'] as const

/** What can be done with many rows at once. */
export function BatchToolbar({
  rowCount,
  videoCount,
  tickedCount,
  toFixCount,
  postableCount,
  channels,
  canUndo,
  isChecking,
  unavailableReason,
  onTick,
  onReplace,
  onApply,
  onCopies,
  onRemove,
  onUndo,
  onPost,
}: {
  readonly rowCount: number
  /** Fewer than rows when videos stand there for several channels. */
  readonly videoCount: number
  readonly tickedCount: number
  readonly toFixCount: number
  /** Rows that would be posted: the ticked ones, or all when none is ticked. */
  readonly postableCount: number
  /** The channels that rows are for. */
  readonly channels: readonly Channel[]
  readonly canUndo: boolean
  readonly isChecking: boolean
  /** Why nothing can be posted now; null when it can. */
  readonly unavailableReason: string | null
  readonly onTick: (rule: TickRule) => void
  readonly onReplace: () => void
  readonly onApply: (field: ApplyField) => void
  readonly onCopies: () => void
  readonly onRemove: () => void
  readonly onUndo: () => void
  readonly onPost: () => void
}) {
  const t = useTexts().batch.toolbar
  const format = useFormat()
  const isNothingTicked = tickedCount === 0
  const counts = [
    rowCount === videoCount
      ? t.count(format.number(rowCount), rowCount)
      : t.countOfVideos(format.number(rowCount), format.number(videoCount), videoCount),
    ...(tickedCount > 0 ? [t.ticked(format.number(tickedCount))] : []),
    ...(toFixCount > 0 ? [t.toFix(format.number(toFixCount))] : []),
  ]
  return (
    <div className="batch-toolbar" role="toolbar" aria-label={t.label}>
      <span className="batch-counts tabular">{counts.join(' · ')}</span>
      <div className="batch-tools">
        <SectionMenuButton<TickRule>
          icon={<SquareCheck />}
          sections={[
            {
              title: null,
              commands: TICK_RULES.map((id) => ({ id, label: t.tickRules[id] })),
            },
            {
              title: t.tickChannel,
              commands: channels.map(({ id, displayName }) => ({
                id: `channel:${id}` as const,
                label: displayName,
              })),
            },
          ]}
          onAction={onTick}
        >
          {t.tick}
        </SectionMenuButton>
        <Button size="small" icon={<Replace />} onPress={onReplace}>
          {t.replace}
        </Button>
        <MenuButton
          size="small"
          icon={<ListChecks />}
          isDisabled={isNothingTicked}
          items={FIELDS.map((id) => ({ id, label: t.fields[id] }))}
          onAction={onApply}
        >
          {t.apply}
        </MenuButton>
        <Button size="small" icon={<Copy />} isDisabled={isNothingTicked} onPress={onCopies}>
          {t.copies}
        </Button>
        <IconButton
          label={t.remove}
          icon={<Trash2 />}
          variant="secondary"
          size="small"
          isDisabled={isNothingTicked}
          onPress={onRemove}
        />
        <IconButton
          label={t.undo}
          icon={<Undo2 />}
          variant="secondary"
          size="small"
          isDisabled={!canUndo}
          onPress={onUndo}
        />
      </div>
      <ExplainedButton
        variant="primary"
        icon={<Send />}
        isPending={isChecking}
        unavailableReason={unavailableReason}
        onPress={onPost}
      >
        {isNothingTicked ? t.postAll : t.postTicked(format.number(postableCount))}
      </ExplainedButton>
    </div>
  )
}
