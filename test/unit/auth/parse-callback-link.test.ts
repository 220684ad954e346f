import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CallbackLinkProblem,
  DEEP_LINK_ADDRESS,
  parseCallbackLink,
} from '../../../electron/main/auth/parse-callback-link'
import { anyText } from '../../fixtures/any-text'

const STATE = 'q3uB_-4xXv0m1n2b3c4d5e6f7g8h9i0jKkLlMmNnOoP'
const HOSTED = 'https://app.sosyabot.com/api/v1/auth/tiktok/callback'
const LOOPBACK = 'http://127.0.0.1:43117/callback/'

function parse(link: string, accepted: readonly string[] = [DEEP_LINK_ADDRESS]) {
  return parseCallbackLink(link, accepted)
}

describe('parseCallbackLink: what is accepted', () => {
  it('reads code, state and scopes', () => {
    expect(
      parse(`${DEEP_LINK_ADDRESS}?code=abc&scopes=user.info.basic%2Cvideo.publish&state=${STATE}`),
    ).toEqual({
      kind: 'code',
      address: DEEP_LINK_ADDRESS,
      state: STATE,
      code: 'abc',
      scopes: ['user.info.basic', 'video.publish'],
    })
  })

  it('reads an error with the extras that TikTok adds, and drops its sentence', () => {
    const link =
      `${DEEP_LINK_ADDRESS}?error=access_denied&error_description=Not+a+tester%21` +
      `&error_type=non_sandbox_target&errCode=10013&log_id=20261123AB&state=${STATE}`
    expect(parse(link)).toEqual({
      kind: 'error',
      address: DEEP_LINK_ADDRESS,
      state: STATE,
      error: 'access_denied',
      errorType: 'non_sandbox_target',
      errorCode: '10013',
    })
  })

  it('takes empty extras for none', () => {
    const link = `${DEEP_LINK_ADDRESS}?error=access_denied&error_type=&errCode=&state=${STATE}`
    expect(parse(link)).toMatchObject({ kind: 'error', errorType: null, errorCode: null })
  })

  it('has the same grammar for the pasted link of the callback page and for the loopback request', () => {
    const accepted = [DEEP_LINK_ADDRESS, HOSTED, LOOPBACK]
    for (const address of accepted) {
      expect(parse(`${address}?state=${STATE}&code=c`, accepted)).toMatchObject({
        kind: 'code',
        address,
      })
    }
  })

  it.each([
    ['abc%2A1%214608.va', 'abc*1!4608.va'],
    ['abc*1!4608.va', 'abc*1!4608.va'],
    // Decoded exactly once: an escape that comes out of decoding stays as it is.
    ['abc%252A', 'abc%2A'],
    // No code holds a space, so a plus sign is a plus sign.
    ['a+b', 'a+b'],
    ['a%2Bb', 'a+b'],
    ['a=b', 'a=b'],
  ])('decodes the code %s once, to %s', (encoded, code) => {
    expect(parse(`${DEEP_LINK_ADDRESS}?code=${encoded}&state=${STATE}`)).toMatchObject({ code })
  })

  it('takes empty scopes for none', () => {
    expect(parse(`${DEEP_LINK_ADDRESS}?code=c&scopes=&state=${STATE}`)).toMatchObject({
      scopes: [],
    })
  })
})

