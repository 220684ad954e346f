import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { ChannelPauses } from './channel-pauses'
import type { LateWatch } from './late-watch'
import type { PostJournal } from './post-journal'
import type { PostTiming } from './post-timing'
import type { PublishStatusReader } from './publish-status-reader'
import type { WakeBell } from './wake-bell'

/** What the parts of the post service have in common. */
export interface SharedParts {
  readonly journal: PostJournal
  readonly statuses: PublishStatusReader
  readonly pauses: ChannelPauses
  readonly lateWatch: LateWatch
  readonly bell: WakeBell
  readonly clock: Clock
  readonly logger: Logger
  readonly timing: PostTiming
}
