import { STATUS_REQUESTS_PER_MINUTE, REQUEST_WINDOW_MS } from '../../shared/tiktok-limits'
import type { Clock } from '../platform/clock'
import { SlidingWindowLimiter } from '../platform/sliding-window-limiter'
import type { PublishStatus, TikTokClient } from '../tiktok/tiktok-client'
import type { AuthorizedCalls } from './authorized-calls'
import type { PostTiming } from './post-timing'

/** Asks TikTok how a post stands, within its 30 requests a minute for each channel. */
export class PublishStatusReader {
  readonly #calls: AuthorizedCalls
  readonly #client: Pick<TikTokClient, 'fetchStatus'>
  readonly #timing: PostTiming
  readonly #limiter: SlidingWindowLimiter

  constructor(options: {
    readonly calls: AuthorizedCalls
    readonly client: Pick<TikTokClient, 'fetchStatus'>
    readonly clock: Clock
    readonly timing: PostTiming
  }) {
    this.#calls = options.calls
    this.#client = options.client
    this.#timing = options.timing
    this.#limiter = new SlidingWindowLimiter({
      limit: STATUS_REQUESTS_PER_MINUTE,
      windowMs: REQUEST_WINDOW_MS,
      clock: options.clock,
    })
  }

  /** Throws `publish-id-unknown`, token, network and TikTok codes, and the signal's reason when aborted. */
  async read(channelId: string, publishId: string, signal: AbortSignal): Promise<PublishStatus> {
    return this.#calls.call(channelId, this.#timing.statusTokenLifetimeMs, async (accessToken) => {
      await this.#limiter.take(channelId, signal)
      return this.#client.fetchStatus(accessToken, publishId, signal)
    })
  }
}
