import {
  Conversion,
  CustomSource,
  EncodedPacketSink,
  Input,
  MATROSKA,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
  Quality,
  StreamTarget,
  WEBM,
  type ConversionAudioOptions,
  type ConversionVideoOptions,
  type InputAudioTrack,
  type InputVideoTrack,
  type OutputTrack,
  type StreamTargetChunk,
} from 'mediabunny'
import type { FixPlan } from '../../electron/shared/fix-plan'
import type { FixWorkResult } from '../../electron/shared/fix-work'
import { FixFailure } from './fix-failure'
import type { WorkClient } from './work-client'

type Cut = Extract<FixWorkResult, { isDone: true }>['cut']

/** Bytes that wait to be written: enough to be quick, and the most that the page holds of a copy. */
const WRITE_CHUNK_BYTES = 8 * 1024 * 1024
/** A key frame this often: TikTok's players seek by them. */
const KEY_FRAME_INTERVAL_SEC = 2
/** One AAC packet holds this many samples. */
const AAC_PACKET_SAMPLES = 1024
/** An encoder pads at both ends; a rate is converted with a remainder. */
const SPARE_PACKETS = 64

/** Makes the copy of a plan, reading and writing through `client`, and answers what was kept. Throws FixFailure. */
export async function makeCopy(
  client: WorkClient,
  order: { readonly plan: FixPlan; readonly sourceBytes: number },
  onProgress: (fraction: number) => void,
): Promise<Cut> {
  const { plan, sourceBytes } = order
  const input = new Input({
    formats: [MP4, QTFF, WEBM, MATROSKA],
    source: new CustomSource({
      getSize: () => sourceBytes,
      read: (start, end) => client.readSource(start, end),
      prefetchProfile: 'network',
      // The read that follows reports it.
      handleUnhandledError: () => undefined,
    }),
  })
  try {
    return await convert(client, input, plan, onProgress)
  } finally {
    input.dispose()
  }
}

async function convert(
  client: WorkClient,
  input: Input,
  plan: FixPlan,
  onProgress: (fraction: number) => void,
): Promise<Cut> {
  const video = await input.getPrimaryVideoTrack()
  if (video === null) throw new FixFailure('fix-damaged-inside')
  const audio = plan.audio === 'none' ? null : await input.getPrimaryAudioTrack()
  if (audio === null && plan.audio !== 'none') throw new FixFailure('fix-damaged-inside')

  const cut = await findCut(plan, video)
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: 'reserve' }),
    target: new StreamTarget(
      new WritableStream<StreamTargetChunk>({
        write: ({ data, position }) => client.write(data, position),
      }),
      { chunked: true, chunkSize: WRITE_CHUNK_BYTES },
    ),
  })
  const conversion = await Conversion.init({
    input,
    output,
    tracks: 'primary',
    ...(cut === null ? {} : { trim: { start: cut.startMs / 1000, end: cut.endMs / 1000 } }),
    video: videoOptions(plan),
    audio: audioOptions(plan),
    copy: { shiftTolerance: Number.POSITIVE_INFINITY, boundaryPolicy: 'shrink' },
    showWarnings: false,
  })
  await requireAllTracks(conversion, audio)
  for (const track of output.tracks) {
    track.metadata.maximumPacketCount = await countPackets(plan, track, { video, audio, cut })
  }
  conversion.onProgress = onProgress
  await conversion.execute()
  return cut
}

/** What will be kept. Pictures that are copied begin at the key frame at or before the chosen start. */
async function findCut({ trim, video, longestMs }: FixPlan, track: InputVideoTrack): Promise<Cut> {
  if (trim === null) return null
  if (video.kind === 'encode' || trim.startMs === 0) {
    return { startMs: trim.startMs, endMs: trim.endMs }
  }
  const sink = new EncodedPacketSink(track)
  const keyPacket = await sink.getKeyPacket(trim.startMs / 1000, { verifyKeyPackets: true })
  const startMs = keyPacket === null ? 0 : Math.max(0, keyPacket.timestamp * 1000)
  // The chosen end stays, unless the earlier beginning makes the copy longer than the channel takes.
  const lastEndMs = longestMs === null ? trim.endMs : startMs + longestMs
  return { startMs, endMs: Math.min(trim.endMs, lastEndMs) }
}

function videoOptions({ video }: FixPlan): ConversionVideoOptions {
  if (video.kind === 'copy') return {}
  return {
    codec: 'avc',
    forceTranscode: true,
    frameRate: video.framesPerSecond,
    keyFrameInterval: KEY_FRAME_INTERVAL_SEC,
    quality: new Quality({ bitrate: video.bitsPerSecond }),
    // Rotation is baked in: TikTok is not the only one who may read the size and not the rotation.
    allowTransformationMetadata: false,
    ...(video.widthPx === null || video.heightPx === null
      ? {}
      : { width: video.widthPx, height: video.heightPx, fit: 'fill' }),
  }
}

function audioOptions({ audio }: FixPlan): ConversionAudioOptions {
  return audio === 'encode'
    ? { codec: 'aac', forceTranscode: true, quality: new Quality({ bitrate: 160_000 }) }
    : {}
}

/** A copy without its sound or its pictures is no copy. */
async function requireAllTracks(
  conversion: Conversion,
  audio: InputAudioTrack | null,
): Promise<void> {
  for (const { track, reason } of conversion.discardedTracks) {
    if (track.isVideoTrack()) {
      throw new FixFailure(
        reason === 'no_encodable_target_codec'
          ? 'fix-video-cannot-be-encoded'
          : 'fix-video-cannot-be-decoded',
        await codecOf(track),
      )
    }
    if (track.isAudioTrack() && track === audio) {
      throw new FixFailure(
        reason === 'no_encodable_target_codec'
          ? 'fix-audio-cannot-be-encoded'
          : 'fix-audio-cannot-be-decoded',
        await codecOf(track),
      )
    }
  }
  if (!conversion.isValid) throw new FixFailure('fix-damaged-inside')
}

async function codecOf(track: InputVideoTrack | InputAudioTrack): Promise<string | null> {
  const codec = (await track.getCodec()) ?? (await track.getInternalCodecId())
  return typeof codec === 'string' ? codec : null
}

/**
 * The most packets that a track of the copy can have. The index goes before them into room that is kept free for it, so that
 * the copy can be written in one pass and never sits in memory.
 */
async function countPackets(
  plan: FixPlan,
  outputTrack: OutputTrack,
  {
    video,
    audio,
    cut,
  }: {
    readonly video: InputVideoTrack
    readonly audio: InputAudioTrack | null
    readonly cut: Cut
  },
): Promise<number> {
  const track = outputTrack.type === 'video' ? video : audio
  if (track === null) throw new FixFailure('fix-damaged-inside')
  const isEncoded =
    outputTrack.type === 'video' ? plan.video.kind === 'encode' : plan.audio === 'encode'
  if (!isEncoded) return (await track.computePacketStats()).packetCount
  const lengthMs = cut === null ? plan.durationMs : cut.endMs - cut.startMs
  const durationSec = lengthMs === null ? await track.computeDuration() : lengthMs / 1000
  const packetsPerSecond =
    plan.video.kind === 'encode' && outputTrack.type === 'video'
      ? plan.video.framesPerSecond
      : Math.max(48_000, audio === null ? 0 : await audio.getSampleRate()) / AAC_PACKET_SAMPLES
  return Math.ceil(durationSec * packetsPerSecond * 1.02) + SPARE_PACKETS
}
