import type { Channel } from '../../../electron/shared/channel'
import { ConfirmDialog } from '../../components/dialog'
import { showToast } from '../../components/toast'
import { useDesktop } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { useRequest } from '../../desktop/use-request'
import { useTexts } from '../../i18n/use-texts'

/** Asks before an account is disconnected, and says so when TikTok could not take the permission back. */
export function DisconnectDialog({
  channel,
  isOpen,
  onClose,
}: {
  readonly channel: Channel
  readonly isOpen: boolean
  readonly onClose: () => void
}) {
  const t = useTexts().channels.disconnectDialog
  const desktop = useDesktop()
  const disconnect = useRequest(desktop.channels.disconnect)
  const name = channel.displayName

  const confirm = async (): Promise<void> => {
    const answer = await disconnect.run(channel.id)
    if (answer === null) return
    onClose()
    if (answer.isRevoked) showToast({ tone: 'success', title: t.done(name) })
    else showToast({ tone: 'danger', title: t.done(name), description: t.notRevoked })
  }

  return (
    <ConfirmDialog
      title={t.title(name)}
      isOpen={isOpen}
      confirmLabel={t.confirm}
      cancelLabel={t.cancel}
      isPending={disconnect.isPending}
      onConfirm={() => void confirm()}
      onCancel={() => {
        disconnect.clearError()
        onClose()
      }}
    >
      <p>{t.body}</p>
      {disconnect.error !== null && <ErrorBanner error={disconnect.error} page="channels" />}
    </ConfirmDialog>
  )
}
