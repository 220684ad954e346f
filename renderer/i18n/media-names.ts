/** Names that people know for what the file headers say. They are the same in every language. */
const CODEC_NAMES: Readonly<Record<string, string>> = {
  avc: 'H.264',
  hevc: 'HEVC (H.265)',
  vp8: 'VP8',
  vp9: 'VP9',
  av1: 'AV1',
  prores: 'ProRes',
  mp4v: 'MPEG-4 Visual',
  aac: 'AAC',
  opus: 'Opus',
  mp3: 'MP3',
  vorbis: 'Vorbis',
  ac3: 'Dolby Digital (AC-3)',
  eac3: 'Dolby Digital Plus',
  flac: 'FLAC',
}

const CONTAINER_NAMES: Readonly<Record<string, string>> = {
  'video/mp4': 'MP4',
  'video/quicktime': 'QuickTime (MOV)',
  'video/webm': 'WebM',
  'video/x-matroska': 'Matroska (MKV)',
  mov: 'QuickTime (MOV)',
  webm: 'WebM',
  matroska: 'Matroska (MKV)',
  avi: 'AVI',
  'mpeg-ts': 'MPEG-TS',
  'mpeg-ps': 'MPEG-PS',
  flv: 'Flash (FLV)',
  asf: 'Windows Media (ASF)',
  ogg: 'Ogg',
}

/** The name of a codec, or the file's own name for one that nobody here knows. */
export function codecName(codec: string): string {
  if (codec.startsWith('pcm-')) return 'PCM'
  return Object.hasOwn(CODEC_NAMES, codec) ? (CODEC_NAMES[codec] ?? codec) : codec
}

/** The name of a container, by its MIME type or by the doctor's short name for it. */
export function containerName(container: string): string {
  return Object.hasOwn(CONTAINER_NAMES, container)
    ? (CONTAINER_NAMES[container] ?? container)
    : container
}
