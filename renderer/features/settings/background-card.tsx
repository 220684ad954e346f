import { useEffect, useState } from 'react'
import { DEFAULT_SETTINGS } from '../../../electron/shared/settings'
import { Card } from '../../components/card'
import { Switch } from '../../components/switch'
import { useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { useRequest } from '../../desktop/use-request'
import { useShowFailure } from '../../desktop/use-show-failure'
import { useSnapshot } from '../../desktop/use-snapshot'
import { useTexts } from '../../i18n/use-texts'

/** What the app does while nobody looks: going on without its window, and starting by itself. */
export function BackgroundCard() {
  const texts = useTexts()
  const t = texts.background.settings
  const notices = texts.notices.settings
  const { app, settings: desktopSettings } = useDesktop()
  const stores = useDesktopStores()
  const showFailure = useShowFailure()
  const settings = useSnapshot(stores.settings).value ?? DEFAULT_SETTINGS
  const update = useRequest(desktopSettings.update)
  const login = useRequest(app.setStartedAtLogin)
  const [isStartedAtLogin, setStartedAtLogin] = useState<boolean | null>(null)

  useEffect(() => {
    app.isStartedAtLogin().then(setStartedAtLogin, showFailure)
  }, [app, showFailure])

  return (
    <Card title={t.title}>
      <Switch
        label={t.keepRunning}
        description={t.keepRunningHint}
        isSelected={settings.keepRunningInTray === 'yes'}
        onChange={(isOn) => {
          void update.run({ ...settings, keepRunningInTray: isOn ? 'yes' : 'no' }).then((saved) => {
            if (saved !== null) stores.settings.accept(saved)
          })
        }}
      />
      <Switch
        label={t.startAtLogin}
        description={t.startAtLoginHint}
        isSelected={isStartedAtLogin === true}
        isDisabled={isStartedAtLogin === null || login.isPending}
        onChange={(isOn) => {
          void login.run(isOn).then((held) => {
            if (held !== null) setStartedAtLogin(held)
          })
        }}
      />
      <Switch
        label={notices.label}
        description={notices.hint}
        isSelected={settings.showsNotices}
        onChange={(isOn) => {
          void update.run({ ...settings, showsNotices: isOn }).then((saved) => {
            if (saved !== null) stores.settings.accept(saved)
          })
        }}
      />
      {update.error !== null && <ErrorBanner error={update.error} />}
      {login.error !== null && <ErrorBanner error={login.error} />}
    </Card>
  )
}
