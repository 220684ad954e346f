import { Copy, ExternalLink } from 'lucide-react'
import { useState } from 'react'
import type { Channel, SignIn } from '../../../electron/shared/channel'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { Disclosure } from '../../components/disclosure'
import { Spinner } from '../../components/spinner'
import { TextField } from '../../components/text-field'
import { showToast } from '../../components/toast'
import { useDesktop } from '../../desktop/desktop-provider'
import { useNow } from '../../desktop/use-now'
import { useRequest } from '../../desktop/use-request'
import { useShowFailure } from '../../desktop/use-show-failure'
import { describeError } from '../../i18n/error-words'
import { useFormat, useTexts } from '../../i18n/use-texts'
import { LinkTroubleBanner } from './link-trouble-banner'

/** The browser is open: what happens there, how long it may take, and every other way to go on. */
export function WaitingForBrowser({
  signIn,
  expected,
}: {
  readonly signIn: SignIn
  /** The channel that is being reconnected. */
  readonly expected: Channel | null
}) {
  const t = useTexts().channels.signIn
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  const cancel = useRequest(desktop.channels.cancelSignIn)

  const copyLink = async (): Promise<void> => {
    try {
      await desktop.channels.copySignInLink()
      showToast({ tone: 'success', title: t.linkCopied })
    } catch (reason) {
      showFailure(reason)
    }
  }

  return (
    <Card
      title={expected === null ? t.title : t.reconnectTitle(expected.displayName)}
      description={signIn.linkTrouble === null ? t.body : undefined}
      footer={
        <>
          <Button
            icon={<ExternalLink />}
            onPress={() => void desktop.channels.reopenBrowser().catch(showFailure)}
          >
            {t.openAgain}
          </Button>
          <Button icon={<Copy />} onPress={() => void copyLink()}>
            {t.copyLink}
          </Button>
          <Button
            variant="quiet"
            className="channels-cancel"
            isPending={cancel.isPending}
            onPress={() => void cancel.run()}
          >
            {t.cancel}
          </Button>
        </>
      }
    >
      <TimeLeft signIn={signIn} title={t.title} />
      {signIn.linkTrouble !== null && <LinkTroubleBanner trouble={signIn.linkTrouble} />}
      <Disclosure
        // Anew when the trouble ends: what was opened for it may be closed again.
        key={signIn.linkTrouble?.handler ?? 'none'}
        title={t.pasteTitle}
        defaultExpanded={signIn.linkTrouble !== null}
      >
        <PasteCallbackLink />
      </Disclosure>
    </Card>
  )
}

function TimeLeft({ signIn, title }: { readonly signIn: SignIn; readonly title: string }) {
  const t = useTexts().channels.signIn
  const format = useFormat()
  const nowMs = useNow(1_000)
  const leftMs = Math.max(0, signIn.expiresAtMs - nowMs)
  return (
    // No bar: a full one would look like work that is done.
    <div className="channels-time-left" data-short={leftMs < 60_000}>
      <Spinner label={title} />
      <span className="tabular">{t.timeLeft(format.clock(leftMs))}</span>
    </div>
  )
}

/** The third way back, for when neither the deep link nor the loopback address reaches the app. */
function PasteCallbackLink() {
  const texts = useTexts()
  const t = texts.channels.signIn
  const desktop = useDesktop()
  const submit = useRequest(desktop.channels.submitCallbackLink)
  const [link, setLink] = useState('')
  const error = submit.error === null ? null : describeError(texts.errors, submit.error)
  return (
    <form
      className="channels-paste"
      onSubmit={(event) => {
        event.preventDefault()
        if (link.trim() !== '') void submit.run(link.trim())
      }}
    >
      <TextField
        label={t.pasteLabel}
        description={t.pasteBody}
        placeholder={t.pastePlaceholder}
        value={link}
        onChange={(value) => {
          setLink(value)
          submit.clearError()
        }}
        errorMessage={error === null ? null : `${error.title}. ${error.remedy}`}
        isMonospace
        autoComplete="off"
        spellCheck="false"
      />
      <Button type="submit" isPending={submit.isPending} isDisabled={link.trim() === ''}>
        {t.pasteSubmit}
      </Button>
    </form>
  )
}
