import { Button } from '../../components/button'
import { Dialog } from '../../components/dialog'
import { useLeaveGuard } from '../../desktop/use-route'
import { useTexts } from '../../i18n/use-texts'

/** Asks before unsaved changes would be left behind. */
export function LeaveDialog({
  isChanged,
  isSaving,
  onSave,
}: {
  readonly isChanged: boolean
  readonly isSaving: boolean
  readonly onSave: () => Promise<boolean>
}) {
  const t = useTexts().integration.leave
  const pending = useLeaveGuard(isChanged)
  if (pending === null) return null

  const saveAndLeave = async (): Promise<void> => {
    if (await onSave()) pending.leave()
    else pending.stay()
  }

  return (
    <Dialog
      title={t.title}
      isOpen
      onClose={pending.stay}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button variant="quiet" onPress={pending.leave} className="integration-leave-discard">
            {t.discard}
          </Button>
          <Button onPress={pending.stay}>{t.stay}</Button>
          <Button
            autoFocus
            variant="primary"
            isPending={isSaving}
            onPress={() => void saveAndLeave()}
          >
            {t.save}
          </Button>
        </>
      }
    >
      <p>{t.description}</p>
    </Dialog>
  )
}
