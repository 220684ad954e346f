import { Copy, ListChecks, Replace, Send, Trash2, Undo2 } from 'lucide-react'
import { Button } from '../../../components/button'
import { ExplainedButton } from '../../../components/explained-button'
import { MenuButton } from '../../../components/menu-button'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { ApplyField } from './plan-apply'

const FIELDS = ['channel', 'viewers', 'interactions', 'disclosure', 'time'] as const

/** What can be done with many rows at once. */
export function BatchToolbar({
  rowCount,
  tickedCount,
  toFixCount,
  postableCount,
  canUndo,
  isChecking,
  onReplace,
  onApply,
  onCopies,
  onRemove,
  onUndo,
  onPost,
}: {
  readonly rowCount: number
  readonly tickedCount: number
  readonly toFixCount: number
  /** Rows that would be posted: the ticked ones, or all when none is ticked. */
  readonly postableCount: number
  readonly canUndo: boolean
  readonly isChecking: boolean
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
    t.count(format.number(rowCount), rowCount),
    ...(tickedCount > 0 ? [t.ticked(format.number(tickedCount))] : []),
    ...(toFixCount > 0 ? [t.toFix(format.number(toFixCount))] : []),
  ]
  return (
    <div className="batch-toolbar" role="toolbar" aria-label={t.label}>
      <span className="batch-counts tabular">{counts.join(' · ')}</span>
      <div className="batch-tools">
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
        <Button size="small" icon={<Trash2 />} isDisabled={isNothingTicked} onPress={onRemove}>
          {t.remove}
        </Button>
        <Button size="small" icon={<Undo2 />} isDisabled={!canUndo} onPress={onUndo}>
          {t.undo}
        </Button>
      </div>
      <ExplainedButton
        variant="primary"
        icon={<Send />}
        isPending={isChecking}
        unavailableReason={postableCount === 0 ? t.nothingToPost : null}
        onPress={onPost}
      >
        {isNothingTicked ? t.postAll : t.postTicked(format.number(postableCount))}
      </ExplainedButton>
    </div>
  )
}
