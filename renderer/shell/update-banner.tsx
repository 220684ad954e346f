import { Sparkles } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../components/button'
import { ButtonLink } from '../components/link'
import { useDesktopStores } from '../desktop/desktop-provider'
import { routeHref } from '../desktop/routes'
import { useRoute } from '../desktop/use-route'
import { useSnapshot } from '../desktop/use-snapshot'
import { useFormat, useTexts } from '../i18n/use-texts'

/** Tells once that there is a newer version, until the person puts it off; the Settings page says the rest. */
export function UpdateBanner() {
  const t = useTexts().updates
  const format = useFormat()
  const route = useRoute()
  const status = useSnapshot(useDesktopStores().updates).value
  const [putOff, setPutOff] = useState<string | null>(null)
  const update = status?.update ?? null
  if (status === null || update === null || route.name === 'settings') return null
  if (status.phase !== 'available' && status.phase !== 'ready') return null
  const key = `${update.version} ${status.phase}`
  if (putOff === key) return null
  const title = status.phase === 'ready' ? t.ready(update.version) : t.available(update.version)
  return (
    <section className="shell-band" data-tone="neutral" aria-label={title}>
      <Sparkles aria-hidden />
      <div className="shell-band-words">
        <strong>{title}</strong>
        {status.phase === 'available' &&
          update.sizeBytes !== null &&
          t.size(format.bytes(update.sizeBytes))}
      </div>
      <Button size="small" variant="quiet" onPress={() => setPutOff(key)}>
        {t.later}
      </Button>
      <ButtonLink size="small" href={routeHref('settings')}>
        {t.show}
      </ButtonLink>
    </section>
  )
}
