import type { ReadableContentType, Video } from '../../../electron/shared/video'
import type { Formatters } from '../../i18n/formatters'

/** Names that people know for what the file headers say. They are the same in every language. */
const CODEC_NAMES: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'HEVC (H.265)',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  aac: 'AAC',
  opus: 'Opus',
  mp3: 'MP3',
  vorbis: 'Vorbis',
}
const CONTAINER_NAMES: Readonly<Record<ReadableContentType, string>> = {
  'video/mp4': 'MP4',
  'video/quicktime': 'QuickTime (MOV)',
  'video/webm': 'WebM',
  'video/x-matroska': 'Matroska (MKV)',
}

/** The facts about a video that the preview lists; null where the file does not tell. */
export interface VideoFacts {
  readonly duration: string | null
  readonly size: string
  readonly resolution: string | null
  readonly codec: string | null
  readonly frameRate: string | null
  readonly container: string
}

/** Puts what main read from the file into words. */
export function describeVideo({ probe, sizeBytes }: Video, format: Formatters): VideoFacts {
  const { durationMs, widthPx, heightPx, framesPerSecond } = probe
  const codecs = [probe.videoCodec, probe.audioCodec].filter((codec) => codec !== null)
  return {
    duration: durationMs === null ? null : format.clock(durationMs),
    size: format.bytes(sizeBytes),
    resolution: widthPx === null || heightPx === null ? null : `${widthPx} × ${heightPx}`,
    codec:
      codecs.length === 0 ? null : codecs.map((codec) => CODEC_NAMES[codec] ?? codec).join(', '),
    frameRate:
      framesPerSecond === null
        ? null
        : `${format.number(Math.round(framesPerSecond * 100) / 100)} fps`,
    container: CONTAINER_NAMES[probe.contentType],
  }
}
