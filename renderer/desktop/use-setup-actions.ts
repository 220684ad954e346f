import { useState } from 'react'
import type { SetupProgress, TickableStepId } from '../../electron/shared/setup-progress'
import { useDesktop, useDesktopStores } from './desktop-provider'
import { useShowFailure } from './use-show-failure'

/** What a person can do with the set-up guide. A failure becomes a toast and changes nothing. */
export interface SetupActions {
  readonly setTick: (step: TickableStepId, isTicked: boolean) => void
  /** Resolves with whether it is put aside, or back, now. */
  readonly setPutAside: (isPutAside: boolean) => Promise<boolean>
  readonly reset: () => Promise<boolean>
  readonly isPending: boolean
}

export function useSetupActions(): SetupActions {
  const desktop = useDesktop()
  const { setup } = useDesktopStores()
  const showFailure = useShowFailure()
  const [isPending, setIsPending] = useState(false)

  const change = async (ask: () => Promise<SetupProgress>): Promise<boolean> => {
    setIsPending(true)
    try {
      setup.accept(await ask())
      return true
    } catch (reason) {
      showFailure(reason)
      return false
    } finally {
      setIsPending(false)
    }
  }

  return {
    isPending,
    setTick: (step, isTicked) => void change(() => desktop.setup.setTick({ step, isTicked })),
    setPutAside: (isPutAside) => change(() => desktop.setup.setPutAside(isPutAside)),
    reset: () => change(() => desktop.setup.reset()),
  }
}
