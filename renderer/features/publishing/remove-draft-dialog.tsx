import { ConfirmDialog } from '../../components/dialog'
import { useTexts } from '../../i18n/use-texts'
import { fileNameOf, type DraftEntry } from './draft'

/** Asks before something typed is thrown away. */
export function RemoveDraftDialog({
  draft,
  onKeep,
  onRemove,
}: {
  /** The draft in question; null while nothing is asked. */
  readonly draft: DraftEntry | null
  readonly onKeep: () => void
  readonly onRemove: (draft: DraftEntry) => void
}) {
  const t = useTexts().publishing.list
  return (
    <ConfirmDialog
      title={t.removeTitle}
      isOpen={draft !== null}
      confirmLabel={t.removeConfirm}
      cancelLabel={t.keep}
      onCancel={onKeep}
      onConfirm={() => {
        if (draft !== null) onRemove(draft)
      }}
    >
      {draft !== null && t.removeBody(fileNameOf(draft))}
    </ConfirmDialog>
  )
}
