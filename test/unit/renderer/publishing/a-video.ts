import type { Video } from '../../../../electron/shared/video'

/** A good video as main would report it. */
export function aVideo(id: string, change: Partial<Video> = {}): Video {
  return {
    id,
    fileName: `${id}.mp4`,
    sizeBytes: 12_345_678,
    modifiedAtMs: 1_790_000_000_000,
    previewUrl: `app://media/${id}`,
    probe: {
      contentType: 'video/mp4',
      durationMs: 8_000,
      widthPx: 1080,
      heightPx: 1920,
      videoCodec: 'avc',
      audioCodec: 'aac',
      framesPerSecond: 30,
    },
    findings: [],
    ...change,
  }
}
