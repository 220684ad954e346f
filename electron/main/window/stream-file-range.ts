import { open, type FileHandle } from 'node:fs/promises'
import type { ByteRange } from './parse-byte-range'

const PIECE_BYTES = 256 * 1024

/**
 * The bytes of a file from `firstByte` to `lastByte`. The file is opened at the first read and closed at the last one or when
 * the reader goes away: a player asks for ranges and drops them again while somebody drags through a video, some of them before
 * anybody has read a byte, and an open file behind each would stay open for ever.
 */
export function streamFileRange(
  path: string,
  { firstByte, lastByte }: ByteRange,
  /** Called for every piece that was read. */
  onRead: () => void = () => undefined,
): ReadableStream<Uint8Array> {
  let file: FileHandle | null = null
  let position = firstByte
  const close = async (): Promise<void> => {
    const opened = file
    file = null
    await opened?.close()
  }
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        try {
          file ??= await open(path, 'r')
          const wanted = Math.min(PIECE_BYTES, lastByte + 1 - position)
          const { bytesRead, buffer } = await file.read(Buffer.alloc(wanted), 0, wanted, position)
          // The file got shorter than its headers said.
          if (bytesRead === 0) throw new Error('unexpected end of file')
          position += bytesRead
          onRead()
          controller.enqueue(buffer.subarray(0, bytesRead))
          if (position <= lastByte) return
          await close()
          controller.close()
        } catch (error) {
          await close().catch(() => undefined)
          throw error
        }
      },
      cancel: close,
    },
    // Nothing is read ahead, so a stream that nobody takes up costs nothing.
    { highWaterMark: 0 },
  )
}
