import type { AppInfo } from '../../electron/shared/app-info'
import type { CaptionPartList } from '../../electron/shared/caption-part'
import type { ChannelsSnapshot } from '../../electron/shared/channel'
import type { CredentialsStatus } from '../../electron/shared/credentials'
import type { QueueStatus } from '../../electron/shared/queue-status'
import type { Settings } from '../../electron/shared/settings'
import type { SetupProgress } from '../../electron/shared/setup-progress'
import type { UpdateStatus } from '../../electron/shared/update-status'
import type { DesktopClient } from './desktop-client'
import { SnapshotStore } from './snapshot-store'

/** The snapshots that several pages share, each loaded once a window. */
export interface DesktopStores {
  readonly appInfo: SnapshotStore<AppInfo>
  readonly settings: SnapshotStore<Settings>
  readonly setup: SnapshotStore<SetupProgress>
  readonly updates: SnapshotStore<UpdateStatus>
  readonly credentials: SnapshotStore<CredentialsStatus>
  readonly channels: SnapshotStore<ChannelsSnapshot>
  readonly captionParts: SnapshotStore<CaptionPartList>
  readonly queue: SnapshotStore<QueueStatus>
}

export function createDesktopStores(desktop: DesktopClient): DesktopStores {
  return {
    appInfo: new SnapshotStore({
      load: desktop.app.getInfo,
      subscribe: desktop.app.onInfoChanged,
      revisionOf: null,
    }),
    settings: new SnapshotStore({
      load: desktop.settings.get,
      subscribe: desktop.settings.onChanged,
      revisionOf: null,
    }),
    setup: new SnapshotStore({
      load: desktop.setup.getProgress,
      subscribe: desktop.setup.onChanged,
      revisionOf: (progress) => progress.revision,
    }),
    updates: new SnapshotStore({
      load: desktop.updates.getStatus,
      subscribe: desktop.updates.onChanged,
      revisionOf: (status) => status.revision,
    }),
    credentials: new SnapshotStore({
      load: desktop.credentials.getStatus,
      subscribe: desktop.credentials.onChanged,
      revisionOf: (status) => status.revision,
    }),
    channels: new SnapshotStore({
      load: desktop.channels.list,
      subscribe: desktop.channels.onChanged,
      revisionOf: (snapshot) => snapshot.revision,
    }),
    captionParts: new SnapshotStore({
      load: desktop.captionParts.list,
      subscribe: desktop.captionParts.onChanged,
      revisionOf: (list) => list.revision,
    }),
    queue: new SnapshotStore({
      load: desktop.queue.getStatus,
      subscribe: desktop.queue.onChanged,
      revisionOf: (status) => status.revision,
    }),
  }
}
