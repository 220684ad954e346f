import { useEffect, useState } from 'react'
import { ConfirmDialog } from '../components/dialog'
import { useDesktop } from '../desktop/desktop-provider'
import { useShowFailure } from '../desktop/use-show-failure'
import { useFormat, useTexts } from '../i18n/use-texts'

/** Asks when main wants to quit over posts that are on their way. */
export function QuitDialog() {
  const t = useTexts().shell.quit
  const format = useFormat()
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  const [openPosts, setOpenPosts] = useState<number | null>(null)

  useEffect(
    () => desktop.app.onQuitRequested((request) => setOpenPosts(request.openPosts)),
    [desktop],
  )

  const answer = (isConfirmed: boolean): void => {
    setOpenPosts(null)
    desktop.app.answerQuit(isConfirmed).catch(showFailure)
  }

  return (
    <ConfirmDialog
      title={t.title}
      isOpen={openPosts !== null}
      confirmLabel={t.confirm}
      cancelLabel={t.cancel}
      onConfirm={() => answer(true)}
      onCancel={() => answer(false)}
    >
      <p>{t.body(format.count(openPosts ?? 0, t.posts))}</p>
    </ConfirmDialog>
  )
}
