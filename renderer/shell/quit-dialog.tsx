import { useEffect, useState } from 'react'
import type { IpcEvents } from '../../electron/shared/ipc-contract'
import { ConfirmDialog } from '../components/dialog'
import { useDesktop } from '../desktop/desktop-provider'
import { useShowFailure } from '../desktop/use-show-failure'
import { useFormat, useTexts } from '../i18n/use-texts'

/** Asks when main wants to quit over posts that are on their way or scheduled. */
export function QuitDialog() {
  const t = useTexts().shell.quit
  const format = useFormat()
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  const [request, setRequest] = useState<IpcEvents['app:quitRequested'] | null>(null)

  useEffect(() => desktop.app.onQuitRequested(setRequest), [desktop])

  const answer = (isConfirmed: boolean): void => {
    setRequest(null)
    desktop.app.answerQuit(isConfirmed).catch(showFailure)
  }

  const hasOpen = request !== null && request.openPosts > 0
  return (
    <ConfirmDialog
      title={hasOpen ? t.title : t.scheduledOnlyTitle}
      isOpen={request !== null}
      confirmLabel={t.confirm}
      cancelLabel={t.cancel}
      onConfirm={() => answer(true)}
      onCancel={() => answer(false)}
    >
      {hasOpen && <p>{t.body(format.count(request.openPosts, t.posts))}</p>}
      {request !== null && request.scheduledPosts > 0 && (
        <p>
          {(hasOpen ? t.scheduled : t.scheduledOnly)(
            request.scheduledPosts,
            format.number(request.scheduledPosts),
          )}
        </p>
      )}
    </ConfirmDialog>
  )
}
