import { describe, expect, it } from 'vitest'
import { parsePastedPaths } from '../../../electron/main/window/parse-pasted-paths'

describe('parsePastedPaths', () => {
  it('reads what file managers on Linux copy', () => {
    expect(parsePastedPaths('file:///videos/a%20b.mp4\r\nfile:///videos/c.mp4', 'linux')).toEqual([
      '/videos/a b.mp4',
      '/videos/c.mp4',
    ])
    expect(parsePastedPaths('/videos/a.mp4\n/videos/a.mp4', 'linux')).toEqual(['/videos/a.mp4'])
  })

  it('reads "Copy as path" of Windows', () => {
    expect(parsePastedPaths('"C:\\Videos\\a b.mp4"\r\n"D:\\c.mp4"', 'win32')).toEqual([
      'C:\\Videos\\a b.mp4',
      'D:\\c.mp4',
    ])
  })

  it.each([
    '',
    'a caption',
    'videos/a.mp4',
    'https://example.com/a.mp4',
    'file://host/share/a.mp4',
  ])('finds no file in %j', (text) => {
    expect(parsePastedPaths(text, 'linux')).toEqual([])
  })
})
