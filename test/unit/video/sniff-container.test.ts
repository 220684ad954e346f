import { describe, expect, it } from 'vitest'
import { sniffContainer, SNIFF_BYTES } from '../../../electron/main/video/sniff-container'

function head(start: string | number[]): Buffer {
  const bytes = Buffer.alloc(SNIFF_BYTES)
  if (typeof start === 'string') bytes.write(start, 'latin1')
  else Buffer.from(start).copy(bytes)
  return bytes
}

describe('sniffContainer', () => {
  it.each([
    ['\0\0\0\x20ftypisom', 'iso-media'],
    ['\0\0\0\x08wide', 'iso-media'],
    ['\0\0\0\x10moov', 'iso-media'],
    ['RIFF\0\0\0\0AVI LIST', 'avi'],
    ['RIFF\0\0\0\0WAVEfmt ', 'unknown'],
    ['FLV\x01', 'flv'],
    ['OggS', 'ogg'],
    ['Good morning', 'unknown'],
    ['', 'unknown'],
  ])('reads %j as %s', (start, kind) => {
    expect(sniffContainer(head(start))).toBe(kind)
  })

  it('reads binary signatures', () => {
    expect(sniffContainer(head([0x1a, 0x45, 0xdf, 0xa3]))).toBe('matroska')
    expect(sniffContainer(head([0, 0, 1, 0xba]))).toBe('mpeg-ps')
    expect(sniffContainer(head([0x30, 0x26, 0xb2, 0x75]))).toBe('asf')
    const transportStream = head([0x47])
    transportStream[188] = 0x47
    transportStream[376] = 0x47
    expect(sniffContainer(transportStream)).toBe('mpeg-ts')
  })

  it('is content with less than it wants', () => {
    for (let length = 0; length < 12; length += 1) {
      expect(sniffContainer(head('\0\0\0\x20ftypisom').subarray(0, length))).toBe(
        length < 8 ? 'unknown' : 'iso-media',
      )
    }
  })
})
