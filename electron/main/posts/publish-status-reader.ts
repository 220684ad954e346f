import type { Clock } from '../platform/clock'
import type { PublishStatus, TikTokClient } from '../tiktok/tiktok-client'
import type { AuthorizedCalls } from './authorized-calls'
import type { ChannelPauses } from './channel-pauses'
import type { PostTiming } from './post-timing'
import { StatusLine, type StatusRank } from './status-line'

/** Asks TikTok how a post stands, within its 30 requests a minute for each channel. */
export class PublishStatusReader {
  readonly #calls: AuthorizedCalls
  readonly #client: Pick<TikTokClient, 'fetchStatus'>
  readonly #pauses: ChannelPauses
  readonly #timing: PostTiming
  readonly #line: StatusLine

  constructor(options: {
    readonly calls: AuthorizedCalls
    readonly client: Pick<TikTokClient, 'fetchStatus'>
    readonly pauses: ChannelPauses
    readonly clock: Clock
    readonly timing: PostTiming
  }) {
    this.#calls = options.calls
    this.#client = options.client
    this.#pauses = options.pauses
    this.#timing = options.timing
    this.#line = new StatusLine({ clock: options.clock, stepMs: options.timing.statusStepMs })
  }

  /**
   * Asks as soon as there is a place for the rank. Throws `publish-id-unknown`, token, network and TikTok codes, and the signal's
   * reason when aborted; without asking `tiktok-rate-limited`, when TikTok has slowed the channel down while it stood in line.
   */
  async read(
    channelId: string,
    publishId: string,
    signal: AbortSignal,
    rank: StatusRank = 'now',
  ): Promise<PublishStatus> {
    // Before the token, which might come to its end in the line.
    await this.#line.take(channelId, rank, signal)
    if (rank !== 'now') this.#pauses.assertOpen(channelId)
    let isPlaceTaken = true
    return this.#calls.call(channelId, this.#timing.statusTokenLifetimeMs, async (accessToken) => {
      // A second request, with another token, needs a place of its own.
      if (!isPlaceTaken) await this.#line.take(channelId, 'now', signal)
      isPlaceTaken = false
      return this.#client.fetchStatus(accessToken, publishId, signal)
    })
  }
}
