import type { CreatorInfo } from '../../shared/channel'
import { evaluateComposer, type ComposerVideo } from '../../shared/composer-rules'
import { INIT_REQUESTS_PER_MINUTE, REQUEST_WINDOW_MS } from '../../shared/tiktok-limits'
import { AppError } from '../platform/app-error'
import type { Clock } from '../platform/clock'
import { SlidingWindowLimiter } from '../platform/sliding-window-limiter'
import type { TikTokClient } from '../tiktok/tiktok-client'
import { assertSameFile } from '../video/file-identity'
import type { AuthorizedCalls } from './authorized-calls'
import { BlindInits } from './blind-inits'
import { planChunks } from './chunk-plan'
import type { LateWatch } from './late-watch'
import type { PostJournal } from './post-journal'
import type { PostState } from './post-state'
import type { PostTiming } from './post-timing'
import type { UploadLinkStore } from './upload-link-store'

export interface PostOpenerOptions {
  readonly journal: PostJournal
  readonly links: UploadLinkStore
  readonly calls: AuthorizedCalls
  readonly client: Pick<TikTokClient, 'initDirectPost'>
  readonly getCreatorInfo: (channelId: string, signal?: AbortSignal) => Promise<CreatorInfo>
  /** What the doctor finds in the file at this moment. */
  readonly inspectVideo: (path: string) => Promise<ComposerVideo>
  readonly lateWatch: LateWatch
  readonly clock: Clock
  readonly timing: PostTiming
}

/**
 * Opens an upload at TikTok: the file is still the same and still fit to post, the creator still offers what was chosen, then
 * init. The rules are the composer's own, so no draft comes past them by another road.
 */
export class PostOpener {
  readonly #options: PostOpenerOptions
  readonly #limiter: SlidingWindowLimiter
  readonly #blindInits: BlindInits

  constructor(options: PostOpenerOptions) {
    this.#options = options
    this.#blindInits = new BlindInits(options.clock, options.timing.blindInitEveryMs)
    this.#limiter = new SlidingWindowLimiter({
      limit: INIT_REQUESTS_PER_MINUTE,
      windowMs: REQUEST_WINDOW_MS,
      clock: options.clock,
    })
  }

  /**
   * Ends with `upload-opened` in the ledger and the link in the keychain; no byte of the video has left until then. An init
   * whose answer is lost leaves nothing behind but an upload that nobody feeds; more than two of them keep a window between
   * them. Throws every code of the composer's rules, of reading the video, of creator info and of init, and `schedule-missed`.
   */
  async open(state: PostState, signal: AbortSignal): Promise<void> {
    const { journal, links, calls, client, lateWatch, timing } = this.#options
    const { channelId, settings, video } = state
    lateWatch.assertNotTooLate(state)
    if (state.phase === 'queued') {
      await journal.recordWhenPossible(state.id, { kind: 'preparing-started' }, signal)
    }
    this.#blindInits.assertMayInit(state.id)
    await assertSameFile(video.path, video.identity)
    // Looked at again rather than remembered: between the consent and this moment may lie days, a restart and an update of
    // the app that knows more about what TikTok refuses.
    const inspected = await this.#options.inspectVideo(video.path)
    // Last before init, so that it is as fresh as it can be.
    const creator = await this.#options.getCreatorInfo(channelId, signal)
    signal.throwIfAborted()
    const [blocker] = evaluateComposer(creator, settings, inspected).blockers
    if (blocker !== undefined) throw AppError.fromDto(blocker)
    if (settings.privacyLevel === null) throw new AppError('privacy-not-chosen')

    const plan = planChunks(video.identity.sizeBytes)
    const init = {
      title: settings.caption,
      privacyLevel: settings.privacyLevel,
      isCommentAllowed: settings.isCommentAllowed,
      isDuetAllowed: settings.isDuetAllowed,
      isStitchAllowed: settings.isStitchAllowed,
      isYourBrand: settings.disclosure.isOn && settings.disclosure.isYourBrand,
      isBrandedContent: settings.disclosure.isOn && settings.disclosure.isBrandedContent,
      isAiGenerated: settings.isAiGenerated,
      coverTimestampMs: settings.coverTimestampMs,
      videoSizeBytes: plan.sizeBytes,
      chunkSizeBytes: plan.chunkSizeBytes,
      totalChunkCount: plan.totalChunkCount,
    }
    const ticket = await calls.call(channelId, timing.initTokenLifetimeMs, async (accessToken) => {
      signal.throwIfAborted()
      // Last of all: the computer may have slept during any of these steps.
      lateWatch.assertNotTooLate(state)
      this.#takeInit(channelId)
      try {
        return await client.initDirectPost(accessToken, init, signal)
      } catch (error) {
        this.#blindInits.noteFailure(state.id, error)
        throw error
      }
    })
    this.#blindInits.forget(state.id)
    await links.save(state.id, { publishId: ticket.publishId, uploadUrl: ticket.uploadUrl })
    signal.throwIfAborted()
    await journal.recordWhenPossible(
      state.id,
      {
        kind: 'upload-opened',
        publishId: ticket.publishId,
        chunkSizeBytes: plan.chunkSizeBytes,
        totalChunkCount: plan.totalChunkCount,
        logId: ticket.logId,
      },
      signal,
    )
  }

  /** Takes one of the channel's inits of this minute; the post waits in view, and lets others on the line, until there is one. */
  #takeInit(channelId: string): void {
    const retryAfterMs = this.#limiter.tryTake(channelId)
    if (retryAfterMs === 0) return
    throw new AppError('init-limit-reached', {
      isRetryable: true,
      detail: { limit: INIT_REQUESTS_PER_MINUTE, retryAfterMs },
    })
  }
}
