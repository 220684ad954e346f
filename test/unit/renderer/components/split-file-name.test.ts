import { describe, expect, it } from 'vitest'
import { splitFileName } from '../../../../renderer/components/split-file-name'

describe('splitFileName', () => {
  it.each([
    ['how-we-pack-every-order-12.mp4', '-12.mp4'],
    ['holiday in the mountains (TikTok).mp4', ' (TikTok).mp4'],
    ['holiday in the mountains (TikTok 2).mp4', ' (TikTok 2).mp4'],
    ['a very long name without a number.mov', '.mov'],
    ['20261127183000.mp4', '3000.mp4'],
    ['a name that.ends in no extension-12', null],
  ])('%s', (name, tail) => {
    const parts = splitFileName(name)
    expect(parts?.tail ?? null).toBe(tail)
    if (parts !== null) expect(parts.head + parts.tail).toBe(name)
  })

  it('leaves short names in one piece', () => {
    expect(splitFileName('clip 01.mp4')).toBeNull()
    expect(splitFileName('.a-hidden-file-with-a-long-name.mp4')?.tail).toBe('.mp4')
  })
})
