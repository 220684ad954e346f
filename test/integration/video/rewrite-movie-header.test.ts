import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { beforeAll, describe, expect, it } from 'vitest'
import { AppError } from '../../../electron/main/platform/app-error'
import { probeVideo } from '../../../electron/main/video/probe-video'
import { rewriteMovieHeader } from '../../../electron/main/video/rewrite-movie-header'
import type { FixPlan } from '../../../electron/shared/fix-plan'
import { copyInMemory, readPackets, type CopyInMemory } from '../../fixtures/copy-in-memory'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { box, replaceBox } from '../../fixtures/video-corpus/iso-file'
import { hasFfmpeg, runFfmpeg } from '../../fixtures/video-corpus/run-ffmpeg'

const PICTURES = ['-f', 'lavfi', '-i', 'testsrc2=s=360x640:r=30']
const SOUND = ['-f', 'lavfi', '-i', 'sine=frequency=440:sample_rate=48000']
const SHORT = ['-t', '1']
const H264 = ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-g', '15']
const REORDERED = ['-c:v', 'libx264', '-preset', 'medium', '-bf', '3', '-pix_fmt', 'yuv420p']
const HEVC = ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none']
const AAC = ['-c:a', 'aac']
const BT709 = ['-color_primaries', 'bt709', '-color_trc', 'bt709', '-colorspace', 'bt709']
const COLOUR = [...BT709, '-movflags', '+write_colr']
const BOTH = [...PICTURES, ...SOUND, ...SHORT]

/** Films that a new header is enough for. */
const REWRITTEN: Readonly<Record<string, readonly string[]>> = {
  'plain.mov': [...BOTH, ...H264, ...AAC],
  'header-first.mov': [...BOTH, ...H264, ...AAC, '-movflags', '+faststart'],
  'reordered.mov': [...BOTH, ...REORDERED, ...AAC],
  'offsets-below-zero.mov': [...BOTH, ...REORDERED, ...AAC, '-movflags', '+negative_cts_offsets'],
  'hevc.mov': [...BOTH, ...HEVC, '-pix_fmt', 'yuv420p', '-tag:v', 'hvc1', ...AAC],
  'silent.mov': [...PICTURES, ...SHORT, ...H264],
  // Sound of version 2, because 96 kHz have no place in the others.
  'fast-sound.mov': [...BOTH, ...H264, ...AAC, '-ar', '96000'],
  'time-code.mov': [...BOTH, ...H264, ...AAC, '-timecode', '01:00:00:00'],
  'colour.mov': [...BOTH, ...H264, ...COLOUR, ...AAC],
  'full-range.mov': [...BOTH, ...H264, '-pix_fmt', 'yuvj420p', ...COLOUR, ...AAC],
  'wide-pixels.mov': [...BOTH, '-vf', 'setsar=4/3', ...H264, ...AAC],
  'surround.mov': [
    ...BOTH,
    ...['-af', 'pan=5.1|c0=c0|c1=c0|c2=c0|c3=c0|c4=c0|c5=c0', ...H264, ...AAC],
  ],
}
/** Made from the first of them, and of the third. */
const COPIED: Readonly<Record<string, readonly string[]>> = {
  'rotated.mov': ['-c', 'copy', '-metadata:s:v:0', 'rotate=90'],
  'several.mov': ['-map', '0:v', '-map', '0:a', '-map', '1:a', '-map', '1:v', '-c', 'copy'],
  'several.mp4': ['-map', '0:v', '-map', '1:a', '-map', '0:a', '-c', 'copy'],
  'short.mov': ['-c', 'copy', '-t', '0.6'],
}
const LEFT_TO_OTHERS: Readonly<Record<string, readonly string[]>> = {
  'pcm.mov': [...BOTH, ...H264, '-c:a', 'pcm_s16le'],
  'alac.mov': [...BOTH, ...H264, '-c:a', 'alac'],
  'mp3.mov': [...BOTH, ...H264, '-c:a', 'libmp3lame'],
  'prores.mov': [...BOTH, '-c:v', 'prores', ...AAC],
  // The parameters of such pictures may lie between them.
  'hev1.mov': [...BOTH, ...HEVC, '-pix_fmt', 'yuv420p', '-tag:v', 'hev1', ...AAC],
  'fragmented.mov': [...BOTH, ...H264, ...AAC, '-movflags', 'frag_keyframe+empty_moov'],
  'matroska.mkv': [...BOTH, ...H264, ...AAC],
}

const packetsSchema = z.object({
  packets: z.array(z.unknown()),
  streams: z.array(z.looseObject({})),
})
/** Where a stream is named, and what is said of it beside what it is. */
const NAMES = ['index', 'id', 'tags', 'disposition', 'field_order']

