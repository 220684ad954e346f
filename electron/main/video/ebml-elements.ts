/** Elements that matter here (RFC 8794 and RFC 9559). */
export const EBML = {
  header: 0x1a45dfa3,
  docType: 0x4282,
  segment: 0x18538067,
  info: 0x1549a966,
  tracks: 0x1654ae6b,
  cluster: 0x1f43b675,
  clusterTimestamp: 0xe7,
  simpleBlock: 0xa3,
  blockGroup: 0xa0,
  block: 0xa1,
} as const

/** Enough for the head of any element, and for the track and time of a block behind it. */
export const ELEMENT_HEAD_BYTES = 32

/** The head of one element. */
export interface EbmlElement {
  readonly id: number
  readonly headerBytes: number
  /** Null when the length is unknown, which is written as all ones. */
  readonly sizeBytes: number | null
}

/** Null when the bytes are no element. */
export function readEbmlElement(bytes: Buffer, at: number): EbmlElement | null {
  const idBytes = vintBytes(bytes[at])
  if (idBytes === null || idBytes > 4) return null
  const sizeAt = at + idBytes
  const sizeBytes = vintBytes(bytes[sizeAt])
  if (sizeBytes === null || sizeAt + sizeBytes > bytes.length) return null
  return {
    id: bytes.readUIntBE(at, idBytes),
    headerBytes: idBytes + sizeBytes,
    sizeBytes: readVint(bytes, sizeAt, sizeBytes),
  }
}

/** Where a block says that it belongs and when it is shown, relative to its cluster; null when cut off. */
export function readBlockHead(
  bytes: Buffer,
  at: number,
): { readonly track: number; readonly relativeTicks: number } | null {
  const trackBytes = vintBytes(bytes[at])
  if (trackBytes === null || at + trackBytes + 2 > bytes.length) return null
  const track = readVint(bytes, at, trackBytes)
  return track === null ? null : { track, relativeTicks: bytes.readInt16BE(at + trackBytes) }
}

function vintBytes(first: number | undefined): number | null {
  return first === undefined || first === 0 ? null : Math.clz32(first) - 23
}

function readVint(bytes: Buffer, at: number, length: number): number | null {
  const mask = 0xff >> length
  const first = (bytes[at] ?? 0) & mask
  let value = BigInt(first)
  let isUnknown = first === mask
  for (let index = 1; index < length; index += 1) {
    const byte = bytes[at + index] ?? 0
    if (byte !== 0xff) isUnknown = false
    value = (value << 8n) | BigInt(byte)
  }
  return isUnknown ? null : Number(value)
}
