import { open } from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { copyRanges, type CopiedRange } from '../../../electron/main/video/copy-ranges'
import type { FixWork } from '../../../electron/main/video/fixed-copy-worker'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const MEGABYTE = 1024 * 1024
/** No two kilobytes are alike, so that a swapped one is noticed. */
const ORIGINAL = Buffer.alloc(20 * MEGABYTE)
for (let at = 0; at < ORIGINAL.length; at += 4)
  ORIGINAL.writeUInt32LE((at * 2_654_435_761) % 2 ** 32, at)

describe('copyRanges', () => {
  const folder = useTemporaryFolder()

  async function copy(
    ranges: readonly (readonly [start: number, end: number])[],
    {
      onWrite = () => undefined,
      signal = new AbortController().signal,
      sizeBytes = ORIGINAL.length,
    }: { onWrite?: (writes: number) => void; signal?: AbortSignal; sizeBytes?: number } = {},
  ) {
    const path = folder.path('original')
    writeFileSync(path, ORIGINAL.subarray(0, sizeBytes))
    const placed: CopiedRange[] = []
    let totalBytes = 0
    for (const [start, end] of ranges) {
      placed.push({ start, sizeBytes: end - start, newStart: 100 + totalBytes })
      totalBytes += end - start
    }
    const written = Buffer.alloc(100 + totalBytes)
    const state = { writes: 0, largestBytes: 0, writing: 0, fractions: [] as number[] }
    const work = {
      write: async (piece: Uint8Array, position: number) => {
        state.writes += 1
        state.writing += 1
        state.largestBytes = Math.max(state.largestBytes, piece.length)
        // The other buffer is filled meanwhile; this one has to stay as it is.
        await new Promise((resolve) => setTimeout(resolve, 5))
        written.set(piece, position)
        state.writing -= 1
        onWrite(state.writes)
      },
      onActivity: () => undefined,
      onProgress: (fraction: number) => state.fractions.push(fraction),
    }
    const file = await open(path, 'r')
    try {
      await copyRanges(file, placed, totalBytes, work as unknown as FixWork, signal)
    } catch (error) {
      // The file of the copy is removed now, so nothing may be on its way into it.
      expect(state.writing).toBe(0)
      throw error
    } finally {
      await file.close()
    }
    return { bytes: written.subarray(100), ...state }
  }

  it('copies a large range in pieces', async () => {
    const { bytes, writes, largestBytes, fractions } = await copy([[7, ORIGINAL.length - 3]])
    expect(bytes.equals(ORIGINAL.subarray(7, -3))).toBe(true)
    expect(writes).toBe(10)
    expect(largestBytes).toBeLessThanOrEqual(2 * MEGABYTE)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
  })

  it('takes small ranges that lie near each other together, and leaves out what is between them', async () => {
    const ranges = Array.from({ length: 20_000 }, (_, index) => {
      const start = index * 1000
      return [start, start + 1 + ((index * 37) % 999)] as const
    })
    const { bytes, writes } = await copy(ranges)
    expect(
      bytes.equals(Buffer.concat(ranges.map(([start, end]) => ORIGINAL.subarray(start, end)))),
    ).toBe(true)
    expect(writes).toBeLessThan(14)
  })

  it('does not read what is left out where that is much', async () => {
    const ranges = [
      [0, 10],
      [5 * MEGABYTE, 14 * MEGABYTE],
      [16 * MEGABYTE, 16 * MEGABYTE + 1],
      [16 * MEGABYTE + 65_537, 17 * MEGABYTE],
      [20 * MEGABYTE - 1, 20 * MEGABYTE],
    ] as const
    const { bytes } = await copy(ranges)
    expect(
      bytes.equals(Buffer.concat(ranges.map(([start, end]) => ORIGINAL.subarray(start, end)))),
    ).toBe(true)
  })

  it('stops between two pieces when it is called off', async () => {
    const abort = new AbortController()
    let writes = 0
    const copying = copy([[0, ORIGINAL.length]], {
      signal: abort.signal,
      onWrite: (count) => {
        writes = count
        if (count === 2) abort.abort(new Error('called off'))
      },
    })
    await expect(copying.then(() => 'copied')).rejects.toThrow('called off')
    expect(writes).toBeLessThanOrEqual(3)
  })

  it('hands on what writing throws', async () => {
    const copying = copy([[0, ORIGINAL.length]], {
      onWrite: (count) => {
        if (count === 2) throw new Error('the disk is full')
      },
    })
    await expect(copying.then(() => 'copied')).rejects.toThrow('the disk is full')
  })

  it('does not invent the end of a file that got shorter', async () => {
    const copying = copy([[0, ORIGINAL.length]], { sizeBytes: 9 * MEGABYTE })
    await expect(copying.then(() => 'copied')).rejects.toThrow('shorter')
  })
})
