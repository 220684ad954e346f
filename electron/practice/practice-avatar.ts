import { crc32, deflateSync } from 'node:zlib'

/** Red, green and blue, 0 to 255 each. */
type Rgb = readonly [number, number, number]

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * Draws an account's picture: a diagonal blend of two colours with a lighter bubble and a soft
 * shadow, as a square opaque PNG.
 */
export function drawAvatar(colors: readonly [string, string], sidePx: number): Buffer {
  const from = parseColor(colors[0])
  const to = parseColor(colors[1])
  const rows = Buffer.alloc(sidePx * (1 + sidePx * 3))
  for (let y = 0; y < sidePx; y += 1) {
    const rowStart = y * (1 + sidePx * 3)
    for (let x = 0; x < sidePx; x += 1) {
      const pixel = colorAt(from, to, x / sidePx, y / sidePx)
      rows[rowStart + 1 + x * 3] = pixel[0]
      rows[rowStart + 2 + x * 3] = pixel[1]
      rows[rowStart + 3 + x * 3] = pixel[2]
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(sidePx, 0)
  header.writeUInt32BE(sidePx, 4)
  // Eight bits a channel, true colour; compression, filter and interlace are the defaults (0).
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    PNG_SIGNATURE,
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

/** `x` and `y` run from 0 to 1. */
function colorAt(from: Rgb, to: Rgb, x: number, y: number): Rgb {
  const base = blend(from, to, smooth((x + y) / 2))
  const bubble = smooth(1 - Math.hypot(x - 0.34, y - 0.3) / 0.42) * 0.38
  const shadow = smooth(1 - Math.hypot(x - 0.82, y - 0.94) / 0.55) * 0.28
  return blend(blend(base, [255, 255, 255], bubble), [24, 16, 48], shadow)
}

function smooth(value: number): number {
  const clamped = Math.min(1, Math.max(0, value))
  return clamped * clamped * (3 - 2 * clamped)
}

function blend(from: Rgb, to: Rgb, share: number): Rgb {
  return [
    Math.round(from[0] + (to[0] - from[0]) * share),
    Math.round(from[1] + (to[1] - from[1]) * share),
    Math.round(from[2] + (to[2] - from[2]) * share),
  ]
}

function parseColor(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  body.copy(frame, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}
