import type { Video } from '../../../electron/shared/video'
import type { Formatters } from '../../i18n/formatters'
import { codecName, containerName } from '../../i18n/media-names'

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
    codec: codecs.length === 0 ? null : codecs.map(codecName).join(', '),
    frameRate:
      framesPerSecond === null
        ? null
        : `${format.number(Math.round(framesPerSecond * 100) / 100)} fps`,
    container: containerName(probe.contentType),
  }
}
