import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import type { AppInfo } from '../../electron/shared/app-info'
import type { CaptionPartList } from '../../electron/shared/caption-part'
import type { ChannelsSnapshot } from '../../electron/shared/channel'
import type { CredentialsStatus } from '../../electron/shared/credentials'
import type { QueueStatus } from '../../electron/shared/queue-status'
import type { DesktopClient } from './desktop-client'
import type { DesktopStores } from './desktop-stores'
import type { SnapshotState } from './snapshot-store'
import { useSnapshot } from './use-snapshot'

interface Desktop {
  readonly client: DesktopClient
  readonly stores: DesktopStores
}

const DesktopContext = createContext<Desktop | null>(null)

/** Gives the tree below it the computer: the client and the shared snapshots. */
export function DesktopProvider({
  client,
  stores,
  children,
}: {
  readonly client: DesktopClient
  readonly stores: DesktopStores
  readonly children: ReactNode
}) {
  const desktop = useMemo<Desktop>(() => ({ client, stores }), [client, stores])
  const { appInfo, setup, credentials, channels, queue } = stores

  useEffect(() => {
    let mode = appInfo.getState().value?.mode ?? null
    return appInfo.onDidChange(() => {
      const next = appInfo.getState().value?.mode ?? null
      if (mode !== null && next !== null && next !== mode) {
        setup.reset()
        credentials.reset()
        channels.reset()
        queue.reset()
      }
      mode = next ?? mode
    })
  }, [appInfo, setup, credentials, channels, queue])

  return <DesktopContext value={desktop}>{children}</DesktopContext>
}

function useDesktopContext(): Desktop {
  const desktop = useContext(DesktopContext)
  if (desktop === null) throw new Error('DesktopProvider is missing above this component')
  return desktop
}

/** Everything the window can ask of the computer. Methods reject with `DesktopError`. */
export function useDesktop(): DesktopClient {
  return useDesktopContext().client
}

/** The shared stores, for a page that puts a request's answer into them at once (`accept`) or reloads them. */
export function useDesktopStores(): DesktopStores {
  return useDesktopContext().stores
}

/** The running app. The shell renders no page before it is known. */
export function useAppInfo(): AppInfo {
  const state = useSnapshot(useDesktopStores().appInfo)
  if (state.phase !== 'ready') throw new Error('AppInfo is used before the shell has loaded it')
  return state.value
}

/** The TikTok integration: source in force, fingerprint, redirect. */
export function useCredentialsStatus(): SnapshotState<CredentialsStatus> {
  return useSnapshot(useDesktopStores().credentials)
}

/** The connected channels and the current attempt to connect one. */
export function useChannels(): SnapshotState<ChannelsSnapshot> {
  return useSnapshot(useDesktopStores().channels)
}

/** The caption parts and hashtag sets of this computer. */
export function useCaptionParts(): SnapshotState<CaptionPartList> {
  return useSnapshot(useDesktopStores().captionParts)
}

/** The queue as a whole: whether it is held, and what the line did lately. */
export function useQueueStatus(): SnapshotState<QueueStatus> {
  return useSnapshot(useDesktopStores().queue)
}
