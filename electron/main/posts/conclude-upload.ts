import { AppError } from '../platform/app-error'
import { mapFailReason } from '../tiktok/map-fail-reason'
import type { PublishStatus } from '../tiktok/tiktok-client'
import type { PostEvent } from './post-events'
import type { PostState } from './post-state'
import { judgeUpload } from './upload-verdict'

/** With these TikTok takes not one more byte of the upload, whoever sends it. */
const LINK_IS_DEAD = ['upload-link-expired', 'upload-unknown-to-tiktok']

/** An upload that cannot go on, and what TikTok has said about it; null when it does not know the publish id. */
export interface BrokenUpload {
  readonly state: PostState
  /** Why it cannot go on. */
  readonly error: AppError
  /** Whether a new upload may be opened at all. */
  readonly isRenewable: boolean
  /** One look or, once the last chunk was started, two that lie apart. */
  readonly looks: readonly (PublishStatus | null)[]
  /** What an answer to a chunk has said about the bytes, for a status that does not. */
  readonly reportedBytes: number | null
}

/**
 * How an upload ends that cannot go on; `complete` when TikTok has everything after all. Before the last chunk a new upload is
 * safe. After it nothing is sent anew unless TikTok has said twice, in numbers, that it lacks bytes which can never arrive any
 * more; where it gives no number nobody knows, and the post is unconfirmed.
 */
export function concludeUpload(broken: BrokenUpload): PostEvent | 'complete' {
  const { state, error, isRenewable, looks, reportedBytes } = broken
  const last = looks.at(-1) ?? null
  const verdict = last === null ? null : judgeUpload(last, state, reportedBytes)
  if (verdict?.kind === 'complete') return 'complete'
  const failed: PostEvent = { kind: 'failed', error: error.toDto() }
  const abandoned: PostEvent = { kind: 'upload-abandoned', reason: error.toDto() }
  if (!state.isFinalSent) return isRenewable ? abandoned : failed
  if (last === null || verdict === null) return unconfirmed('publish-id-unknown', false)
  if (verdict.kind === 'failed') {
    return { kind: 'failed', error: mapFailReason(last.failReason, last.logId).toDto() }
  }
  const isProven = looks.every((look) => {
    const earlier = look === null ? null : judgeUpload(look, state, reportedBytes)
    return (
      earlier?.kind === 'incomplete' &&
      earlier.isProven &&
      earlier.storedBytes === verdict.storedBytes
    )
  })
  if (!isProven) return unconfirmed('post-unconfirmed', true)
  return isRenewable && LINK_IS_DEAD.includes(error.code)
    ? { ...abandoned, storedBytes: verdict.storedBytes }
    : failed
}

function unconfirmed(
  code: 'publish-id-unknown' | 'post-unconfirmed',
  isRetryable: boolean,
): PostEvent {
  return { kind: 'unconfirmed', error: new AppError(code, { isRetryable }).toDto() }
}
