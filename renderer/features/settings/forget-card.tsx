import { useState } from 'react'
import type { ForgetRemainder } from '../../../electron/shared/forget'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ConfirmDialog, Dialog } from '../../components/dialog'
import { useDesktop } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { useOpenPosts } from '../../desktop/use-open-posts'
import { useRequest } from '../../desktop/use-request'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useTexts } from '../../i18n/use-texts'

/** Removes everything of this app from the computer, after saying what that is. The app then closes. */
export function ForgetCard() {
  const t = useTexts().settings.forget
  const desktop = useDesktop()
  const openPosts = useOpenPosts()
  const forget = useRequest(desktop.app.forgetEverything)
  const [isAsking, setAsking] = useState(false)
  const [remainders, setRemainders] = useState<readonly ForgetRemainder[]>([])

  const run = async (): Promise<void> => {
    const answer = await forget.run()
    // With nothing left the app is closing already.
    if (answer === null || answer.remainders.length === 0) return
    setAsking(false)
    setRemainders(answer.remainders)
  }

  return (
    <Card title={t.title} description={t.body}>
      <div>
        <Button variant="danger" onPress={() => setAsking(true)}>
          {t.button}
        </Button>
      </div>
      <ConfirmDialog
        title={t.dialogTitle}
        isOpen={isAsking}
        confirmLabel={t.confirm}
        cancelLabel={t.cancel}
        isPending={forget.isPending}
        onConfirm={() => void run()}
        onCancel={() => {
          // What has begun cannot be taken back.
          if (!forget.isPending) setAsking(false)
        }}
      >
        <p>{t.goes}</p>
        <ul className="settings-forget-list">
          {t.goesList.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
        <p>{t.stays}</p>
        <ul className="settings-forget-list">
          {t.staysList.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
        {openPosts.posts.length > 0 && <p>{t.uploads}</p>}
        {forget.error !== null && <ErrorBanner error={forget.error} />}
      </ConfirmDialog>
      <RemainderDialog
        remainders={remainders}
        isPending={forget.isPending}
        onTryAgain={() => void run()}
      />
    </Card>
  )
}

/** The services have ended by now, so the only ways on are another try and the end. */
function RemainderDialog({
  remainders,
  isPending,
  onTryAgain,
}: {
  readonly remainders: readonly ForgetRemainder[]
  readonly isPending: boolean
  readonly onTryAgain: () => void
}) {
  const t = useTexts().settings.forget
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  return (
    <Dialog
      title={t.leftTitle}
      isOpen={remainders.length > 0}
      onClose={() => undefined}
      role="alertdialog"
      size="small"
      footer={
        <>
          <Button isPending={isPending} onPress={onTryAgain}>
            {t.tryAgain}
          </Button>
          <Button
            variant="primary"
            onPress={() => void desktop.app.answerClose('quit').catch(showFailure)}
          >
            {t.close}
          </Button>
        </>
      }
    >
      {remainders.map((remainder) => (
        <Banner key={remainder} tone="warning" title={t.left[remainder]} />
      ))}
    </Dialog>
  )
}
