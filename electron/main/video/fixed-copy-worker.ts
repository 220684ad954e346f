import type { FixPlan } from '../../shared/fix-plan'
import type { ReadableContentType } from '../../shared/video'

/** One copy to make: where it comes from, how, and where its bytes go. */
export interface FixWork {
  readonly plan: FixPlan
  readonly source: {
    readonly path: string
    readonly sizeBytes: number
    readonly contentType: ReadableContentType
  }
  /** Writes bytes of the copy; positions come in any order. */
  readonly write: (bytes: Uint8Array, positionBytes: number) => Promise<void>
  /** A sign of life: bytes were read or written, or a picture was made. */
  readonly onActivity: () => void
  /** Between 0 and 1. */
  readonly onProgress: (fraction: number) => void
}

/** What a worker says about the copy it has made. */
export interface FixOutcome {
  /** What was kept of the original, in its own time. */
  readonly cut: { readonly startMs: number; readonly endMs: number } | null
}

/**
 * Makes copies, one at a time. The app's own is a hidden window with WebCodecs; plain Node has no encoder.
 */
export interface FixedCopyWorker {
  /**
   * Makes one copy. Rejects with an AppError of the `fix-…` kind, with what `write` has thrown, or with the signal's reason;
   * whatever was running for this copy has then ended.
   */
  run(work: FixWork, signal: AbortSignal): Promise<FixOutcome>
}
