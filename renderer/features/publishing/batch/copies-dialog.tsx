import { useState } from 'react'
import type { Channel } from '../../../../electron/shared/channel'
import { Button } from '../../../components/button'
import { Checkbox } from '../../../components/checkbox'
import { Dialog } from '../../../components/dialog'
import { ExplainedButton } from '../../../components/explained-button'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { TickedRow } from './plan-apply'

/** One video to several channels: a post of its own for each, with everything that has to be chosen still to be chosen. */
export function CopiesDialog({
  rows,
  channels,
  onCopy,
  onClose,
}: {
  readonly rows: readonly TickedRow[]
  readonly channels: readonly Channel[]
  readonly onCopy: (channelIds: readonly string[]) => void
  readonly onClose: () => void
}) {
  const t = useTexts().batch.copies
  const format = useFormat()
  const [chosenIds, setChosenIds] = useState<readonly string[]>([])
  const count = countCopies(rows, chosenIds)
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <ExplainedButton
            variant="primary"
            unavailableReason={count === 0 ? t.none : null}
            onPress={() => {
              onCopy(chosenIds)
              onClose()
            }}
          >
            {t.confirm(format.number(count))}
          </ExplainedButton>
        </>
      }
    >
      <div className="batch-form">
        <p>{t.intro}</p>
        <div role="group" aria-label={t.title}>
          {channels.map(({ id, displayName, username }) => (
            <Checkbox
              key={id}
              label={displayName}
              description={username === null ? undefined : `@${username}`}
              isSelected={chosenIds.includes(id)}
              onChange={(isTicked) =>
                setChosenIds(
                  isTicked ? [...chosenIds, id] : chosenIds.filter((chosen) => chosen !== id),
                )
              }
            />
          ))}
        </div>
        <p className="batch-note">{t.same}</p>
      </div>
    </Dialog>
  )
}

/** A row that is for a channel already needs no copy for it. */
function countCopies(rows: readonly TickedRow[], channelIds: readonly string[]): number {
  return rows.reduce(
    (count, { judgement }) =>
      count + channelIds.filter((channelId) => channelId !== judgement.channel?.id).length,
    0,
  )
}
