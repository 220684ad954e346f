import type { AppInfo } from '../shared/app-info'
import type { EventChannel, IpcEvents } from '../shared/ipc-contract'
import type { Post } from '../shared/post'
import type { LinkTroubleFinder } from './deep-link/link-trouble-finder'
import type { Clock } from './platform/clock'
import type { Logger } from './platform/logger'
import type { Redactor } from './platform/redactor'
import type { JsonStore } from './settings/json-store'
import type { UploadLimit } from './tiktok/upload-limit'
import type { FixedCopyWorker } from './video/fixed-copy-worker'
import type { WorkspacePlace } from './workspace-place'

/** What the services of a mode are made of. */
export interface WorkspaceOptions {
  readonly place: WorkspacePlace
  /** Resolves when the page is on the screen for the first time; the keychain is not opened before. */
  readonly pageShown: Promise<void>
  readonly info: AppInfo
  readonly callbackPagePath: string
  /** Holds the progress of the set-up, which real use and practice share. */
  readonly preferencesFile: JsonStore
  readonly openBrowser: (url: URL, practiceOrigin: string | null) => Promise<void>
  readonly copyText: (text: string) => Promise<void>
  readonly links: Pick<LinkTroubleFinder, 'findTrouble' | 'take'>
  readonly send: <C extends EventChannel>(channel: C, payload: IpcEvents[C]) => void
  /** Called after every change of a post. */
  readonly onPostChange: (post: Post) => void
  /** Called after every change of the queue as a whole. */
  readonly onQueueChange: () => void
  /** The person's own limit for uploads; lives as long as the app. */
  readonly uploadLimit: UploadLimit
  /** The bundle of `upload-thread`. */
  readonly uploadThreadPath: string
  /** How long a post can be taken back, as the person has chosen it. */
  readonly readUndoWindowMs: () => number
  /** Encodes video; lives as long as the app. */
  readonly fixedCopyWorker: FixedCopyWorker
  readonly clock: Clock
  readonly redactor: Redactor
  readonly logger: Logger
}
