import { evaluateSetup, type SetupState } from '../../electron/shared/evaluate-setup'
import type { SetupProgress } from '../../electron/shared/setup-progress'
import { useAppInfo, useChannels, useCredentialsStatus, useDesktopStores } from './desktop-provider'
import { useSnapshot } from './use-snapshot'

/** How far the set-up is, as main keeps it. */
export function useSetupProgress() {
  return useSnapshot(useDesktopStores().setup)
}

/** The set-up as it stands. */
export interface Setup {
  readonly state: SetupState
  readonly progress: SetupProgress
}

/** The steps with their states; null until all that they depend on is known. */
export function useSetup(): Setup | null {
  const { mode } = useAppInfo()
  const credentials = useCredentialsStatus().value
  const channels = useChannels().value
  const progress = useSetupProgress().value
  if (credentials === null || channels === null || progress === null) return null
  const facts = { mode, credentials, channels: channels.channels, progress }
  return { state: evaluateSetup(facts), progress }
}
