import { useEffect, useState } from 'react'
import type { CloseAnswer } from '../../electron/shared/background'
import type { IpcEvents } from '../../electron/shared/ipc-contract'
import { Button } from '../components/button'
import { Dialog } from '../components/dialog'
import { useDesktop } from '../desktop/desktop-provider'
import { useShowFailure } from '../desktop/use-show-failure'
import { useFormat, useTexts } from '../i18n/use-texts'

/** Asks once what closing the window means while posts are scheduled or being sent. */
export function CloseDialog() {
  const t = useTexts().background
  const format = useFormat()
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  const [work, setWork] = useState<IpcEvents['app:closeRequested'] | null>(null)

  useEffect(() => desktop.app.onCloseRequested(setWork), [desktop])

  const answer = (given: CloseAnswer): void => {
    setWork(null)
    desktop.app.answerClose(given).catch(showFailure)
  }
  const count = (work?.openPosts ?? 0) + (work?.scheduledPosts ?? 0)

  return (
    <Dialog
      title={t.close.title}
      isOpen={work !== null}
      role="alertdialog"
      size="small"
      onClose={() => answer('stay')}
      footer={
        <>
          <Button onPress={() => answer('stay')}>{t.close.stay}</Button>
          <Button onPress={() => answer('quit')}>{t.close.quit}</Button>
          <Button variant="primary" onPress={() => answer('keep-running')} autoFocus>
            {t.close.keepRunning}
          </Button>
        </>
      }
    >
      <p>{t.close.body(count, format.number(count))}</p>
      <p>{t.close.hint}</p>
    </Dialog>
  )
}
