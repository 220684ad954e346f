import { useState } from 'react'
import { useDesktop, useDesktopStores } from './desktop-provider'
import { useShowFailure } from './use-show-failure'

/** Switches practice mode; a refusal, for example over running uploads, becomes a toast. */
export function usePracticeMode(): {
  readonly set: (isOn: boolean) => void
  readonly isPending: boolean
} {
  const desktop = useDesktop()
  const { appInfo } = useDesktopStores()
  const showFailure = useShowFailure()
  const [isPending, setIsPending] = useState(false)
  return {
    isPending,
    set: (isOn) => {
      setIsPending(true)
      desktop.app
        .setPracticeMode(isOn)
        .then(appInfo.accept, showFailure)
        .finally(() => setIsPending(false))
    },
  }
}
