import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VideoInspector, type VideoFindings } from '../../../electron/practice/video-inspector'

const SAMPLE = readFileSync(
  join(import.meta.dirname, '../../../resources/sample/sosyabot-sample.mp4'),
)

function inspect(file: Buffer, partBytes = file.length): VideoFindings {
  let inspector = new VideoInspector(file.length)
  for (let start = 0; start < file.length; start += partBytes) {
    inspector = inspector.clone()
    inspector.push(file.subarray(start, start + partBytes))
  }
  return inspector.findings()
}

function box(type: string, payload: Buffer | number): Buffer {
  const body = typeof payload === 'number' ? Buffer.alloc(payload) : payload
  const header = Buffer.alloc(8)
  header.writeUInt32BE(body.length + 8, 0)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, body])
}

function movie(durationMs: number, version: 0 | 1 = 0): Buffer {
  const header = Buffer.alloc(version === 0 ? 100 : 112)
  header[0] = version
  header.writeUInt32BE(1000, version === 0 ? 12 : 20)
  if (version === 0) header.writeUInt32BE(durationMs, 16)
  else header.writeBigUInt64BE(BigInt(durationMs), 24)
  return box('moov', Buffer.concat([box('mvhd', header), box('trak', 400)]))
}

const FTYP = box('ftyp', Buffer.from('isom\0\0\0\0isom'))

describe('VideoInspector', () => {
  it.each([7, 16, 17, 1000, 65_536, SAMPLE.length])(
    'reads the sample in parts of %i bytes',
    (partBytes) => {
      expect(inspect(SAMPLE, partBytes)).toMatchObject({ isVideo: true, durationSec: 6 })
    },
  )

  it('reads what the pictures are like, in parts of any size', () => {
    for (const partBytes of [977, SAMPLE.length]) {
      expect(inspect(SAMPLE, partBytes).movie).toEqual({
        codec: 'avc1',
        widthPx: 720,
        heightPx: 1280,
        framesPerSecond: 30,
      })
    }
  })

  it('finds the movie behind the media', () => {
    const file = Buffer.concat([FTYP, box('mdat', 100_000), movie(61_500)])
    for (const partBytes of [1, 333, file.length]) {
      expect(inspect(file, partBytes)).toMatchObject({ isVideo: true, durationSec: 61.5 })
    }
  })

  it('reads a long movie header, a 64-bit box and a last box without size', () => {
    const large = Buffer.alloc(16)
    large.writeUInt32BE(1, 0)
    large.write('free', 4, 'latin1')
    large.writeBigUInt64BE(116n, 8)
    const open = box('mdat', 500)
    open.writeUInt32BE(0, 0)
    const file = Buffer.concat([FTYP, large, Buffer.alloc(100), movie(7_200_000, 1), open])
    expect(inspect(file, 50)).toMatchObject({ isVideo: true, durationSec: 7200 })
  })

  it('does not stumble over a box of eight bytes', () => {
    const file = Buffer.concat([FTYP, movie(1000), box('free', 0), box('mdat', 50)])
    for (const partBytes of [1, 5, 8, 9]) expect(inspect(file, partBytes).isVideo).toBe(true)
  })

  it('does not know the duration of a fragmented file', () => {
    expect(
      inspect(Buffer.concat([FTYP, movie(0), box('moof', 50), box('mdat', 50)])),
    ).toMatchObject({
      isVideo: true,
      durationSec: null,
    })
  })

  it('tolerates rubbish behind a whole file, as players do', () => {
    expect(
      inspect(
        Buffer.concat([FTYP, movie(1000), box('mdat', 50), Buffer.from('rubbish at the end')]),
      ).isVideo,
    ).toBe(true)
  })

  it('knows WebM by its first bytes', () => {
    expect(
      inspect(Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.alloc(100)]), 3),
    ).toMatchObject({
      isVideo: true,
      durationSec: null,
    })
  })

  it.each([
    ['nothing but zeros', Buffer.alloc(5000)],
    ['text', Buffer.from('hello, this is no video but a text file')],
    ['a JPEG', Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(50)])],
    ['three bytes', Buffer.from('abc')],
    ['only a file type', FTYP],
    ['no media', Buffer.concat([FTYP, movie(1000)])],
    ['no movie', Buffer.concat([FTYP, box('mdat', 1000)])],
    [
      'media that ends too early',
      Buffer.concat([FTYP, movie(1000), box('mdat', 1000)]).subarray(0, -1),
    ],
    [
      'a movie that ends too early',
      Buffer.concat([FTYP, box('mdat', 10), movie(1000)]).subarray(0, -1),
    ],
    [
      'a box of an impossible size',
      Buffer.concat([FTYP, Buffer.from('0000000466726565', 'hex'), movie(1000), box('mdat', 10)]),
    ],
  ])('sees that %s is no video', (_name, file) => {
    expect(inspect(file).isVideo).toBe(false)
    expect(inspect(file, 5).isVideo).toBe(false)
  })

  it('forgets what a clone has seen', () => {
    const inspector = new VideoInspector(SAMPLE.length)
    inspector.clone().push(SAMPLE.subarray(0, 1000))
    inspector.push(SAMPLE)
    expect(inspector.findings()).toMatchObject({ isVideo: true, durationSec: 6 })
  })
})
