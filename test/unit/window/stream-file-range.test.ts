import { randomBytes } from 'node:crypto'
import { readdirSync, readlinkSync } from 'node:fs'
import { truncate, writeFile } from 'node:fs/promises'
import { beforeEach, describe, expect, it } from 'vitest'
import { streamFileRange } from '../../../electron/main/window/stream-file-range'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

/** How many descriptors of this process point at the file. */
function countOpen(path: string): number {
  return readdirSync('/proc/self/fd').filter((descriptor) => {
    try {
      return readlinkSync(`/proc/self/fd/${descriptor}`) === path
    } catch {
      return false
    }
  }).length
}

describe('streamFileRange', () => {
  const folder = useTemporaryFolder()
  const content = randomBytes(1_000_003)
  let path: string

  beforeEach(async () => {
    path = folder.path('video.mp4')
    await writeFile(path, content)
  })

  it.each([
    [0, 1_000_002],
    [0, 0],
    [1_000_002, 1_000_002],
    [262_143, 524_289],
  ])('gives exactly the bytes %d to %d', async (firstByte, lastByte) => {
    const body = await new Response(streamFileRange(path, { firstByte, lastByte })).arrayBuffer()
    expect(Buffer.from(body).equals(content.subarray(firstByte, lastByte + 1))).toBe(true)
  })

  it.skipIf(process.platform !== 'linux')(
    'holds the file open only while somebody reads',
    async () => {
      const range = { firstByte: 0, lastByte: content.length - 1 }
      const untouched = Array.from({ length: 50 }, () => streamFileRange(path, range))
      expect(countOpen(path)).toBe(0)
      const reader = streamFileRange(path, range).getReader()
      await reader.read()
      expect(countOpen(path)).toBe(1)
      await reader.cancel()
      expect(countOpen(path)).toBe(0)
      await new Response(streamFileRange(path, range)).arrayBuffer()
      await Promise.all(untouched.map((stream) => stream.cancel()))
      expect(countOpen(path)).toBe(0)
    },
  )

  it('ends with an error when the file gets shorter or is gone', async () => {
    const reader = streamFileRange(path, { firstByte: 0, lastByte: 1_000_002 }).getReader()
    await reader.read()
    await truncate(path, 10)
    await expect(reader.read()).rejects.toThrow('unexpected end')
    const gone = streamFileRange(folder.path('gone.mp4'), { firstByte: 0, lastByte: 9 })
    await expect(gone.getReader().read()).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
