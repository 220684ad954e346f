import type { AppInfo } from '../../../electron/shared/app-info'
import { DEFAULT_SETTINGS } from '../../../electron/shared/settings'
import type { UpdateStatus } from '../../../electron/shared/update-status'
import { Banner } from '../../components/banner'
import { Button } from '../../components/button'
import { Card } from '../../components/card'
import { ProgressBar } from '../../components/progress-bar'
import { Switch } from '../../components/switch'
import { useAppInfo, useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { ErrorBanner } from '../../desktop/error-banner'
import { useNow } from '../../desktop/use-now'
import { useRequest } from '../../desktop/use-request'
import { useSnapshot } from '../../desktop/use-snapshot'
import { useFormat, useTexts } from '../../i18n/use-texts'

/** Whether there is a newer version, what is new in it, and when it is installed. */
export function UpdatesCard() {
  const t = useTexts().updates
  const stores = useDesktopStores()
  const status = useSnapshot(stores.updates).value
  if (status === null) return null
  return (
    <Card title={t.title}>
      {status.phase === 'unsupported' ? (
        <p className="settings-note">{t.unsupported}</p>
      ) : (
        <>
          <Standing status={status} />
          {status.problem !== null && (
            <Banner tone="warning" title={t.problems[status.problem].title} role="status">
              {t.problems[status.problem].body}
            </Banner>
          )}
          <Actions status={status} />
          <AutomaticSwitch />
        </>
      )}
    </Card>
  )
}

function Standing({ status }: { readonly status: UpdateStatus }) {
  const t = useTexts().updates
  const format = useFormat()
  const nowMs = useNow(60_000)
  const { platform } = useAppInfo()
  const { phase, update, checkedAtMs } = status
  if (phase === 'checking') return <p role="status">{t.checking}</p>
  if (update === null) {
    return (
      <p role="status">
        {checkedAtMs === null ? t.never : t.current(format.relative(checkedAtMs, nowMs))}
      </p>
    )
  }
  if (phase === 'downloading') {
    return (
      <ProgressBar
        label={t.downloading(update.version)}
        value={status.downloadedFraction}
        valueText={format.percent(status.downloadedFraction)}
      />
    )
  }
  const facts = [
    update.sizeBytes === null ? null : t.size(format.bytes(update.sizeBytes)),
    update.releasedAtMs === null ? null : t.released(format.date(update.releasedAtMs)),
  ].filter((fact) => fact !== null)
  return (
    <Banner
      tone={phase === 'ready' ? 'success' : 'info'}
      title={phase === 'ready' ? t.ready(update.version) : t.available(update.version)}
      role="status"
    >
      <p>{phase === 'ready' ? t.readyBody[installs(platform)] : facts.join(' · ')}</p>
      {update.releaseNotes !== null && (
        <div className="settings-release-notes" tabIndex={0} role="group" aria-label={t.notes}>
          {update.releaseNotes}
        </div>
      )}
    </Banner>
  )
}

function Actions({ status }: { readonly status: UpdateStatus }) {
  const t = useTexts().updates
  const { updates } = useDesktop()
  const stores = useDesktopStores()
  const check = useRequest(updates.check)
  const download = useRequest(updates.download)
  const restart = useRequest(updates.restart)
  const accept = (answer: UpdateStatus | null): void => {
    if (answer !== null) stores.updates.accept(answer)
  }
  const error = check.error ?? download.error ?? restart.error
  return (
    <div>
      {error !== null && <ErrorBanner error={error} />}
      {(status.phase === 'idle' || status.phase === 'current' || status.phase === 'checking') && (
        <Button
          isDisabled={status.phase === 'checking'}
          onPress={() => void check.run().then(accept)}
        >
          {t.check}
        </Button>
      )}
      {status.phase === 'available' && (
        <Button variant="primary" onPress={() => void download.run().then(accept)}>
          {t.download}
        </Button>
      )}
      {status.phase === 'ready' && (
        <Button variant="primary" onPress={() => void restart.run()}>
          {t.restart}
        </Button>
      )}
    </div>
  )
}

/** On macOS an update waits for the button; elsewhere quitting installs it as well. */
function installs(platform: AppInfo['platform']): 'atQuit' | 'atRestart' {
  return platform === 'darwin' ? 'atRestart' : 'atQuit'
}

function AutomaticSwitch() {
  const t = useTexts().updates
  const desktop = useDesktop()
  const stores = useDesktopStores()
  const settings = useSnapshot(stores.settings).value ?? DEFAULT_SETTINGS
  const update = useRequest(desktop.settings.update)
  const { platform } = useAppInfo()
  return (
    <>
      <Switch
        label={t.automatic}
        description={t.automaticHint[installs(platform)]}
        isSelected={settings.downloadUpdates}
        onChange={(downloadUpdates) => {
          void update.run({ ...settings, downloadUpdates }).then((saved) => {
            if (saved !== null) stores.settings.accept(saved)
          })
        }}
      />
      {update.error !== null && <ErrorBanner error={update.error} />}
    </>
  )
}
