/** MIME types of pictures that the window can show. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif'

/** What the first bytes of a file say, whatever its server calls it; null when it is none of the known pictures. */
export function sniffImageType(bytes: Uint8Array): ImageType | null {
  const startsWith = (...signature: number[]): boolean =>
    signature.every((byte, index) => bytes[index] === byte)
  if (startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return 'image/png'
  if (startsWith(0xff, 0xd8, 0xff)) return 'image/jpeg'
  if (startsWith(0x47, 0x49, 0x46, 0x38) && (bytes[4] === 0x37 || bytes[4] === 0x39)) {
    return 'image/gif'
  }
  const isWebp = String.fromCharCode(...bytes.subarray(8, 12)) === 'WEBP'
  return startsWith(0x52, 0x49, 0x46, 0x46) && isWebp ? 'image/webp' : null
}