/** Everything that ffprobe knows about a stream and about each of its packets, with a hash of what is in it. */
function readStream(path: string, stream: 'v:0' | 'a:0') {
  const options = ['-v', 'error', '-of', 'json', '-show_streams', '-show_packets']
  const hashed = ['-show_data_hash', 'sha256', '-select_streams', stream]
  const shown = ['-show_entries', 'packet=pts,dts,duration,size,flags,data_hash']
  const output = execFileSync('ffprobe', [...options, ...hashed, ...shown, path])
  const { packets, streams } = packetsSchema.parse(JSON.parse(output.toString()))
  const facts = Object.entries(streams[0] ?? {}).filter(([name]) => !NAMES.includes(name))
  return { packets, facts: Object.fromEntries(facts) }
}

describe('rewriteMovieHeader', () => {
  const folder = useTemporaryFolder()
  const path = (name: string): string => folder.path(name)

  beforeAll(async () => {
    if (!hasFfmpeg()) return
    for (const [name, options] of Object.entries({ ...REWRITTEN, ...LEFT_TO_OTHERS })) {
      await runFfmpeg([...options, path(name)])
    }
    const both = ['-i', path('plain.mov'), '-i', path('reordered.mov')]
    for (const [name, options] of Object.entries(COPIED)) {
      await runFfmpeg([...both, ...options, path(name)])
    }
  }, 120_000)

  async function rewrite(name: string, audio?: FixPlan['audio']): Promise<CopyInMemory | null> {
    return copyInMemory(rewriteMovieHeader, path(name), {
      contentType: name.endsWith('.mp4') ? 'video/mp4' : 'video/quicktime',
      audio: audio ?? (name === 'silent.mov' ? 'none' : 'copy'),
    })
  }

  /** Makes a copy of changed bytes of a film, and writes it beside it. */
  async function rewriteBytes(bytes: Buffer): Promise<CopyInMemory | null> {
    writeFileSync(path('changed.mov'), bytes)
    const copy = await rewrite('changed.mov')
    if (copy !== null) writeFileSync(path('changed.mp4'), copy.bytes)
    return copy
  }

  it.skipIf(!hasFfmpeg()).each([...Object.keys(REWRITTEN), ...Object.keys(COPIED)])(
    '%s: the same packets at the same times in an mp4 that the doctor likes',
    async (name) => {
      const copy = await rewrite(name)
      writeFileSync(path('copy.mp4'), copy!.bytes)
      expect(copy!.bytes.toString('latin1', 4, 12)).toBe('ftypisom')
      expect(copy!.fractions.at(-1)).toBe(1)
      for (const stream of name === 'silent.mov' ? (['v:0'] as const) : (['v:0', 'a:0'] as const)) {
        const original = readStream(path(name), stream)
        expect(original.packets.length).toBeGreaterThan(15)
        expect(readStream(path('copy.mp4'), stream)).toEqual(original)
      }
      const before = (await probeVideo(path(name))).probe
      const after = (await probeVideo(path('copy.mp4'))).probe
      expect(after).toEqual({
        ...before,
        contentType: 'video/mp4',
        isMovieHeaderLast: false,
        videoTrackCount: 1,
        audioTrackCount: Math.min(1, before.audioTrackCount),
        durationMs: after.durationMs,
      })
      expect(Math.abs((after.durationMs ?? 0) - (before.durationMs ?? 0))).toBeLessThan(50)
    },
  )

  it.skipIf(!hasFfmpeg()).each(Object.keys(LEFT_TO_OTHERS))(
    'leaves %s to the page',
    async (name) => {
      expect(await rewrite(name)).toBeNull()
    },
  )

  it.skipIf(!hasFfmpeg())('leaves a film alone whose sound is not what the plan says', async () => {
    expect(await rewrite('plain.mov', 'none')).toBeNull()
    expect(await rewrite('silent.mov', 'copy')).toBeNull()
  })

  it.skipIf(!hasFfmpeg())('takes nothing along of the tracks that are left out', async () => {
    const copy = (await rewrite('several.mov'))!.bytes
    const alone = (await rewrite('plain.mov'))!.bytes
    expect(readFileSync(path('several.mov')).length).toBeGreaterThan(alone.length * 1.2)
    expect(Math.abs(copy.length - alone.length)).toBeLessThan(1000)
    const timeCode = (await rewrite('time-code.mov'))!.bytes
    for (const word of ['tmcd', 'gmhd', 'tref', 'wave', 'alis', 'dhlr', 'qt  ']) {
      expect(timeCode.includes(word), word).toBe(false)
    }
  })

  it.skipIf(!hasFfmpeg())('keeps the title and forgets where it was filmed', async () => {
    const title = ['-metadata', 'title=A cake']
    const place = ['-metadata', 'location=+41.0082+028.9784/']
    const date = ['-metadata', 'com.apple.quicktime.creationdate=2026-05-01T10:00:00+0300']
    const asKeys = ['-movflags', 'use_metadata_tags']
    for (const tags of [
      [...title, ...place],
      [...title, ...place, ...date, ...asKeys],
    ]) {
      await runFfmpeg(['-i', path('plain.mov'), '-c', 'copy', ...tags, path('tags.mov')])
      expect(readFileSync(path('tags.mov')).includes('41.0082')).toBe(true)
      const copy = (await rewrite('tags.mov'))!.bytes
      writeFileSync(path('tags.mp4'), copy)
      const words = execFileSync('ffprobe', [
        '-v',
        'error',
        '-show_format',
        path('tags.mp4'),
      ]).toString()
      expect(words).toContain('title=A cake')
      expect(words.includes('date=2026-05-01')).toBe(tags.includes(date[1]!))
      expect(copy.includes('41.0082')).toBe(false)
    }
  })

  it.skipIf(!hasFfmpeg())('says what QuickTime says in words of its own', async () => {
    const bytes = readFileSync(path('offsets-below-zero.mov'))
    const offsetsAt = bytes.indexOf('ctts') + 4
    bytes.writeUInt8(0, offsetsAt)
    const trackAt = bytes.indexOf('tkhd') + 4
    bytes.writeUInt8(0xf, trackAt + 3)
    bytes.writeUInt16BE(5, trackAt + 34)
    // English, as the Macintosh counts.
    bytes.writeUInt16BE(0, bytes.indexOf('mdhd') + 24)
    const copy = (await rewriteBytes(bytes))!.bytes
    expect(copy[copy.indexOf('ctts') + 4], 'a version with a sign').toBe(1)
    expect(copy[copy.indexOf('tkhd') + 7]).toBe(7)
    expect(copy.readUInt16BE(copy.indexOf('tkhd') + 38)).toBe(0)
    expect(copy.readUInt16BE(copy.indexOf('mdhd') + 24)).toBe(0x55c4)
    expect(copy.subarray(copy.indexOf('hdlr') + 8).toString('latin1', 0, 8)).toBe('\0\0\0\0vide')
    expect(readStream(path('changed.mp4'), 'v:0')).toEqual(
      readStream(path('offsets-below-zero.mov'), 'v:0'),
    )
  })

  it.skipIf(!hasFfmpeg())('describes sound as the ISO family does', async () => {
    const soundOf = async (name: string): Promise<readonly number[]> => {
      const { bytes } = (await rewrite(name))!
      const at = bytes.indexOf('mp4a') + 4
      expect(bytes.toString('latin1', at + 32, at + 36)).toBe('esds')
      return [8, 16, 18, 24].map((field) => bytes.readUInt16BE(at + field))
    }
    expect(await soundOf('plain.mov')).toEqual([0, 1, 16, 48_000])
    expect(await soundOf('surround.mov')).toEqual([0, 6, 16, 48_000])
    // No room for it there; the decoder is told in esds.
    expect(await soundOf('fast-sound.mov')).toEqual([0, 1, 16, 0])
  })

  it.skipIf(!hasFfmpeg())('takes the range of the colours from the pictures', async () => {
    const rangeOf = async (name: string): Promise<number | undefined> => {
      const { bytes } = (await rewrite(name))!
      const at = bytes.indexOf('nclx')
      expect(bytes.subarray(at + 4, at + 10).toString('hex')).toBe('000100010001')
      return bytes[at + 10]
    }
    expect(await rangeOf('colour.mov')).toBe(0)
    expect(await rangeOf('full-range.mov')).toBe(0x80)
  })

  describe('a film that is damaged, or made by a special editor', () => {
    type Change = (film: Buffer) => Buffer
    const find = (film: Buffer, type: string): number => {
      const at = film.lastIndexOf(type)
      if (at < 0) throw new Error(`The film has no ${type}`)
      return at
    }
    const set32 =
      (type: string, at: number, value: number): Change =>
      (film) => {
        film.writeUInt32BE(value, find(film, type) + 4 + at)
        return film
      }
    const rename =
      (type: string, name: string): Change =>
      (film) => {
        film.write(name, find(film, type), 'latin1')
        return film
      }
    const cases: Readonly<Record<string, Change>> = {
      'a chunk behind the end': set32('stco', 8, 0x7fff_fff0),
      'a chunk before the media': set32('stco', 8, 4),
      'more chunks than the table has': set32('stco', 4, 0x00ff_ffff),
      'a sample larger than the file': set32('stsz', 12, 0x7fff_fff0),
      'a sample that reaches into what follows the media': (film) => {
        const at = find(film, 'stsz') + 8
        const last = at + 8 + film.readUInt32BE(at + 4) * 4 - 4
        film.writeUInt32BE(film.readUInt32BE(last) + 100_000, last)
        return film
      },
      'sizes that are not listed': set32('stsz', 4, 100),
      'more samples than sizes': set32('stsz', 8, 0x00ff_ffff),
      'fewer samples than times': (film) => {
        const at = find(film, 'stsz') + 12
        film.writeUInt32BE(film.readUInt32BE(at) - 1, at)
        return film
      },
      'a time that goes backwards': set32('stts', 12, 0xffff_fff0),
      'chunks before the first': set32('stsc', 8, 0),
      'another description': set32('stsc', 16, 2),
      'more samples in a chunk than there are': set32('stsc', 12, 0x00ff_ffff),
      'two descriptions': set32('stsd', 4, 2),
      'data in another file': set32('url ', 0, 0),
      'no esds': rename('esds', 'esdz'),
      'no avcC': rename('avcC', 'avcZ'),
      'an encrypted track': rename('sgpd', 'senc'),
      'a movie that is compressed': rename('udta', 'cmov'),
      'a key frame behind the last picture': set32('stss', 8, 0x00ff_ffff),
      'two cuts': (film) => {
        const moovAt = find(film, 'moov') - 4
        const edit = Buffer.alloc(12)
        edit.writeUInt32BE(500, 0)
        edit.writeUInt32BE(0x0001_0000, 8)
        const edits = box(
          'elst',
          Buffer.concat([Buffer.from('0000000000000002', 'hex'), edit, edit]),
        )
        const moov = replaceBox(film.subarray(moovAt), 'edts', box('edts', edits))
        return Buffer.concat([film.subarray(0, moovAt), moov])
      },
      'double speed': set32('elst', 16, 0x0002_0000),
    }

    it.skipIf(!hasFfmpeg()).each(Object.entries(cases))('%s', async (_name, change) => {
      const film = readFileSync(path('plain.mov'))
      expect(await rewriteBytes(film)).not.toBeNull()
      const changed = change(film)
      expect(changed.equals(readFileSync(path('plain.mov')))).toBe(false)
      const outcome = await rewriteBytes(changed).catch((error: unknown) => error)
      if (outcome === null) return
      // What the doctor refuses it refuses before anybody asks for a copy.
      expect(outcome).toBeInstanceOf(AppError)
      expect((outcome as AppError).code).toBe('video-truncated')
    })

    it.skipIf(!hasFfmpeg())('cut off anywhere', async () => {
      for (const name of ['plain.mov', 'header-first.mov']) {
        const film = readFileSync(path(name))
        for (let share = 0.02; share < 1; share += 0.049) {
          const outcome = await rewriteBytes(
            film.subarray(0, Math.floor(film.length * share)),
          ).catch((error: unknown) => error)
          if (outcome !== null) expect((outcome as AppError).code).toBe('video-truncated')
        }
      }
    })

    it.skipIf(!hasFfmpeg())(
      'whatever single byte of its header is another: never a copy that differs',
      async () => {
        const original = readFileSync(path('reordered.mov'))
        const moovAt = original.lastIndexOf('moov')
        let copies = 0
        let state = 12_345
        const random = (below: number): number => {
          state = (state * 1_103_515_245 + 12_345) % 2 ** 31
          return Math.floor((state / 2 ** 31) * below)
        }
        for (let round = 0; round < 400; round += 1) {
          const film = Buffer.from(original)
          const at = moovAt + random(film.length - moovAt)
          film.writeUInt8(random(256), at)
          const copy = await rewriteBytes(film).catch((error: unknown) => {
            // In words of the doctor's, or nothing is known about it.
            expect(error, `byte ${at}`).toBeInstanceOf(AppError)
            return null
          })
          if (copy === null) continue
          copies += 1
          for (const kind of ['video', 'audio'] as const) {
            const expected = await readPackets(film, kind).catch(() => null)
            if (expected !== null) {
              expect(await readPackets(copy.bytes, kind), `byte ${at}, ${kind}`).toEqual(expected)
            }
          }
        }
        expect(copies).toBeGreaterThan(100)
        expect(copies).toBeLessThan(400)
      },
    )
  })

  it.skipIf(!hasFfmpeg())('stops when it is called off', async () => {
    const signal = AbortSignal.abort(new Error('called off'))
    const options = { contentType: 'video/quicktime', audio: 'copy', signal } as const
    await expect(copyInMemory(rewriteMovieHeader, path('plain.mov'), options)).rejects.toThrow(
      'called off',
    )
  })
})
