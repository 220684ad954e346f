import { ConfirmDialog } from '../../components/dialog'
import { useTexts } from '../../i18n/use-texts'
import type { Draft } from './draft'

/** Asks before something typed is thrown away. */
export function RemoveDraftDialog({
  draft,
  onKeep,
  onRemove,
}: {
  /** The draft in question; null while nothing is asked. */
  readonly draft: Draft | null
  readonly onKeep: () => void
  readonly onRemove: (draft: Draft) => void
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
      {draft !== null && t.removeBody(draft.video.fileName)}
    </ConfirmDialog>
  )
}