const good = `code=c&state=${STATE}`
const REFUSED: readonly (readonly [string, string, CallbackLinkProblem])[] = [
  ['another scheme', `sosyabot2://auth/tiktok/callback?${good}`, 'other-address'],
  ['upper case in the scheme', `SOSYABOT://auth/tiktok/callback?${good}`, 'other-address'],
  ['no slashes after the scheme', `sosyabot:auth/tiktok/callback?${good}`, 'other-address'],
  ['another host', `sosyabot://evil/tiktok/callback?${good}`, 'other-address'],
  ['a longer host', `sosyabot://auth.evil.com/tiktok/callback?${good}`, 'other-address'],
  ['a slash at the end', `sosyabot://auth/tiktok/callback/?${good}`, 'other-address'],
  ['a longer path', `sosyabot://auth/tiktok/callback/x?${good}`, 'other-address'],
  ['a shorter path', `sosyabot://auth/tiktok?${good}`, 'other-address'],
  ['dot segments', `sosyabot://auth/x/../tiktok/callback?${good}`, 'other-address'],
  ['an encoded path', `sosyabot://auth/tiktok/%63allback?${good}`, 'other-address'],
  ['a user', `sosyabot://me@auth/tiktok/callback?${good}`, 'other-address'],
  ['a password', `sosyabot://me:pw@auth/tiktok/callback?${good}`, 'other-address'],
  ['a port', `sosyabot://auth:443/tiktok/callback?${good}`, 'other-address'],
  ['another action', `sosyabot://auth/tiktok/post?${good}`, 'other-address'],
  ['an address that is not accepted here', `${HOSTED}?${good}`, 'other-address'],
  ['javascript', `javascript:alert(1)//sosyabot://auth/tiktok/callback?${good}`, 'other-address'],
  ['nothing', '', 'other-address'],
  ['a fragment', `${DEEP_LINK_ADDRESS}?${good}#x`, 'has-fragment'],
  ['an empty fragment', `${DEEP_LINK_ADDRESS}?${good}#`, 'has-fragment'],
  ['no query', DEEP_LINK_ADDRESS, 'malformed-query'],
  ['an empty query', `${DEEP_LINK_ADDRESS}?`, 'malformed-query'],
  ['an empty pair', `${DEEP_LINK_ADDRESS}?code=c&&state=${STATE}`, 'malformed-query'],
  ['an ampersand at the end', `${DEEP_LINK_ADDRESS}?${good}&`, 'malformed-query'],
  ['a name without a value', `${DEEP_LINK_ADDRESS}?${good}&scopes`, 'malformed-query'],
  ['a value without a name', `${DEEP_LINK_ADDRESS}?${good}&=x`, 'malformed-query'],
  ['a second question mark', `${DEEP_LINK_ADDRESS}??${good}`, 'unknown-parameter'],
  ['an unknown parameter', `${DEEP_LINK_ADDRESS}?${good}&next=https://evil`, 'unknown-parameter'],
  ['an issuer', `${DEEP_LINK_ADDRESS}?${good}&iss=https%3A%2F%2Fevil`, 'unknown-parameter'],
  ['a name in upper case', `${DEEP_LINK_ADDRESS}?CODE=c&state=${STATE}`, 'unknown-parameter'],
  ['an encoded name', `${DEEP_LINK_ADDRESS}?%63ode=c&state=${STATE}`, 'unknown-parameter'],
  ['a name of the prototype', `${DEEP_LINK_ADDRESS}?${good}&constructor=x`, 'unknown-parameter'],
  ['two codes', `${DEEP_LINK_ADDRESS}?${good}&code=d`, 'repeated-parameter'],
  ['two states', `${DEEP_LINK_ADDRESS}?${good}&state=${STATE}`, 'repeated-parameter'],
  ['a broken escape', `${DEEP_LINK_ADDRESS}?code=%zz&state=${STATE}`, 'bad-encoding'],
  ['half an escape', `${DEEP_LINK_ADDRESS}?code=a%2&state=${STATE}`, 'bad-encoding'],
  ['no UTF-8', `${DEEP_LINK_ADDRESS}?code=%ff%fe&state=${STATE}`, 'bad-encoding'],
  ['overlong UTF-8', `${DEEP_LINK_ADDRESS}?code=%c0%80&state=${STATE}`, 'bad-encoding'],
  ['an encoded NUL', `${DEEP_LINK_ADDRESS}?code=a%00b&state=${STATE}`, 'bad-value'],
  ['an encoded line break', `${DEEP_LINK_ADDRESS}?code=a%0d%0ab&state=${STATE}`, 'bad-value'],
  ['a space in the code', `${DEEP_LINK_ADDRESS}?code=a%20b&state=${STATE}`, 'bad-value'],
  ['an empty code', `${DEEP_LINK_ADDRESS}?code=&state=${STATE}`, 'bad-value'],
  ['an empty state', `${DEEP_LINK_ADDRESS}?code=c&state=`, 'bad-value'],
  ['a state of other characters', `${DEEP_LINK_ADDRESS}?code=c&state=a%2Fb`, 'bad-value'],
  ['a long state', `${DEEP_LINK_ADDRESS}?code=c&state=${'a'.repeat(129)}`, 'bad-value'],
  ['markup in an error', `${DEEP_LINK_ADDRESS}?error=%3Cb%3E&state=${STATE}`, 'bad-value'],
  [
    'a NUL in the description',
    `${DEEP_LINK_ADDRESS}?error=e&error_description=%00&state=${STATE}`,
    'bad-value',
  ],
  ['no state', `${DEEP_LINK_ADDRESS}?code=c`, 'state-missing'],
  ['an error without a state', `${DEEP_LINK_ADDRESS}?error=access_denied`, 'state-missing'],
  ['neither code nor error', `${DEEP_LINK_ADDRESS}?state=${STATE}`, 'neither-code-nor-error'],
  ['both', `${DEEP_LINK_ADDRESS}?${good}&error=access_denied`, 'both-code-and-error'],
  ['a raw NUL', `${DEEP_LINK_ADDRESS}?code=a\0b&state=${STATE}`, 'bad-characters'],
  ['a raw space', `${DEEP_LINK_ADDRESS}?code=a b&state=${STATE}`, 'bad-characters'],
  ['a quote', `${DEEP_LINK_ADDRESS}?code="&state=${STATE}`, 'bad-characters'],
  ['a backslash', `sosyabot:\\\\auth/tiktok/callback?${good}`, 'bad-characters'],
  ['a line break at the end', `${DEEP_LINK_ADDRESS}?${good}\n`, 'bad-characters'],
  ['letters beyond ASCII', `${DEEP_LINK_ADDRESS}?code=ç&state=${STATE}`, 'bad-characters'],
  ['look-alike letters', `sosyabоt://auth/tiktok/callback?${good}`, 'bad-characters'],
  ['a lone surrogate', `${DEEP_LINK_ADDRESS}?code=\ud800&state=${STATE}`, 'bad-characters'],
  ['a switch for Chromium', `--inspect=0 ${DEEP_LINK_ADDRESS}?${good}`, 'bad-characters'],
  ['8,193 characters', `${DEEP_LINK_ADDRESS}?${good}`.padEnd(8193, 'a'), 'too-long'],
  ['a megabyte', 'a'.repeat(1_000_000), 'too-long'],
]

