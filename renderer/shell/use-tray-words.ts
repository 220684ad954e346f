import { useEffect } from 'react'
import { useDesktop } from '../desktop/desktop-provider'
import { useShowFailure } from '../desktop/use-show-failure'
import { useFormat, useTexts } from '../i18n/use-texts'

/** Hands main the words of the icon beside the clock, in the language in force. */
export function useTrayWords(): void {
  const { tray } = useTexts().background
  const { locale } = useFormat()
  const { app } = useDesktop()
  const showFailure = useShowFailure()
  useEffect(() => {
    app.setTrayWords({ locale, ...tray }).catch(showFailure)
  }, [app, locale, tray, showFailure])
}
