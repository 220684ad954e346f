import type { VideoContentType } from './tiktok-limits'
import type { VideoFinding } from './video-finding'

/** A container that the doctor can read and TikTok does not take: what OBS records, and one remux away from an MP4. */
export const MATROSKA_CONTENT_TYPE = 'video/x-matroska'

/** Containers whose headers the doctor reads. */
export type ReadableContentType = VideoContentType | typeof MATROSKA_CONTENT_TYPE

/** Brightness curves of high dynamic range (ITU-R BT.2100). */
export type HighDynamicRange = 'pq' | 'hlg'

/** What edit lists change about the tracks of a file (ISO/IEC 14496-12, 8.6.6); the largest value of all tracks. */
export interface TimelineEdit {
  /** Stored and not shown, before and behind what is shown. */
  readonly hiddenStartMs: number
  readonly hiddenEndMs: number
  /** Nothing is shown before this. */
  readonly delayMs: number
  readonly segmentCount: number
  readonly isSpeedChanged: boolean
}

/**
 * What the headers of a video file say. Null where the file does not tell. Main reads it on intake without reading the
 * pictures, so a 4 GB file costs what a 4 MB file costs.
 */
export interface VideoProbe {
  readonly contentType: ReadableContentType
  readonly durationMs: number | null
  /** As shown, that is after rotation and with square pixels. */
  readonly widthPx: number | null
  readonly heightPx: number | null
  /** As stored. */
  readonly codedWidthPx: number | null
  readonly codedHeightPx: number | null
  /** By how much players turn the stored picture clockwise. */
  readonly rotationDeg: 0 | 90 | 180 | 270
  readonly videoCodec: string | null
  readonly videoTrackCount: number
  readonly highDynamicRange: HighDynamicRange | null
  /** The average, or the nominal rate that it is a rounding of. */
  readonly framesPerSecond: number | null
  /** The slowest and the fastest second. */
  readonly slowestFps: number | null
  readonly fastestFps: number | null
  /** Null when there is no sound, or when the file does not tell; `audioTrackCount` knows which. */
  readonly audioCodec: string | null
  readonly audioTrackCount: number
  readonly audioSampleRateHz: number | null
  readonly audioChannels: number | null
  /** The description of an MP4 or MOV lies behind its pictures. */
  readonly isMovieHeaderLast: boolean
  readonly isFragmented: boolean
  /** Null without edit lists. */
  readonly timelineEdit: TimelineEdit | null
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
