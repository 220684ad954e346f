import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { moveMovieHeader } from '../../../electron/main/video/move-movie-header'
import { probeVideo } from '../../../electron/main/video/probe-video'
import { copyInMemory, readPackets } from '../../fixtures/copy-in-memory'
import { writeSyntheticVideo, type SyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

describe('moveMovieHeader', () => {
  const folder = useTemporaryFolder()
  const path = (name: string): string => folder.path(name)

  const move = (original: string, signal?: AbortSignal) =>
    copyInMemory(moveMovieHeader, original, signal === undefined ? {} : { signal })

  async function write(name: string, video: SyntheticVideo): Promise<string> {
    await writeSyntheticVideo(path(name), video)
    return path(name)
  }

  it('puts the header first, and every picture is found where it is now', async () => {
    const original = await write('last.mp4', {
      container: 'mp4',
      durationSec: 20,
      sizeBytes: 900_000,
    })
    const before = await probeVideo(original)
    expect(before.probe.isMovieHeaderLast).toBe(true)
    const copy = await move(original)
    writeFileSync(path('first.mp4'), copy!.bytes)
    const after = await probeVideo(path('first.mp4'))
    expect(after.probe).toEqual({ ...before.probe, isMovieHeaderLast: false })
    expect(copy!.bytes.length).toBe(readFileSync(original).length)
    const packets = await readPackets(original)
    expect(packets.length).toBeGreaterThan(400)
    expect(await readPackets(path('first.mp4'))).toEqual(packets)
    expect(copy!.fractions.at(-1)).toBe(1)
  })

  it('reads a header that goes on to the end of the file', async () => {
    const original = await write('long.mp4', { container: 'mp4', durationSec: 2 })
    const bytes = readFileSync(original)
    const moovAt = bytes.indexOf('moov') - 4
    bytes.writeUInt32BE(0, moovAt)
    writeFileSync(path('to-the-end.mp4'), bytes)
    const copy = await move(path('to-the-end.mp4'))
    writeFileSync(path('moved.mp4'), copy!.bytes)
    expect(await readPackets(path('moved.mp4'))).toEqual(await readPackets(original))
  })

  it.each([
    ['fragments', { container: 'mp4-fragmented' }],
    ['another container', { container: 'mkv' }],
  ] as const)('leaves %s to the page that puts copies together', async (name, video) => {
    expect(await move(await write(`${name}.mp4`, { durationSec: 2, ...video }))).toBeNull()
  })

  it('leaves a file alone whose tables point to nowhere, or say less than they should', async () => {
    const original = await write('tables.mp4', { container: 'mp4', durationSec: 2 })
    const at = readFileSync(original).indexOf('stco')
    for (const change of [
      (bytes: Buffer) => bytes.writeUInt32BE(0xffff_fff0, at + 12),
      (bytes: Buffer) => bytes.writeUInt32BE(0x00ff_ffff, at + 8),
      // Into the header itself, which does not keep its place.
      (bytes: Buffer) => bytes.writeUInt32BE(at, at + 12),
      (bytes: Buffer) => bytes.write('iloc', at, 'latin1'),
    ]) {
      const bytes = readFileSync(original)
      change(bytes)
      writeFileSync(path('changed.mp4'), bytes)
      expect(await move(path('changed.mp4'))).toBeNull()
    }
  })

  it('stops when it is called off', async () => {
    const original = await write('aborted.mp4', { container: 'mp4', durationSec: 2 })
    await expect(move(original, AbortSignal.abort(new Error('called off')))).rejects.toThrow(
      'called off',
    )
  })
})
