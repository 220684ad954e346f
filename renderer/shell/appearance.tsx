import { useEffect, type ReactNode } from 'react'
import { DEFAULT_SETTINGS } from '../../electron/shared/settings'
import { Button } from '../components/button'
import { useDesktopStores } from '../desktop/desktop-provider'
import { ErrorBanner } from '../desktop/error-banner'
import { useSnapshot } from '../desktop/use-snapshot'
import { resolveLanguage } from '../i18n/language'
import { LanguageProvider, useTexts } from '../i18n/use-texts'
import './appearance.css'

/**
 * Puts language and theme of the settings into force, at once when they change. Below it the app's facts and the settings
 * are loaded; until then, some milliseconds, the window shows its empty ground.
 */
export function Appearance({ children }: { readonly children: ReactNode }) {
  const stores = useDesktopStores()
  const appInfo = useSnapshot(stores.appInfo)
  const settings = useSnapshot(stores.settings)
  const { language, theme } = settings.value ?? DEFAULT_SETTINGS
  const systemLocale = appInfo.value?.systemLocale ?? navigator.language

  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }, [theme])

  const error = appInfo.error ?? settings.error
  const isReady = appInfo.phase === 'ready' && settings.phase === 'ready'
  return (
    <LanguageProvider
      language={resolveLanguage(language, systemLocale)}
      systemLocale={systemLocale}
    >
      {isReady && children}
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
