import { useDesktop } from './desktop-provider'
import { useShowFailure } from './use-show-failure'

/** Puts a text on the clipboard. A failure becomes a toast and is told to the caller too, whose button then says nothing. */
export function useCopy(): (text: string) => Promise<void> {
  const desktop = useDesktop()
  const showFailure = useShowFailure()
  return async (text) => {
    try {
      await desktop.app.copyText(text)
    } catch (reason) {
      showFailure(reason)
      throw reason
    }
  }
}
