import { DEFAULT_SETTINGS } from '../../../electron/shared/settings'
import { UNDO_WINDOW_CHOICES_MS } from '../../../electron/shared/undo-window'
import { Card } from '../../components/card'
import { RadioGroup } from '../../components/radio-group'
import { useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { useRequest } from '../../desktop/use-request'
import { useSnapshot } from '../../desktop/use-snapshot'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** How long a post can be taken back. */
export function UndoCard() {
  const t = useTexts().settings.undo
  const format = useFormat()
  const desktop = useDesktop()
  const stores = useDesktopStores()
  const settings = useSnapshot(stores.settings).value ?? DEFAULT_SETTINGS
  const update = useRequest(desktop.settings.update)
  return (
    <Card title={t.title} description={t.body}>
      <RadioGroup
        appearance="segmented"
        label={t.label}
        value={String(settings.undoWindowMs)}
        onChange={(value) => {
          const undoWindowMs = UNDO_WINDOW_CHOICES_MS.find((choice) => String(choice) === value)
          if (undoWindowMs === undefined) return
          void update.run({ ...settings, undoWindowMs }).then((saved) => {
            if (saved !== null) stores.settings.accept(saved)
          })
        }}
        options={UNDO_WINDOW_CHOICES_MS.map((choice) => ({
          id: String(choice),
          label: choice === 0 ? t.off : format.duration(choice),
        }))}
      />
      {update.error !== null && <ErrorBanner error={update.error} />}
    </Card>
  )
}
