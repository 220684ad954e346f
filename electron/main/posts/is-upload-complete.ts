import { AppError } from '../platform/app-error'
import type { Logger } from '../platform/logger'
import { runAbortable } from '../platform/run-abortable'
import type { PostState } from './post-state'
import type { PostTiming } from './post-timing'
import type { PublishStatusReader } from './publish-status-reader'
import { judgeUpload } from './upload-verdict'

/** Asks TikTok whether it has every byte of a post. False also when it cannot be asked: whoever goes on asks again. */
export async function isUploadComplete(
  state: PostState,
  {
    statuses,
    timing,
    logger,
  }: {
    readonly statuses: PublishStatusReader
    readonly timing: PostTiming
    readonly logger: Logger
  },
): Promise<boolean> {
  const { channelId, publishId } = state
  if (publishId === null) return false
  try {
    const status = await runAbortable({ timeoutMs: timing.settleMs }, (signal) =>
      statuses.read(channelId, publishId, signal),
    )
    return judgeUpload(status, state).kind === 'complete'
  } catch (error) {
    logger.warn('pause-without-status', {
      postId: state.id,
      errorCode: error instanceof AppError ? error.code : 'timeout',
    })
    return false
  }
}
