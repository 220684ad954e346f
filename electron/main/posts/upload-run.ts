import type { AppError } from '../platform/app-error'
import type { ChunkUploader } from './chunk-uploader'
import { isNetworkFailure } from './failure-policy'
import type { UploadTurn } from './upload-slots'

/** What one run remembers between its steps. Everything that matters after a crash is in the ledger. */
export interface UploadRun {
  readonly postId: string
  readonly signal: AbortSignal
  readonly turn: Pick<UploadTurn, 'stepAside'>
  readonly uploader: ChunkUploader
  failuresInARow: number
  /** The same of the network alone. */
  networkFailuresInARow: number
  /** Since when nothing has moved; null while it moves, and while TikTok's own limits are waited for. */
  stillSinceMs: number | null
  renewals: number
  /** After a restart, a pause or an unclean break TikTok is asked how much it has, before a byte is sent. */
  mustAsk: boolean
  /** What the answer to a chunk has said since about how much TikTok has. */
  reportedBytes: number | null
  /** The upload has to be given up for this reason, once TikTok has said that it does not have the video. */
  giveUp: { readonly error: AppError; readonly isRenewable: boolean } | null
}

/** A run that knows nothing yet. */
export function beginUploadRun(
  parts: Pick<UploadRun, 'postId' | 'signal' | 'turn' | 'uploader'>,
): UploadRun {
  return {
    ...parts,
    failuresInARow: 0,
    networkFailuresInARow: 0,
    stillSinceMs: null,
    renewals: 0,
    mustAsk: true,
    reportedBytes: null,
    giveUp: null,
  }
}

/** A night without a network must leave TikTok and the file the patience that they get by day. */
export function countFailure(run: UploadRun, error: AppError): number {
  if (!isNetworkFailure(error)) return (run.failuresInARow += 1)
  return (run.networkFailuresInARow += 1)
}

/** TikTok has got further: what failed before says nothing any more. */
export function forgetFailures(run: UploadRun): void {
  run.failuresInARow = 0
  run.networkFailuresInARow = 0
}
