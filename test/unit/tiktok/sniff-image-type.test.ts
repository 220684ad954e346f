import { describe, expect, it } from 'vitest'
import { sniffImageType } from '../../../electron/main/tiktok/sniff-image-type'

const bytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0))

describe('sniffImageType', () => {
  it.each([
    ['\x89PNG\r\n\x1a\n....', 'image/png'],
    ['\xff\xd8\xff\xe0....', 'image/jpeg'],
    ['GIF89a..', 'image/gif'],
    ['GIF87a..', 'image/gif'],
    ['RIFF\x01\x02\x03\x04WEBPVP8 ', 'image/webp'],
    ['RIFF\x01\x02\x03\x04WAVEfmt ', null],
    ['\x89PNG\r\n', null],
    ['<svg xmlns="http://www.w3.org/2000/svg">', null],
    ['<!doctype html>', null],
    ['GIF8', null],
    ['', null],
  ])('%j is %s', (text, expected) => {
    expect(sniffImageType(bytes(text))).toBe(expected)
  })
})
