import { useEffect } from 'react'
import { useDesktop } from '../desktop/desktop-provider'
import { useShowFailure } from '../desktop/use-show-failure'
import { useTexts } from '../i18n/use-texts'

/** Hands main the words of the native menu, in the language in force. */
export function useMenuWords(): void {
  const { commands, queue, shell } = useTexts()
  const { app } = useDesktop()
  const showFailure = useShowFailure()
  useEffect(() => {
    app
      .setMenuWords({
        ...shell.pages,
        // After the pages: the menu calls its Help and Settings by names of its own.
        ...commands.menu,
        pauseQueue: queue.pause,
        resumeQueue: queue.resume,
      })
      .catch(showFailure)
  }, [app, commands, queue, shell, showFailure])
}
