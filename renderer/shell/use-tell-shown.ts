import { useEffect } from 'react'
import { loadLateParts } from '../components/late-part'
import { useDesktop } from '../desktop/desktop-provider'

/**
 * Tells main that the page stands, and again once the frame with this tree in it is on its way to the screen: what nobody waits for
 * begins then, there and here.
 */
export function useTellShown(): void {
  const { app } = useDesktop()
  useEffect(() => {
    // Nothing is drawn before main shows the window, which it does with this word.
    void app.pageReady().catch(() => undefined)
    // A frame callback runs before its frame is drawn; at the second one the first frame has been handed to the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        void app.pageShown().catch(() => undefined)
        loadLateParts()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [app])
}
