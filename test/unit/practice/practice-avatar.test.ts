import { crc32, inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { drawAvatar } from '../../../electron/practice/practice-avatar'

it('draws a square PNG with sound checksums and the two colours blended', () => {
  const png = drawAvatar(['#ff0000', '#0000ff'], 40)
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at)
    const body = png.subarray(at + 4, at + 8 + length)
    expect(png.readUInt32BE(at + 8 + length)).toBe(crc32(body))
    chunks.set(body.subarray(0, 4).toString(), body.subarray(4))
    at += length + 12
  }
  expect([...chunks.keys()]).toEqual(['IHDR', 'IDAT', 'IEND'])
  const pixels = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0))
  expect(pixels.length).toBe(40 * (1 + 40 * 3))
  expect([...pixels.subarray(1, 4)]).toEqual([255, expect.any(Number), expect.any(Number)])
  const last = [...pixels.subarray(-3)]
  expect(last[2]).toBeGreaterThan(last[0] ?? 255)
})