describe('parseCallbackLink: what is refused', () => {
  it.each(REFUSED)('%s', (_name, link, problem) => {
    expect(parse(link)).toEqual({ kind: 'invalid', problem })
  })

  it('reads a link of 8,192 characters and refuses it only for what it holds', () => {
    const link = `${DEEP_LINK_ADDRESS}?${good}&error_description=`.padEnd(8192, 'a')
    expect(parse(link)).toEqual({ kind: 'invalid', problem: 'bad-value' })
  })

  it('allows a code of 4,096 characters and no more', () => {
    const withCode = (code: string) => parse(`${DEEP_LINK_ADDRESS}?state=${STATE}&code=${code}`)
    expect(withCode('c'.repeat(4096)).kind).toBe('code')
    expect(withCode('c'.repeat(4097)).kind).toBe('invalid')
  })
})

describe('parseCallbackLink: whatever comes', () => {
  const anything = fc.oneof(
    anyText({ maxLength: 300 }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    // Links that are nearly right find more than noise does.
    fc
      .array(
        fc.tuple(
          fc.constantFrom('code', 'state', 'scopes', 'error', 'error_type', 'errCode', 'iss', ''),
          fc.oneof(
            fc.string({ maxLength: 20 }),
            fc.constantFrom(STATE, '%00', '%', '%2A1%21', '+', '&', '=', '#', '%e2%82', '\u0000'),
          ),
        ),
        { maxLength: 6 },
      )
      .map((pairs) => `${DEEP_LINK_ADDRESS}?${pairs.map((pair) => pair.join('=')).join('&')}`),
  )

  it('does not mind what TikTok adds on its own addresses, and does not look at it', () => {
    const address = 'http://127.0.0.1:3455/callback/'
    const link = `${address}?code=c&lang=tr&lang=en&state=${STATE}&log_id=7&iss=https%3A%2F%2Fevil`
    expect(parseCallbackLink(link, [address])).toEqual({
      kind: 'code',
      address,
      state: STATE,
      code: 'c',
      scopes: [],
    })
    expect(parseCallbackLink(`${link}&code=d`, [address])).toEqual({
      kind: 'invalid',
      problem: 'repeated-parameter',
    })
  })

  it('never throws and never finds a code that the link does not hold, over 10,000 inputs', () => {
    let invalidCount = 0
    fc.assert(
      fc.property(anything, (raw) => {
        const link = parse(raw)
        if (link.kind === 'invalid') {
          invalidCount += 1
          return
        }
        const params = new Map(
          raw
            .slice(raw.indexOf('?') + 1)
            .split('&')
            .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
        )
        expect(raw.startsWith(`${DEEP_LINK_ADDRESS}?`)).toBe(true)
        expect(link.state).toBe(decodeURIComponent(params.get('state') ?? ''))
        if (link.kind === 'code') {
          expect(link.code).toBe(decodeURIComponent(params.get('code') ?? ''))
        }
      }),
      { numRuns: 10_000 },
    )
    expect(invalidCount).toBeGreaterThan(0)
  })

  it('gives back every code and state that TikTok could send, over 10,000 links', () => {
    const code = fc.string({
      unit: fc.constantFrom(...'abcXYZ019*!.-_~+=/%&?#@:;,()[]'),
      minLength: 1,
      maxLength: 200,
    })
    fc.assert(
      fc.property(code, (value) => {
        const link = `${DEEP_LINK_ADDRESS}?code=${encodeURIComponent(value)}&state=${STATE}`
        expect(parse(link)).toMatchObject({ kind: 'code', code: value, state: STATE })
      }),
      { numRuns: 10_000 },
    )
  })
})
