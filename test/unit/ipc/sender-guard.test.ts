import { describe, expect, it } from 'vitest'
import { isTrustedSender } from '../../../electron/main/ipc/sender-guard'

const ORIGIN = 'app://bundle'

function senderFrame(url: string, parent: object | null = null): never {
  return { senderFrame: { url, parent } } as never
}

describe('isTrustedSender', () => {
  it('trusts the top frame of our own page', () => {
    expect(isTrustedSender(senderFrame('app://bundle/index.html#/app/queue'), ORIGIN)).toBe(true)
  })

  it.each([
    'app://media/index.html',
    'app://bundle.evil/index.html',
    'https://bundle/index.html',
    'about:blank',
    'file:///index.html',
    'not a url',
  ])('does not trust %s', (url) => {
    expect(isTrustedSender(senderFrame(url), ORIGIN)).toBe(false)
  })

  it('does not trust an inner frame, nor a frame that is gone', () => {
    expect(isTrustedSender(senderFrame('app://bundle/index.html', {}), ORIGIN)).toBe(false)
    expect(isTrustedSender({ senderFrame: null }, ORIGIN)).toBe(false)
  })
})
