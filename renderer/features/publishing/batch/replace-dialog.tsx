import { useState } from 'react'
import { Button } from '../../../components/button'
import { Checkbox } from '../../../components/checkbox'
import { Dialog } from '../../../components/dialog'
import { RadioGroup } from '../../../components/radio-group'
import { TextField } from '../../../components/text-field'
import { useFormat, useTexts } from '../../../i18n/use-texts'
import type { Draft } from '../draft'
import type { DraftEdit } from './edit-drafts'
import { replaceCaptions } from './replace-captions'

/** Finds and replaces in the captions of the ticked rows, or of all. Says how many places there are before anything changes. */
export function ReplaceDialog({
  drafts,
  tickedIds,
  onReplace,
  onClose,
}: {
  /** Every draft that can still be changed. */
  readonly drafts: readonly Draft[]
  readonly tickedIds: ReadonlySet<string>
  readonly onReplace: (edits: readonly DraftEdit[]) => void
  readonly onClose: () => void
}) {
  const t = useTexts().batch.replace
  const format = useFormat()
  const ticked = drafts.filter(({ id }) => tickedIds.has(id))
  const [find, setFind] = useState('')
  const [replaceWith, setReplaceWith] = useState('')
  const [isCaseMatched, setIsCaseMatched] = useState(false)
  const [scope, setScope] = useState<'ticked' | 'all'>(ticked.length > 0 ? 'ticked' : 'all')
  const { edits, placeCount } = replaceCaptions(scope === 'ticked' ? ticked : drafts, {
    find,
    replaceWith,
    isCaseMatched,
  })
  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={onClose}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t.close}</Button>
          <Button
            variant="primary"
            isDisabled={edits.length === 0}
            onPress={() => {
              onReplace(edits)
              onClose()
            }}
          >
            {t.confirm}
          </Button>
        </>
      }
    >
      <div className="batch-form">
        <TextField label={t.find} value={find} onChange={setFind} autoFocus />
        <TextField label={t.replaceWith} value={replaceWith} onChange={setReplaceWith} />
        <Checkbox label={t.matchCase} isSelected={isCaseMatched} onChange={setIsCaseMatched} />
        {ticked.length > 0 && (
          <RadioGroup
            label={t.scope}
            appearance="segmented"
            options={[
              { id: 'ticked', label: t.ticked(format.number(ticked.length)) },
              { id: 'all', label: t.all(format.number(drafts.length)) },
            ]}
            value={scope}
            onChange={setScope}
          />
        )}
        <p role="status" className="batch-note tabular">
          {find === ''
            ? ''
            : placeCount === 0
              ? t.nothing
              : t.found(format.number(placeCount), format.number(edits.length))}
        </p>
      </div>
    </Dialog>
  )
}
