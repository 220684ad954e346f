/** What the first bytes of a file say it is. Only the first two can be posted to TikTok. */
export type ContainerKind =
  'iso-media' | 'matroska' | 'avi' | 'mpeg-ts' | 'mpeg-ps' | 'flv' | 'asf' | 'ogg' | 'unknown'

/** Boxes that a video of the ISO family begins with; QuickTime wrote files without `ftyp`. */
const FIRST_BOXES = ['ftyp', 'styp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot']

/** How many bytes `sniffContainer` wants. */
export const SNIFF_BYTES = 400

/** Tells the container by its signature, so that a person hears "AVI is not accepted" instead of "not a video". */
export function sniffContainer(head: Buffer): ContainerKind {
  const text = head.toString('latin1')
  const hex = head.subarray(0, 4).toString('hex')
  if (FIRST_BOXES.includes(text.slice(4, 8))) return 'iso-media'
  if (hex === '1a45dfa3') return 'matroska'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'AVI ') return 'avi'
  if (hex === '000001ba') return 'mpeg-ps'
  if (text.startsWith('FLV')) return 'flv'
  if (hex === '3026b275') return 'asf'
  if (text.startsWith('OggS')) return 'ogg'
  // A transport stream has its sync byte every 188 bytes; one alone is just the letter G.
  if (head[0] === 0x47 && head[188] === 0x47 && head[376] === 0x47) return 'mpeg-ts'
  return 'unknown'
}
