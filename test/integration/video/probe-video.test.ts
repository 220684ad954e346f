import { execFileSync } from 'node:child_process'
import { open, readFile, truncate, writeFile } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { probeVideo } from '../../../electron/main/video/probe-video'
import { writeSyntheticVideo, type SyntheticVideo } from '../../fixtures/synthetic-video'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'

async function codeOf(path: string): Promise<string> {
  try {
    await probeVideo(path)
    return 'accepted'
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

function box(type: string, body: Buffer = Buffer.alloc(0), declaredBytes?: number): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt32BE(declaredBytes ?? body.length + 8, 0)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, body])
}

const FTYP = box('ftyp', Buffer.from('isom\0\0\0\0isomavc1', 'latin1'))

describe('probeVideo', () => {
  const folder = useTemporaryFolder()

  it.each<[string, SyntheticVideo, object]>([
    ['mp4, moov last', {}, { contentType: 'video/mp4', videoCodec: 'avc', framesPerSecond: 30 }],
    ['mp4, moov first', { container: 'mp4-moov-first' }, { durationMs: 2000 }],
    ['fragmented mp4', { container: 'mp4-fragmented' }, { durationMs: 2000 }],
    ['mov', { container: 'mov' }, { contentType: 'video/quicktime', durationMs: 2000 }],
    [
      'webm vp9',
      { container: 'webm', codec: 'vp9' },
      { contentType: 'video/webm', videoCodec: 'vp9' },
    ],
    [
      'webm vp8',
      { container: 'webm', codec: 'vp8' },
      { contentType: 'video/webm', videoCodec: 'vp8' },
    ],
    ['mkv', { container: 'mkv' }, { contentType: 'video/x-matroska', durationMs: 2000 }],
    ['hevc', { codec: 'hevc' }, { videoCodec: 'hevc' }],
    ['av1', { codec: 'av1' }, { videoCodec: 'av1' }],
    ['small picture', { widthPx: 320, heightPx: 240 }, { widthPx: 320, heightPx: 240 }],
    ['60 fps', { framesPerSecond: 60 }, { framesPerSecond: 60 }],
    ['59.94 fps', { framesPerSecond: 59.94 }, { framesPerSecond: 59.94 }],
    ['60.02 fps', { framesPerSecond: 60.02 }, { framesPerSecond: 60.02 }],
    ['15 fps', { framesPerSecond: 15 }, { framesPerSecond: 15 }],
    ['one picture', { durationSec: 0.01 }, { framesPerSecond: null }],
  ])('reads the headers of %s', async (_name, video, expected) => {
    const path = folder.path('video')
    await writeSyntheticVideo(path, video)
    const { probe } = await probeVideo(path)
    expect(probe).toMatchObject(expected)
    expect(probe.widthPx).toBe(video.widthPx ?? 720)
  })

  it('names a container that TikTok does not take', async () => {
    await writeFile(folder.path('a.avi'), Buffer.from('RIFF\0\0\0\0AVI LIST', 'latin1'))
    await expect(probeVideo(folder.path('a.avi'))).rejects.toMatchObject({
      code: 'video-container-unsupported',
      detail: { container: 'avi' },
    })
  })

  it.each([
    ['one track', 1],
    ['a hundred tracks', 100],
  ])(
    'does not work through half a million sample descriptions in %s',
    async (_name, trackCount) => {
      // As short as a description can be, and of a codec that nobody knows.
      const entry = box('abcd', Buffer.alloc(78))
      const entries = Buffer.concat(Array.from({ length: 750 }, () => entry))
      const head = Buffer.alloc(8)
      head.writeUInt32BE(0xffff_ffff, 4)
      const stsd = box('stsd', Buffer.concat([head, entries]))
      const handler = Buffer.alloc(24)
      handler.write('vide', 8, 'latin1')
      const descriptions = Array.from({ length: 700 / trackCount }, () => stsd)
      const trak = box(
        'trak',
        Buffer.concat([
          box('tkhd', Buffer.alloc(84)),
          box(
            'mdia',
            Buffer.concat([
              box('mdhd', Buffer.alloc(24)),
              box('hdlr', handler),
              box('minf', box('stbl', Buffer.concat(descriptions))),
            ]),
          ),
        ]),
      )
      const moov = box('moov', Buffer.concat(Array.from({ length: trackCount }, () => trak)))
      await writeFile(folder.path('many.mp4'), Buffer.concat([FTYP, moov, box('mdat')]))
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      const code = await codeOf(folder.path('many.mp4'))
      delay.disable()
      const complaintCount = warn.mock.calls.length
      warn.mockRestore()
      expect(code).toBe('video-not-a-video')
      // The library complains of each description that it does not know; a second and more went by in one go.
      expect(complaintCount).toBeLessThan(100)
      expect(delay.max / 1e6).toBeLessThan(1000)
    },
  )

  describe('of files that are not whole', () => {
    let movie: Buffer
    beforeAll(async () => {
      await writeSyntheticVideo(folder.path('whole.mp4'))
      movie = await readFile(folder.path('whole.mp4'))
    })

    it('finds every cut of an mp4 out', async () => {
      const path = folder.path('cut.mp4')
      const verdicts = new Set<string>()
      for (let length = 1; length < movie.length; length += 97) {
        await writeFile(path, movie.subarray(0, length))
        verdicts.add(await codeOf(path))
      }
      expect([...verdicts].sort()).toEqual(['video-not-a-video', 'video-truncated'])
      // Once the first box can be read, the file is known as a video that lacks something.
      await writeFile(path, movie.subarray(0, movie.length - 1))
      expect(await codeOf(path)).toBe('video-truncated')
      await writeFile(path, movie.subarray(0, 5000))
      expect(await codeOf(path)).toBe('video-truncated')
    })

    it('finds every cut of a moov-first mp4 and of a webm out', async () => {
      for (const container of ['mp4-moov-first', 'webm'] as const) {
        const path = folder.path('cut')
        await writeSyntheticVideo(path, { container, codec: container === 'webm' ? 'vp9' : 'avc' })
        const whole = await readFile(path)
        for (let length = 600; length < whole.length; length += 501) {
          await writeFile(path, whole.subarray(0, length))
          expect(await codeOf(path), `${container} cut to ${length}`).toBe('video-truncated')
        }
      }
    })

    it('finds pictures missing behind an mdat without a length', async () => {
      const path = folder.path('open-mdat.mp4')
      await writeSyntheticVideo(path, { container: 'mp4-moov-first', durationSec: 20 })
      const whole = await readFile(path)
      const mdat = whole.indexOf('mdat') - 4
      const isLarge = whole.readUInt32BE(mdat) === 1
      expect(isLarge).toBe(false)
      whole.writeUInt32BE(0, mdat)
      await writeFile(path, whole)
      expect(await codeOf(path)).toBe('accepted')
      await truncate(path, mdat + 500)
      expect(await codeOf(path)).toBe('video-truncated')
    })

    it('says of a recording that was never finished that it is truncated', async () => {
      await writeFile(
        folder.path('no-moov.mp4'),
        Buffer.concat([FTYP, box('mdat', Buffer.alloc(5000))]),
      )
      expect(await codeOf(folder.path('no-moov.mp4'))).toBe('video-truncated')
    })
  })

  describe('of hostile files', () => {
    it.each<[string, Buffer]>([
      ['zeros', Buffer.alloc(100_000)],
      ['text', Buffer.from('Just a letter. '.repeat(500))],
      ['a jpeg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(3000)])],
      ['a picture of the ISO family', Buffer.concat([FTYP, box('meta', Buffer.alloc(100))])],
      ['an empty moov', Buffer.concat([FTYP, box('moov'), box('mdat', Buffer.alloc(50))])],
      [
        'a child larger than its parent',
        Buffer.concat([FTYP, box('moov', box('trak', Buffer.alloc(8), 5000)), box('mdat')]),
      ],
      [
        'a tree without end',
        Buffer.concat([
          FTYP,
          Array.from({ length: 40 }).reduce<Buffer>((inner) => box('trak', inner), box('trak')),
          box(
            'moov',
            Array.from({ length: 40 }).reduce<Buffer>((inner) => box('trak', inner), box('trak')),
          ),
          box('mdat'),
        ]),
      ],
      [
        'a table that lies about its length',
        Buffer.concat([
          FTYP,
          box('moov', box('stco', Buffer.from([0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff]))),
          box('mdat'),
        ]),
      ],
      [
        'a WebM header alone',
        Buffer.from('1a45dfa39f4286810142f7810142f2810442f381084282847765626d', 'hex'),
      ],
    ])('refuses %s', async (_name, bytes) => {
      const path = folder.path('hostile')
      await writeFile(path, bytes)
      expect(['video-not-a-video', 'video-truncated']).toContain(await codeOf(path))
    })

    it('does not read a moov of one gigabyte', async () => {
      const path = folder.path('fake-moov.mp4')
      await writeFile(path, Buffer.concat([FTYP, box('moov', Buffer.alloc(0), 2 ** 30)]))
      await truncate(path, FTYP.length + 2 ** 30)
      const startedAtMs = performance.now()
      expect(await codeOf(path)).toBe('video-not-a-video')
      expect(performance.now() - startedAtMs).toBeLessThan(1000)
    })

    it('survives damage anywhere in the headers', async () => {
      const path = folder.path('damaged.mp4')
      await writeSyntheticVideo(path, { container: 'mp4-moov-first' })
      const whole = await readFile(path)
      let state = 7
      for (let round = 0; round < 300; round += 1) {
        const damaged = Buffer.from(whole)
        for (let hit = 0; hit < 4; hit += 1) {
          state = (state * 48_271) % 2_147_483_647
          damaged[state % 2000] = state & 0xff
        }
        await writeFile(path, damaged)
        // Accepted or refused with a code; anything else would throw here.
        await codeOf(path)
      }
    })
  })

  it('costs the same for 4 GB as for a small file, wherever the moov is', async () => {
    for (const container of ['mp4', 'mp4-moov-first'] as const) {
      const path = folder.path('huge.mp4')
      await writeSyntheticVideo(path, { container, durationSec: 60 })
      const moovBytes = await sizeOfBox(path, 'moov')
      await growByHole(path, 4 * 1024 ** 3)
      await probeVideo(path)
      const startedAtMs = performance.now()
      const { probe, readBytes } = await probeVideo(path)
      const tookMs = performance.now() - startedAtMs
      expect(probe.durationMs).toBe(60_000)
      // The box walk reads the moov once and the library once more.
      expect(readBytes).toBeLessThan(64 * 1024 + 2 * moovBytes)
      expect(tookMs).toBeLessThan(200)
    }
  })

  it('agrees with ffprobe on what ffmpeg makes', async (context) => {
    if (!hasFfmpeg()) context.skip('ffmpeg is not installed')
    const path = folder.path('ffmpeg.mp4')
    const makes: [string[], object][] = [
      [['-c:v', 'libx264', '-r', '25'], { videoCodec: 'avc', framesPerSecond: 25 }],
      [['-c:v', 'libx264', '-r', '30000/1001', '-bf', '2'], { framesPerSecond: 29.97 }],
      [['-c:v', 'libx265', '-r', '24', '-x265-params', 'log-level=none'], { videoCodec: 'hevc' }],
      [['-c:v', 'mpeg4', '-r', '24'], { videoCodec: 'mp4v' }],
      [['-c:v', 'libx264', '-movflags', 'frag_keyframe+empty_moov'], { videoCodec: 'avc' }],
    ]
    for (const [encoder, expected] of makes) {
      execFileSync('ffmpeg', [
        ...['-v', 'error', '-y', '-f', 'lavfi', '-i', 'testsrc=size=640x360:duration=2'],
        ...['-f', 'lavfi', '-i', 'sine=duration=2', '-c:a', 'aac', '-pix_fmt', 'yuv420p'],
        ...encoder,
        path,
      ])
      const { probe } = await probeVideo(path)
      expect(probe).toMatchObject({ widthPx: 640, heightPx: 360, audioCodec: 'aac', ...expected })
      expect(Math.abs((probe.durationMs ?? 0) - 2000)).toBeLessThan(120)
    }
  })
})

function hasFfmpeg(): boolean {
  try {
    execFileSync('ffmpeg', ['-version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function sizeOfBox(path: string, type: string): Promise<number> {
  const bytes = await readFile(path)
  return bytes.readUInt32BE(bytes.indexOf(type) - 4)
}

/** Ends the file in a `free` box with a 64-bit length over a hole, which takes no room on the disk. */
async function growByHole(path: string, sizeBytes: number): Promise<void> {
  const file = await open(path, 'r+')
  const { size } = await file.stat()
  const header = Buffer.alloc(16)
  header.writeUInt32BE(1, 0)
  header.write('free', 4, 'latin1')
  header.writeBigUInt64BE(BigInt(sizeBytes - size), 8)
  await file.write(header, 0, 16, size)
  await file.truncate(sizeBytes)
  await file.close()
}
