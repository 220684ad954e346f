import { useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { DEFAULT_SETTINGS } from '../../electron/shared/settings'
import { Button } from '../components/button'
import { useDesktop, useDesktopStores } from '../desktop/desktop-provider'
import { ErrorBanner } from '../desktop/error-banner'
import { useSnapshot } from '../desktop/use-snapshot'
import { resolveLanguage } from '../i18n/language'
import { LanguageProvider, useHasDictionary, useTexts } from '../i18n/use-texts'
import './appearance.css'

/**
 * Puts language and theme of the settings into force, at once when they change. Below it the app's facts and the settings
 * are loaded; until then, some milliseconds, the window shows its empty ground.
 */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const stores = useDesktopStores()
  const appInfo = useSnapshot(stores.appInfo)
  const settings = useSnapshot(stores.settings)
  // They say which page a first start opens with; asked for now, the frame and the page come in one piece.
  const channels = useSnapshot(stores.channels)
  const setup = useSnapshot(stores.setup)
  const { language, theme } = settings.value ?? DEFAULT_SETTINGS
  const systemLocale = appInfo.value?.systemLocale ?? navigator.language

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])

  const wantedLanguage = resolveLanguage(language, systemLocale)
  const hasWords = useHasDictionary(wantedLanguage)
  const error = appInfo.error ?? settings.error
  const isReady =
    // Those of the system's language may be there first, and nobody is to see them flash by.
    hasWords &&
    appInfo.phase === 'ready' &&
    settings.phase === 'ready' &&
    channels.phase !== 'loading' &&
    setup.phase !== 'loading'
  // The frame stays when channels and set-up are asked for anew.
  const [isOpen, setIsOpen] = useState(false)
  const { app } = useDesktop()
  // The window comes to the screen, and its graphics are set up, while the page is being made for the first time.
  useLayoutEffect(() => {
    if (!isReady || isOpen) return
    void app.pageDrawing().catch(() => undefined)
    // eslint-disable-next-line react-hooks/set-state-in-effect -- The word has to be out before the page is made.
    setIsOpen(true)
  }, [app, isReady, isOpen])
  return (
    <LanguageProvider language={wantedLanguage} systemLocale={systemLocale}>
      {isOpen && children}
      {error !== null && (
        <StartFailure
          error={error}
          onRetry={() => {
            stores.appInfo.reload()
            stores.settings.reload()
          }}
        />
      )}
    </LanguageProvider>
  )
}

function StartFailure({
  error,
  onRetry,
}: {
  readonly error: Parameters<typeof ErrorBanner>[0]['error']
  readonly onRetry: () => void
}) {
  const t = useTexts().shell.errors
  return (
    <main className="shell-start-failure">
      <h1>{t.startTitle}</h1>
      <ErrorBanner
        error={error}
        page="help"
        actions={
          <Button variant="primary" size="small" onPress={onRetry}>
            {t.tryAgain}
          </Button>
        }
      />
    </main>
  )
}
