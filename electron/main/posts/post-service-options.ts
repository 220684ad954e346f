import type { CreatorInfo } from '../../shared/channel'
import type { AccessTokenSource } from '../channels/access-token-source'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { SecretStore } from '../secrets/secret-store'
import type { TikTokClient } from '../tiktok/tiktok-client'
import type { UploadClient } from '../tiktok/upload-client'
import type { VideoLibrary } from '../video/video-library'
import type { LineSpeedLog } from './line-speed-log'
import type { PostLedger } from './post-ledger'
import type { PostTiming } from './post-timing'

/** What posting needs of the app around it. */
export interface PostServiceOptions {
  /** Opened and closed by whoever builds the service. */
  readonly ledger: PostLedger
  readonly videos: Pick<VideoLibrary, 'get' | 'inspect' | 'intake'>
  readonly client: Pick<TikTokClient, 'initDirectPost' | 'fetchStatus'>
  readonly uploads: UploadClient
  readonly accessTokens: AccessTokenSource
  /** Creator info as TikTok gives it at this moment, never from a cache. */
  readonly getCreatorInfo: (channelId: string, signal?: AbortSignal) => Promise<CreatorInfo>
  /** What the composer in front of the person was built from; read afresh when that is older than `maxAgeMs`. */
  readonly getRecentCreatorInfo: (channelId: string, maxAgeMs: number) => Promise<CreatorInfo>
  readonly secrets: Pick<SecretStore, 'get' | 'set' | 'delete'>
  /** Opens a post's page at TikTok in the person's browser. */
  readonly openPostPage: (url: string) => Promise<void>
  /** How long a post that begins at once can be taken back; absent is not at all. */
  readonly readUndoWindowMs?: () => number
  /** Remembers how fast the line is; without it that is forgotten with the run. */
  readonly speeds?: LineSpeedLog
  readonly clock: Clock
  readonly logger: Logger
  readonly timing?: Partial<PostTiming>
}
