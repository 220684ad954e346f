import { execFileSync } from 'node:child_process'
import {
  copyFile,
  mkdir,
  readFile,
  rename,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { assertSameFile, readFileIdentity } from '../../../electron/main/video/file-identity'
import { VideoLibrary } from '../../../electron/main/video/video-library'
import { writeSyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

describe('VideoLibrary', () => {
  const folder = useTemporaryFolder()
  const library = new VideoLibrary()

  it('takes a video in and gives it out again by its id only', async () => {
    const path = folder.path('Holiday ünlü 🎬.mp4')
    await writeSyntheticVideo(path)
    const video = await library.intake(path)
    expect(video).toMatchObject({
      fileName: 'Holiday ünlü 🎬.mp4',
      previewUrl: `app://media/${video.id}`,
    })
    // A silent file with its header at the end, which TikTok takes.
    expect(video.findings.map(({ code }) => code)).toEqual(['audio-missing', 'movie-header-last'])
    expect(video.id).toMatch(/^[0-9a-f-]{36}$/u)
    expect(JSON.stringify(video)).not.toContain(folder.path())
    expect(library.get(video.id)).toMatchObject({ path, contentType: 'video/mp4', video })
    expect(library.findPlayable(video.id)).toMatchObject({ path, contentType: 'video/mp4' })
    expect(library.findPlayable('../../etc/passwd')).toBeNull()
  })

  it('refreshes the same entry for the same path', async () => {
    const path = folder.path('twice.mp4')
    await writeSyntheticVideo(path, { durationSec: 1 })
    const first = await library.intake(path)
    await writeSyntheticVideo(path, { durationSec: 3 })
    const second = await library.intake(path)
    expect(second.id).toBe(first.id)
    expect(second.probe.durationMs).toBe(3000)
    expect(library.get(first.id).video).toEqual(second)
  })

  it('forgets a released video and leaves the file alone', async () => {
    const path = folder.path('released.mp4')
    await writeSyntheticVideo(path)
    const { id } = await library.intake(path)
    library.release(id)
    library.release(id)
    expect(() => library.get(id)).toThrow('video-not-found')
    expect((await readFile(path)).length).toBeGreaterThan(0)
    expect((await library.intake(path)).id).not.toBe(id)
  })

  it('reports what TikTok would refuse as findings and keeps the video', async () => {
    const path = folder.path('tiny.mp4')
    await writeSyntheticVideo(path, { widthPx: 320, heightPx: 240 })
    const video = await library.intake(path)
    expect(video.findings.filter(({ severity }) => severity === 'blocks')).toMatchObject([
      { code: 'video-picture-size-unsupported', detail: { widthPx: 320, heightPx: 240 } },
    ])
    expect(library.get(video.id).video.id).toBe(video.id)
  })

  it.each<[string, string, (path: string) => Promise<unknown>]>([
    ['a missing file', 'video-not-found', () => Promise.resolve()],
    ['a folder', 'video-is-a-folder', (path) => mkdir(path)],
    ['an empty file', 'video-empty', (path) => writeFile(path, '')],
    ['a text file', 'video-not-a-video', (path) => writeFile(path, 'Dear diary, '.repeat(99))],
    ['a link that leads to itself', 'video-unreadable', (path) => symlink(path, path)],
    ['a link to nothing', 'video-not-found', (path) => symlink(`${path}-gone`, path)],
    ['a device', 'video-not-a-video', (path) => symlink('/dev/null', path)],
    [
      'more than 4 GB',
      'video-too-large',
      async (path) => {
        await writeSyntheticVideo(path)
        await truncate(path, 4 * 1024 ** 3 + 1)
      },
    ],
  ])('refuses %s as %s', async (name, code, make) => {
    const path = folder.path(`refused ${name}`)
    await make(path)
    await expect(library.intake(path)).rejects.toMatchObject({ code })
  })

  it('refuses a pipe without waiting for a writer', async () => {
    execFileSync('mkfifo', [folder.path('pipe')])
    await expect(library.intake(folder.path('pipe'))).rejects.toMatchObject({
      code: 'video-not-a-video',
    })
  })

  it.each(['relative.mp4', '', '/tmp/a\0b.mp4', 'file:///tmp/a.mp4'])(
    'refuses %j, which is no absolute path',
    async (path) => {
      await expect(library.intake(path)).rejects.toMatchObject({ code: 'invalid-request' })
    },
  )
})

describe('assertSameFile', () => {
  const folder = useTemporaryFolder()

  async function make(name: string): Promise<string> {
    const path = folder.path(name)
    await writeSyntheticVideo(path, { sizeBytes: 1_000_000 })
    return path
  }

  it('passes a file that only moved its name or was read', async () => {
    const path = await make('same.mp4')
    const identity = await readFileIdentity(path)
    await readFile(path)
    await assertSameFile(path, identity)
    await rename(path, folder.path('renamed.mp4'))
    await assertSameFile(folder.path('renamed.mp4'), identity)
  })

  it.each<[string, (path: string) => Promise<unknown>]>([
    ['longer', (path) => writeFile(path, 'x', { flag: 'a' })],
    ['shorter', (path) => truncate(path, 900_000)],
    ['touched', (path) => utimes(path, new Date(), new Date(Date.now() + 5000))],
  ])('notices a file that was %s', async (name, change) => {
    const path = await make(`${name}.mp4`)
    await utimes(path, 1, 1)
    const identity = await readFileIdentity(path)
    await change(path)
    await expect(assertSameFile(path, identity)).rejects.toMatchObject({ code: 'video-changed' })
  })

  it('takes the same bytes with the same time for the same file, as a backup or a network drive gives them back', async () => {
    const path = await make('restored.mp4')
    await utimes(path, 1, 1)
    const identity = await readFileIdentity(path)
    await copyFile(path, `${path}.backup`)
    await utimes(`${path}.backup`, 1, 1)
    await rename(`${path}.backup`, path)
    await assertSameFile(path, identity)
  })

  it('notices new bytes behind an old time', async () => {
    const path = await make('edited.mp4')
    await utimes(path, 1, 1)
    const identity = await readFileIdentity(path)
    const bytes = await readFile(path)
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 0xff, bytes.length - 1)
    await writeFile(path, bytes)
    await utimes(path, 1, 1)
    await expect(assertSameFile(path, identity)).rejects.toMatchObject({ code: 'video-changed' })
  })

  it('says that a file is gone', async () => {
    const path = await make('gone.mp4')
    const identity = await readFileIdentity(path)
    await rename(path, `${path}.elsewhere`)
    await expect(assertSameFile(path, identity)).rejects.toMatchObject({ code: 'video-not-found' })
  })
})
