import { randomBytes } from 'node:crypto'
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  truncateSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { checkoutDirectory } from '../../../electron/dev/checkout'
import { chunkAt, planChunks } from '../../../electron/main/posts/chunk-plan'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')
const BOX_HEAD_BYTES = 8
const NOISE_BYTES = 16 * 1024 * 1024

/**
 * The app's sample video, made as large as wanted by a box of free space at its end, which every player skips. Filled with noise,
 * or with nothing at all: then the file is sparse and needs no disk.
 */
export function makeVideoOf(path: string, sizeBytes: number, fill: 'noise' | 'sparse'): void {
  const sample = readFileSync(SAMPLE)
  const head = Buffer.alloc(BOX_HEAD_BYTES)
  head.writeUInt32BE(sizeBytes - sample.length, 0)
  head.write('free', 4, 'latin1')
  const file = openSync(path, 'w')
  try {
    writeSync(file, sample)
    writeSync(file, head)
    if (fill === 'noise') {
      const noise = randomBytes(NOISE_BYTES)
      for (let left = sizeBytes - sample.length - BOX_HEAD_BYTES; left > 0; left -= NOISE_BYTES) {
        writeSync(file, noise, 0, Math.min(left, NOISE_BYTES))
      }
    }
  } finally {
    closeSync(file)
  }
  truncateSync(path, sizeBytes)
}

/** A chunk of a video as a file of its own, for curl, which sends whole files. */
export interface ChunkFile {
  readonly path: string
  readonly contentRange: string
}

/** Cuts a video into the app's own chunks. */
export function cutIntoChunks(
  path: string,
  sizeBytes: number,
  folder: string,
): readonly ChunkFile[] {
  mkdirSync(folder)
  const plan = planChunks(sizeBytes)
  const source = openSync(path, 'r')
  try {
    return Array.from({ length: plan.totalChunkCount }, (_, index) => {
      const { firstByte, lastByte, lengthBytes } = chunkAt(plan, index)
      const bytes = Buffer.allocUnsafe(lengthBytes)
      readSync(source, bytes, 0, lengthBytes, firstByte)
      const chunkPath = join(folder, `chunk-${index}`)
      const file = openSync(chunkPath, 'w')
      writeSync(file, bytes)
      closeSync(file)
      return { path: chunkPath, contentRange: `bytes ${firstByte}-${lastByte}/${sizeBytes}` }
    })
  } finally {
    closeSync(source)
  }
}
