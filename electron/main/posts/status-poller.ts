import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import { mapFailReason } from '../tiktok/map-fail-reason'
import type { PublishStatus } from '../tiktok/tiktok-client'
import type { ChannelPauses } from './channel-pauses'
import type { PostEvent } from './post-events'
import type { PostJournal } from './post-journal'
import type { PostState } from './post-state'
import type { PostTiming } from './post-timing'
import type { PublishStatusReader } from './publish-status-reader'
import type { StatusRank } from './status-line'
import { judgeUpload } from './upload-verdict'
import type { WakeBell } from './wake-bell'

export interface StatusPollerOptions {
  readonly journal: PostJournal
  readonly statuses: PublishStatusReader
  readonly pauses: ChannelPauses
  readonly bell: WakeBell
  readonly clock: Clock
  readonly logger: Logger
  readonly timing: PostTiming
}

/** Follows posts after their last byte, when only TikTok's status decides. */
export class StatusPoller {
  readonly #options: StatusPollerOptions

  constructor(options: StatusPollerOptions) {
    this.#options = options
  }

  /**
   * Asks until TikTok says published or failed, or until the post's time is over: then it is unconfirmed and never sent
   * again by itself. A cancelled post ends as cancelled once TikTok has said twice, some time apart, that it lacks bytes.
   */
  async confirm(postId: string, signal: AbortSignal): Promise<void> {
    const { journal, bell, clock, timing } = this.#options
    let intervalMs = timing.pollEveryMs
    let lacksBytesSinceMs: number | null = null
    for (;;) {
      const state = journal.get(postId)
      if (state.phase !== 'processing' || state.publishId === null) return
      const status = await this.#ask(state, state.publishId, 'follow', signal)
      const event = status === null ? null : concludeFrom(status)
      if (event !== null) {
        await journal.recordWhenPossible(postId, event, signal)
        continue
      }
      if (state.isCancelWanted && status !== null && status !== 'unknown-id') {
        const verdict = judgeUpload(status, state)
        // Without a number from TikTok every byte may be there.
        if (verdict.kind !== 'incomplete' || !verdict.isProven) lacksBytesSinceMs = null
        else lacksBytesSinceMs ??= clock.nowMs()
        if (lacksBytesSinceMs !== null && clock.nowMs() - lacksBytesSinceMs >= timing.settleMs) {
          await journal.recordWhenPossible(postId, { kind: 'cancelled' }, signal)
          continue
        }
      }
      if (state.confirmUntilMs !== null && clock.nowMs() >= state.confirmUntilMs) {
        const error = new AppError('post-unconfirmed', { isRetryable: true }).toDto()
        await journal.recordWhenPossible(postId, { kind: 'unconfirmed', error }, signal)
        continue
      }
      // Whoever does not answer is asked ever more seldom.
      intervalMs =
        status === null
          ? Math.min(intervalMs * timing.unreadGrowth, timing.unreadMaxMs)
          : timing.pollEveryMs
      await bell.sleep(intervalMs, signal)
    }
  }

  /**
   * Asks for the public id of a published post for a while: TikTok gives it after moderation, and for private posts never.
   */
  async learnPostId(postId: string, signal: AbortSignal): Promise<void> {
    const { journal, bell, clock, timing } = this.#options
    let waitMs = Math.min(timing.pollEveryMs, timing.postIdEveryMs)
    for (;;) {
      const state = journal.get(postId)
      if (!isPostIdAwaited(state, clock.nowMs(), timing) || state.publishId === null) return
      await bell.sleep(waitMs, signal)
      waitMs = Math.min(waitMs * timing.postIdGrowth, timing.postIdEveryMs)
      const status = await this.#ask(state, state.publishId, 'spare', signal)
      if (status === 'unknown-id') return
      const tiktokPostId = status?.publicPostIds[0]
      if (tiktokPostId !== undefined) {
        await journal.recordWhenPossible(postId, { kind: 'post-id-learned', tiktokPostId }, signal)
      }
    }
  }

  /** Null when TikTok could not be asked just now; the next round will try again. */
  async #ask(
    state: PostState,
    publishId: string,
    rank: StatusRank,
    signal: AbortSignal,
  ): Promise<PublishStatus | 'unknown-id' | null> {
    const { pauses, bell } = this.#options
    try {
      for (let pauseMs = pauses.remainingMs(state.channelId); pauseMs > 0;) {
        await bell.sleep(pauseMs, signal)
        pauseMs = pauses.remainingMs(state.channelId)
      }
      return await this.#options.statuses.read(state.channelId, publishId, signal, rank)
    } catch (error) {
      signal.throwIfAborted()
      pauses.note(state.channelId, error)
      if (!(error instanceof AppError)) throw error
      if (error.code === 'publish-id-unknown') return 'unknown-id'
      this.#options.logger.warn('post-status-unread', { postId: state.id, errorCode: error.code })
      return null
    }
  }
}

/** Whether a published post may still get its public id. */
export function isPostIdAwaited(state: PostState, nowMs: number, timing: PostTiming): boolean {
  return (
    state.phase === 'published' &&
    state.tiktokPostId === null &&
    state.settings.privacyLevel !== 'SELF_ONLY' &&
    nowMs < (state.publishedAtMs ?? 0) + timing.postIdForMs
  )
}

/** The event that a status amounts to, or null while TikTok is still at it. */
function concludeFrom(status: PublishStatus | 'unknown-id'): PostEvent | null {
  if (status === 'unknown-id') {
    return { kind: 'unconfirmed', error: new AppError('publish-id-unknown').toDto() }
  }
  switch (status.status) {
    case 'published':
      return { kind: 'published', tiktokPostId: status.publicPostIds[0] ?? null }
    case 'failed':
      return { kind: 'failed', error: mapFailReason(status.failReason, status.logId).toDto() }
    case 'processing':
    case 'processing-upload':
      return null
  }
}
