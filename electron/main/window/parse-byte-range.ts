/** Both ends inclusive, as in `Content-Range`. */
export interface ByteRange {
  readonly firstByte: number
  readonly lastByte: number
}

/**
 * Reads a `Range` header with a single range. Null means "the whole file": no header, or one that HTTP says to ignore
 * (RFC 9110, 14.2). Several ranges are ignored too, because Chromium's media stack never asks for them.
 */
export function parseByteRange(
  header: string | null,
  sizeBytes: number,
): ByteRange | 'unsatisfiable' | null {
  const match = header === null ? null : /^bytes=(\d*)-(\d*)$/u.exec(header.trim())
  if (match === null) return null
  const [, rawFirst = '', rawLast = ''] = match
  if (rawFirst === '' && rawLast === '') return null
  if (rawFirst === '') {
    const suffixLength = Number(rawLast)
    if (suffixLength === 0 || sizeBytes === 0) return 'unsatisfiable'
    return { firstByte: Math.max(0, sizeBytes - suffixLength), lastByte: sizeBytes - 1 }
  }
  const firstByte = Number(rawFirst)
  if (firstByte >= sizeBytes) return 'unsatisfiable'
  const lastByte = rawLast === '' ? sizeBytes - 1 : Math.min(Number(rawLast), sizeBytes - 1)
  return lastByte < firstByte ? null : { firstByte, lastByte }
}
