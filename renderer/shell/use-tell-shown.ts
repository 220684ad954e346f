import { useEffect } from 'react'
import { loadLateParts } from '../components/late-part'
import { useDesktop } from '../desktop/desktop-provider'

/**
 * Tells main that the page stands and listens, and again once it is on the screen: what nobody waits for begins
 * then, there and here.
 */
export function useTellShown(): void {
  const { app } = useDesktop()
  useEffect(() => {
    void app.pageReady().catch(() => undefined)
    // Chromium reports a paint once it has been on the screen. Frame callbacks say less: of a window that has just been shown, the
    // first two run while the graphics process is still being reached.
    const observer = new PerformanceObserver((seen) => {
      if (seen.getEntriesByName('first-contentful-paint').length === 0) return
      observer.disconnect()
      // A click wants another page, which comes through main; the keychain and the menus can wait for that.
      void loadLateParts()
        .then(() => app.pageShown())
        .catch(() => undefined)
    })
    observer.observe({ type: 'paint', buffered: true })
    return () => observer.disconnect()
  }, [app])
}
