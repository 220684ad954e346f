import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Duplex } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { SystemClock } from '../../../electron/main/platform/clock'
import { HttpUploadClient } from '../../../electron/main/tiktok/http-upload-client'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'

const CHUNK = 5_000_000
const IDLE_MS = 500
/** A piece takes two thirds of the time in which it has to move. */
const SLOW_BYTES_PER_MS = (256 * 1024) / ((IDLE_MS * 2) / 3)

/** A line into a buffer: what fits in is gone at once, the rest leaves slowly. */
class BufferedLine extends Duplex {
  #takenBytes = 0

  constructor(private readonly bufferBytes: number) {
    super()
  }

  override _read(): void {
    // Everything is pushed once the chunk is there.
  }

  override _write(piece: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#takenBytes += piece.length
    const waits = this.#takenBytes > this.bufferBytes
    const answers = this.#takenBytes >= CHUNK
    setTimeout(
      () => {
        done()
        if (answers) this.push('HTTP/1.1 206 Partial Content\r\ncontent-length: 0\r\n\r\n')
      },
      waits ? piece.length / SLOW_BYTES_PER_MS : 0,
    )
  }
}

class BufferedLineAgent extends Agent {
  override createConnection(): Duplex {
    return new BufferedLine(300 * 1024)
  }
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-line-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('a line that takes the first pieces at once and the rest slowly is not taken for an idle one', async () => {
  const path = join(folder, 'video.mp4')
  writeFileSync(path, Buffer.alloc(2 * CHUNK))
  const origin = 'http://127.0.0.1:9'
  const uploads = new HttpUploadClient({
    endpoints: practiceEndpoints(origin),
    clock: new SystemClock(),
    logger: SILENT_LOGGER,
    timeouts: { idleMs: IDLE_MS },
    httpAgentFor: () => Promise.resolve(new BufferedLineAgent()),
  })
  const answer = await uploads.sendChunk(
    {
      uploadUrl: `${origin}/video/?upload_id=1&upload_token=t`,
      path,
      contentType: 'video/mp4',
      firstByte: 0,
      lastByte: CHUNK - 1,
      totalBytes: 2 * CHUNK,
      next: null,
    },
    new AbortController().signal,
  )
  expect(answer).toMatchObject({ kind: 'stored', isComplete: false })
}, 20_000)
