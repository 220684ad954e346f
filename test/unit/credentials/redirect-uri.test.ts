import { describe, expect, it } from 'vitest'
import {
  DEFAULT_LOOPBACK_REDIRECT_URI,
  findRedirectUriProblem,
  parseLoopbackRedirect,
} from '../../../electron/main/credentials/redirect-uri'
import { HOSTED_REDIRECT_URI } from '../../../electron/shared/tiktok-limits'

const PRACTICE = 'http://127.0.0.1:4321'

describe('findRedirectUriProblem, hosted', () => {
  it.each([
    [HOSTED_REDIRECT_URI, null],
    ['https://example.com/cb/', null],
    [`${PRACTICE}/api/v1/auth/tiktok/callback`, null],
    ['http://example.com/cb', 'not-https'],
    ['http://127.0.0.1:4322/api/v1/auth/tiktok/callback', 'not-https'],
    ['http://127.0.0.1.evil.com:4321/x', 'not-https'],
    ['sosyabot://auth/tiktok/callback', 'not-https'],
    ['javascript:alert(1)', 'not-a-url'],
    ['https://example.com/cb?x=1', 'has-query'],
    ['https://example.com/cb?', 'has-query'],
    ['https://example.com/cb#x', 'has-fragment'],
    ['https://user@example.com/cb', 'has-userinfo'],
    ['https://user:pw@example.com/cb', 'has-userinfo'],
    ['https://exa mple.com/cb', 'bad-characters'],
    ['https://örnek.com/cb', 'bad-characters'],
    ['https:///cb', 'not-a-url'],
    ['https://example.com:99999/cb', 'not-a-url'],
    ['example.com/cb', 'not-a-url'],
    [`https://example.com/${'a'.repeat(491)}`, null],
    [`https://example.com/${'a'.repeat(492)}`, 'too-long'],
  ])('%s: %s', (uri, problem) => {
    expect(findRedirectUriProblem('hosted', uri, PRACTICE)).toBe(problem)
  })

  it('allows no practice page when the app talks to the real TikTok', () => {
    expect(findRedirectUriProblem('hosted', `${PRACTICE}/cb`, null)).toBe('not-https')
  })
})

describe('findRedirectUriProblem, loopback', () => {
  it.each([
    [DEFAULT_LOOPBACK_REDIRECT_URI, null],
    ['http://localhost:3455/callback/', null],
    ['http://127.0.0.1:3455/callback', null],
    ['http://127.0.0.1:3455/', null],
    ['http://127.0.0.1:65535/cb', null],
    ['https://127.0.0.1:3455/callback/', 'not-loopback'],
    ['http://[::1]:3455/callback/', 'not-loopback'],
    ['http://0.0.0.0:3455/callback/', 'not-loopback'],
    ['http://127.0.0.2:3455/callback/', 'not-loopback'],
    ['http://localhost.evil.com:3455/callback/', 'not-loopback'],
    ['http://127.0.0.1/callback/', 'port-missing'],
    ['http://127.0.0.1:/callback/', 'port-missing'],
    ['http://127.0.0.1:0/callback/', 'port-missing'],
    ['http://127.0.0.1:3*/callback/', 'port-missing'],
    ['http://127.0.0.1:65536/callback/', 'not-a-url'],
    ['http://127.0.0.1:3455', 'path-missing'],
    ['http://127.0.0.1:*', 'path-missing'],
    ['http://127.0.0.1:3455/cb?x', 'has-query'],
    ['http://127.0.0.1:3455/cb#', 'has-fragment'],
    ['http://me@127.0.0.1:3455/cb', 'has-userinfo'],
    ['http://127.0.0.1:3455/a%20b', 'not-a-url'],
  ])('%s: %s', (uri, problem) => {
    expect(findRedirectUriProblem('loopback', uri, null)).toBe(problem)
  })
})

describe('parseLoopbackRedirect', () => {
  it('takes an address apart', () => {
    expect(parseLoopbackRedirect('http://localhost:3455/callback/')).toEqual({
      host: 'localhost',
      port: 3455,
      path: '/callback/',
    })
    expect(parseLoopbackRedirect(DEFAULT_LOOPBACK_REDIRECT_URI)).toEqual({
      host: '127.0.0.1',
      port: null,
      path: '/callback/',
    })
  })

  it('knows no other address', () => {
    expect(parseLoopbackRedirect(HOSTED_REDIRECT_URI)).toBeNull()
    expect(parseLoopbackRedirect('http://127.0.0.1:70000/')).toBeNull()
  })
})
