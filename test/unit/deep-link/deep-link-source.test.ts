import { describe, expect, it } from 'vitest'
import { CALLBACK_LINK_MAX_LENGTH } from '../../../electron/main/auth/parse-callback-link'
import {
  areArgumentsTooLong,
  DeepLinkSource,
  findDeepLink,
} from '../../../electron/main/deep-link/deep-link-source'

const LINK = 'sosyabot://auth/tiktok/callback?code=a&state=b'

describe('findDeepLink', () => {
  it('finds the one link wherever Chromium put it', () => {
    expect(findDeepLink(['app', LINK])).toBe(LINK)
    expect(findDeepLink(['app', LINK, '--allow-file-access', '--x'])).toBe(LINK)
  })

  it('takes none when there are two', () => {
    expect(findDeepLink(['app', LINK, LINK])).toBeNull()
    expect(findDeepLink(['app', LINK, 'SOSYABOT://other'])).toBeNull()
  })

  it('takes none when there is none', () => {
    expect(findDeepLink(['app', '--flag', 'https://example.com/?u=sosyabot://x'])).toBeNull()
  })
})

describe('areArgumentsTooLong', () => {
  it('notices a link that nobody would look at', () => {
    const long = `${LINK}${'x'.repeat(CALLBACK_LINK_MAX_LENGTH)}`
    expect(areArgumentsTooLong(['app', long], '/')).toBe(true)
    expect(areArgumentsTooLong(['app', LINK], '/')).toBe(false)
  })

  it('notices arguments that together break the hand-over, whatever they are, in bytes', () => {
    expect(areArgumentsTooLong(['app', 'x'.repeat(24 * 1024)], '/')).toBe(true)
    expect(areArgumentsTooLong(['app', ...Array<string>(42).fill('ş'.repeat(300))], '/')).toBe(true)
    expect(areArgumentsTooLong(['app', LINK], '/'.padEnd(24 * 1024, 'x'))).toBe(true)
    expect(areArgumentsTooLong(['app', ...Array<string>(42).fill('x'.repeat(300))], '/')).toBe(
      false,
    )
  })
})

describe('DeepLinkSource', () => {
  it('keeps links that come before anybody listens, in order, and delivers each once', () => {
    const source = new DeepLinkSource()
    const seen: string[] = []
    source.push('sosyabot://1')
    source.push('sosyabot://2')
    source.start((link) => seen.push(link))
    source.push('sosyabot://3')
    expect(seen).toEqual(['sosyabot://1', 'sosyabot://2', 'sosyabot://3'])
  })

  it('drops a link that is too long to be one', () => {
    const source = new DeepLinkSource()
    const seen: string[] = []
    source.start((link) => seen.push(link))
    source.push('sosyabot:'.padEnd(CALLBACK_LINK_MAX_LENGTH + 1, 'x'))
    expect(seen).toEqual([])
  })
})
