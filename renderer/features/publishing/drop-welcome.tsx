import { Clapperboard } from 'lucide-react'
import type { ReactNode } from 'react'
import { VIDEO_MAX_BYTES } from '../../../electron/shared/tiktok-limits'
import { Button } from '../../components/button'
import { useAppInfo } from '../../desktop/desktop-provider'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** The page before the first video: what to do, in three ways. */
export function DropWelcome({
  picker,
  onTrySample,
}: {
  readonly picker: ReactNode
  readonly onTrySample: () => void
}) {
  const t = useTexts().publishing.files
  const format = useFormat()
  const { platform } = useAppInfo()
  return (
    <section className="publishing-welcome" aria-label={t.dropHere}>
      <span className="publishing-welcome-icon" aria-hidden>
        <Clapperboard />
      </span>
      <h2 className="publishing-welcome-title">{t.dropHere}</h2>
      <p>{t.or(platform === 'darwin' ? '⌘V' : 'Ctrl+V')}</p>
      <div className="publishing-welcome-actions">
        {picker}
        <Button onPress={onTrySample}>{t.trySample}</Button>
      </div>
      <p className="publishing-welcome-small">{t.formats(format.bytes(VIDEO_MAX_BYTES))}</p>
      <p className="publishing-welcome-small">{t.staysHere}</p>
    </section>
  )
}
