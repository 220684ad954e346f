import { open, readdir, readFile, type FileHandle } from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { FixedCopyFile } from '../../../electron/main/video/fixed-copy-file'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

const PIECE = Buffer.alloc(8 * 1024 * 1024, 'cake ')

describe('FixedCopyFile', () => {
  const folder = useTemporaryFolder()

  afterEach(() => {
    vi.restoreAllMocks()
  })

  /** The handle of every file, where a disk that fails can be put in the place of this one. */
  async function handles(): Promise<FileHandle> {
    const file = await open(folder.path('original.mov'), 'r')
    await file.close()
    return Object.getPrototypeOf(file) as FileHandle
  }

  async function create(): Promise<FixedCopyFile> {
    writeFileSync(folder.path('original.mov'), 'original')
    return FixedCopyFile.create({
      originalPath: folder.path('original.mov'),
      fallbackFolder: folder.path('elsewhere'),
      expectedBytes: null,
      journal: { add: () => undefined, remove: () => undefined },
    })
  }

  it('lets the disk keep up with the writing, so that little waits for it at the end', async () => {
    const copy = await create()
    const flush = vi.spyOn(await handles(), 'datasync')
    for (let piece = 0; piece < 25; piece += 1) await copy.write(PIECE, piece * PIECE.length)
    expect(flush).toHaveBeenCalledTimes(3)
    const path = await copy.finish('flushed.mov')
    const written = await readFile(path)
    expect(written.length).toBe(25 * PIECE.length)
    expect(written.subarray(-PIECE.length).equals(PIECE)).toBe(true)
  })

  it.each([
    // A flush begins with every eighth piece and is waited for by the next one.
    ['while it is written', 40, 15],
    ['at the end', 8, 8],
  ])('hears of a disk that fails, %s', async (_name, pieces, writtenPieces) => {
    const copy = await create()
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' })
    vi.spyOn(await handles(), 'datasync').mockRejectedValueOnce(full)
    let written = 0
    const before = await readdir(folder.path())
    const writing = (async () => {
      for (let piece = 0; piece < pieces; piece += 1) {
        await copy.write(PIECE, piece * PIECE.length)
        written += 1
      }
      return copy.finish('full.mov')
    })()
    await expect(writing).rejects.toMatchObject({ code: 'fix-disk-full', isRetryable: true })
    expect(written).toBe(writtenPieces)
    await copy.discard()
    const after = await readdir(folder.path())
    expect(after.length).toBe(before.length - 1)
    expect(after.some((name) => name.startsWith('full'))).toBe(false)
  })
})
