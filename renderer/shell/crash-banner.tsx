import { LifeBuoy } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { CrashNotice } from '../../electron/shared/support'
import { Button } from '../components/button'
import { ButtonLink } from '../components/link'
import { useDesktop } from '../desktop/desktop-provider'
import { routeHref, SAVE_DIAGNOSTICS } from '../desktop/routes'
import { useNow } from '../desktop/use-now'
import { useFormat, useTexts } from '../i18n/use-texts'

/** Tells once, and calmly, that something broke: at the start after it, or in the page that was loaded again. */
export function CrashBanner() {
  const t = useTexts().support.crash
  const format = useFormat()
  const nowMs = useNow(60_000)
  const { support } = useDesktop()
  const [notice, setNotice] = useState<CrashNotice | null>(null)
  useEffect(() => {
    // Whoever cannot be asked has nothing to tell.
    support.getCrashNotice().then(setNotice, () => undefined)
  }, [support])
  if (notice === null) return null
  const dismiss = (): void => {
    setNotice(null)
    support.dismissCrashNotice().catch(() => undefined)
  }
  const title = t[notice.kind]
  return (
    <section className="shell-band" data-tone="neutral" aria-label={title}>
      <LifeBuoy aria-hidden />
      <div className="shell-band-words">
        <strong>{title}</strong>
        {t.body(format.relative(notice.atMs, nowMs))}
      </div>
      <Button size="small" variant="quiet" onPress={dismiss}>
        {t.dismiss}
      </Button>
      <ButtonLink size="small" href={routeHref('help', SAVE_DIAGNOSTICS)}>
        {t.save}
      </ButtonLink>
    </section>
  )
}
