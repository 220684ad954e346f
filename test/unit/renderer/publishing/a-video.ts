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
      codedWidthPx: 1080,
      codedHeightPx: 1920,
      rotationDeg: 0,
      videoCodec: 'avc',
      videoTrackCount: 1,
      highDynamicRange: null,
      framesPerSecond: 30,
      slowestFps: 30,
      fastestFps: 30,
      audioCodec: 'aac',
      audioTrackCount: 1,
      audioSampleRateHz: 48_000,
      audioChannels: 2,
      isMovieHeaderLast: false,
      isFragmented: false,
      timelineEdit: null,
    },
    findings: [],
    ...change,
  }
}
