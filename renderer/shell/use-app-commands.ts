import { useCallback, useEffect, useState } from 'react'
import { findCommand, pageOfCommand, type AppCommand } from '../../electron/shared/app-command'
import { useAppInfo, useDesktop, useDesktopStores } from '../desktop/desktop-provider'
import { useRouter } from '../desktop/use-route'
import { useShowFailure } from '../desktop/use-show-failure'

/** What is open over the page. */
export type OpenOverlay = 'palette' | 'shortcuts' | null

/** Carries out what a menu, a shortcut or the palette asks for. */
export function useAppCommands(): {
  readonly run: (command: AppCommand) => void
  readonly overlay: OpenOverlay
  readonly closeOverlay: () => void
} {
  const desktop = useDesktop()
  const { queue } = useDesktopStores()
  const { platform } = useAppInfo()
  const router = useRouter()
  const showFailure = useShowFailure()
  const [overlay, setOverlay] = useState<OpenOverlay>(null)

  const run = useCallback(
    (command: AppCommand) => {
      const page = pageOfCommand(command)
      if (page !== null) {
        router.navigate(page)
        return
      }
      switch (command as Exclude<AppCommand, `go-${string}`>) {
        case 'open-palette':
          setOverlay('palette')
          return
        case 'show-shortcuts':
          setOverlay('shortcuts')
          return
        case 'new-post':
          desktop.app.chooseVideos().catch(showFailure)
          return
        case 'toggle-queue': {
          const isPaused = (queue.getState().value?.pausedAtMs ?? null) !== null
          const asked = isPaused ? desktop.queue.resume() : desktop.queue.pause()
          asked.then((status) => queue.accept(status), showFailure)
        }
      }
    },
    [desktop, queue, router, showFailure],
  )

  useEffect(() => {
    // A dialog asks something first; nothing happens behind it.
    const runUnlessAsked = (command: AppCommand): void => {
      if (document.querySelector('.ui-dialog-overlay') === null) run(command)
    }
    const listen = (event: KeyboardEvent): void => {
      const command = findCommand(event, platform === 'darwin')
      if (command === null || event.defaultPrevented || event.repeat) return
      event.preventDefault()
      runUnlessAsked(command)
    }
    document.addEventListener('keydown', listen)
    const stop = desktop.app.onCommandChosen(({ command }) => runUnlessAsked(command))
    return () => {
      document.removeEventListener('keydown', listen)
      stop()
    }
  }, [desktop, platform, run])

  return { run, overlay, closeOverlay: useCallback(() => setOverlay(null), []) }
}
