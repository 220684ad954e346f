import type { VideoContentType } from './tiktok-limits'
import type { VideoFinding } from './video-finding'

/**
 * What the headers of a video file say. Null where the file does not tell. Main reads it on intake without reading the
 * pictures, so a 4 GB file costs what a 4 MB file costs.
 */
export interface VideoProbe {
  readonly contentType: VideoContentType
  readonly durationMs: number | null
  /** As shown, that is after rotation. */
  readonly widthPx: number | null
  readonly heightPx: number | null
  readonly videoCodec: string | null
  readonly audioCodec: string | null
  readonly framesPerSecond: number | null
}

/** A video that the user has handed over. The path stays in main; the window knows the id. */
export interface Video {
  readonly id: string
  readonly fileName: string
  readonly sizeBytes: number
  readonly modifiedAtMs: number
  /** `app://` address that plays the file in this window. */
  readonly previewUrl: string
  readonly probe: VideoProbe
  /** What the doctor has found about this file whoever posts it; the length of a video depends on the channel. */
  readonly findings: readonly VideoFinding[]
}
