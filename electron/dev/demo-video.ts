import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { appendFile, copyFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { checkoutDirectory } from './checkout'

const boxHeaderBytes = 8
const paddingPieceBytes = 4_000_000

/**
 * Makes a playable mp4 of exactly this size: the sample video and a `free` box of random bytes behind it, which players
 * skip (ISO/IEC 14496-12, 8.1.2). Random, so that a wrong or missing chunk changes the hash.
 */
export async function makeDemoVideo(
  path: string,
  sizeBytes: number,
): Promise<{ readonly path: string; readonly sha256: string }> {
  await copyFile(join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4'), path)
  const { size } = await stat(path)
  let paddingBytes = sizeBytes - size - boxHeaderBytes
  const header = Buffer.alloc(boxHeaderBytes)
  header.writeUInt32BE(boxHeaderBytes + paddingBytes)
  header.write('free', 4, 'latin1')
  await appendFile(path, header)
  while (paddingBytes > 0) {
    const piece = randomBytes(Math.min(paddingBytes, paddingPieceBytes))
    await appendFile(path, piece)
    paddingBytes -= piece.length
  }
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { path, sha256: hash.digest('hex') }
}
