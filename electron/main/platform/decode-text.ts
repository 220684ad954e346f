/** Where windows-1254, the code page of Turkish Windows, differs from Latin-1. Zero stands for "no such character". */
const WINDOWS_1254_FROM_0X80 = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0\0\0\0‘’“”•–—˜™š›œ\0\0Ÿ' as const
const WINDOWS_1254_TURKISH: Readonly<Record<number, string>> = {
  0xd0: 'Ğ',
  0xdd: 'İ',
  0xde: 'Ş',
  0xf0: 'ğ',
  0xfd: 'ı',
  0xfe: 'ş',
}

/** Every character of windows-1254 by its byte. */
const WINDOWS_1254 = Array.from({ length: 256 }, (_, byte) => decodeWindows1254(byte))

/**
 * Reads the bytes of a text file as its author meant them: by its byte order mark, else as UTF-8, else as windows-1254,
 * which is what Excel and Notepad write on a Turkish Windows. Decoded by our own table, because the runtime's TextDecoder
 * knows the old code pages only where it was built with them. Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const swapped = bytes.slice(0, bytes.length - (bytes.length % 2))
    Buffer.from(swapped.buffer, swapped.byteOffset, swapped.byteLength).swap16()
    return new TextDecoder('utf-16le').decode(swapped)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    let text = ''
    // Piece by piece, because a list of the characters of a large sheet would take a hundred times its bytes.
    for (const byte of bytes) text += WINDOWS_1254[byte] ?? ''
    return text
  }
}

function decodeWindows1254(byte: number): string {
  const isInTable = byte >= 0x80 && byte < 0xa0
  const character = isInTable ? WINDOWS_1254_FROM_0X80[byte - 0x80] : WINDOWS_1254_TURKISH[byte]
  if (character === '\0') return '\ufffd'
  return character ?? String.fromCharCode(byte)
}
