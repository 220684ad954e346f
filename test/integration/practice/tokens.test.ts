import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { PracticeSession, send, sha256Hex, type Tokens, type WireAnswer } from './practice-session'

const VERIFIER = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
const CHALLENGE = '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3'
const BASE64URL_CHALLENGE = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

let session: PracticeSession

beforeEach(async () => {
  session = await PracticeSession.start()
})

afterEach(() => session.practice.stop())

async function code(changes: Record<string, string | null> = {}): Promise<string> {
  const callback = await session.consent({}, { code_challenge: CHALLENGE, ...changes })
  return callback.get('code') ?? ''
}

function exchange(fields: Record<string, string | null>): Promise<WireAnswer> {
  return session.oauth('token', {
    grant_type: 'authorization_code',
    redirect_uri: session.redirectUri,
    code_verifier: VERIFIER,
    ...fields,
  })
}

function expectOAuthError(answer: WireAnswer, error: string, description: string): void {
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.json()).toEqual({
    error,
    error_description: description,
    log_id: answer.headers['x-tt-logid'],
  })
}

describe('the exchange of a code', () => {
  it('accepts the hexadecimal challenge of the published vector', async () => {
    const answer = await exchange({ code: await code() })
    expect(answer.status).toBe(200)
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.json()).toEqual({
      access_token: expect.stringMatching(/^act\./) as unknown,
      expires_in: 86_400,
      open_id: PRACTICE_ACCOUNTS[0]?.openId,
      refresh_expires_in: 31_536_000,
      refresh_token: expect.stringMatching(/^rft\./) as unknown,
      scope: 'user.info.basic,video.publish,video.upload',
      token_type: 'Bearer',
    })
  })

  it.each([
    ['a base64url challenge', { code_challenge: BASE64URL_CHALLENGE }, VERIFIER],
    ['an upper-case challenge', { code_challenge: CHALLENGE.toUpperCase() }, VERIFIER],
    ['another verifier', {}, VERIFIER.replace('d', 'e')],
    ['no verifier', {}, null],
  ])('fails as TikTok does with %s', async (_name, changes, verifier) => {
    const answer = await exchange({ code: await code(changes), code_verifier: verifier })
    expectOAuthError(answer, 'invalid_request', 'Code verifier or code challenge is invalid.')
  })

  it.each([['a'.repeat(42)], ['a'.repeat(129)], [`${'a'.repeat(43)}+`]])(
    'refuses a verifier outside 43 to 128 unreserved characters (%#)',
    async (verifier) => {
      const answer = await exchange({
        code: await code({ code_challenge: sha256Hex(verifier) }),
        code_verifier: verifier,
      })
      expectOAuthError(answer, 'invalid_request', 'Code verifier or code challenge is invalid.')
    },
  )

  it('takes a code once', async () => {
    const once = await code()
    expect((await exchange({ code: once })).status).toBe(200)
    expectOAuthError(
      await exchange({ code: once }),
      'invalid_grant',
      'Authorization code is expired.',
    )
  })

  it('uses a code up even when the exchange fails', async () => {
    const once = await code()
    await exchange({ code: once, code_verifier: null })
    expectOAuthError(
      await exchange({ code: once }),
      'invalid_grant',
      'Authorization code is expired.',
    )
  })

  it('keeps a code when the client could not prove itself', async () => {
    const kept = await code()
    expect((await exchange({ code: kept, client_secret: 'wrong' })).status).toBe(401)
    expect((await exchange({ code: kept })).status).toBe(200)
  })

  it('lets a code live for five minutes', async () => {
    const inTime = await code()
    session.clock.advance(299_999)
    expect((await exchange({ code: inTime })).status).toBe(200)
    const late = await code()
    session.clock.advance(300_000)
    expectOAuthError(
      await exchange({ code: late }),
      'invalid_grant',
      'Authorization code is expired.',
    )
  })

  it('refuses a code that was not decoded, or decoded by plus signs', async () => {
    const raw = encodeURIComponent(await code())
      .replace('!', '%21')
      .replace('*', '%2A')
    expectOAuthError(
      await exchange({ code: raw }),
      'invalid_grant',
      'Authorization code is expired.',
    )
  })

  it('wants the redirect_uri of the authorize call', async () => {
    const answer = await exchange({
      code: await code(),
      redirect_uri: 'https://app.sosyabot.com/api/v1/auth/tiktok/callback',
    })
    expectOAuthError(
      answer,
      'invalid_request',
      'Redirect_uri is not matched with the uri when requesting code.',
    )
  })
})

describe('what every OAuth call needs', () => {
  it.each([
    [{ client_key: null }, 'invalid_request', 'Client key is missed in request.'],
    [{ client_secret: null }, 'invalid_request', 'Client secret is missed in request.'],
    [{ client_key: 'awwrong' }, 'invalid_client', 'Client key or secret is incorrect.'],
    [{ client_secret: 'wrong' }, 'invalid_client', 'Client key or secret is incorrect.'],
    [{ grant_type: null }, 'invalid_request', 'The request parameters are malformed.'],
    [{ grant_type: 'password' }, 'unsupported_grant_type', 'The grant type is not supported.'],
    [{ grant_type: 'refresh_token' }, 'invalid_request', 'The request parameters are malformed.'],
    [
      { grant_type: 'authorization_code' },
      'invalid_request',
      'The request parameters are malformed.',
    ],
  ] as [Record<string, string | null>, string, string][])(
    'refuses %j',
    async (fields, error, description) => {
      const answer = await session.oauth('token', { grant_type: 'client_credentials', ...fields })
      expectOAuthError(answer, error, description)
    },
  )

  it('refuses JSON, and a field that comes twice', async () => {
    const form = 'client_key=a&client_key=b&client_secret=c&grant_type=client_credentials'
    for (const [type, body] of [
      ['application/json', '{"grant_type":"client_credentials"}'],
      ['application/x-www-form-urlencoded', form],
    ] as const) {
      const answer = await send(`${session.origin}/v2/oauth/token/`, {
        method: 'POST',
        headers: { 'Content-Type': type },
        body,
      })
      expectOAuthError(answer, 'invalid_request', 'The request parameters are malformed.')
    }
  })

  it('gives an app token for client_credentials, which opens no creator’s data', async () => {
    const answer = await session.oauth('token', { grant_type: 'client_credentials' })
    const token = answer.json()
    expect(token).toEqual({
      access_token: expect.stringMatching(/^clt\./) as unknown,
      expires_in: 7200,
      token_type: 'Bearer',
    })
    const info = await session.api(
      '/v2/post/publish/creator_info/query/',
      String(token['access_token']),
    )
    expect(info.status).toBe(401)
  })
})

describe('refresh', () => {
  const refresh = (refreshToken: string): Promise<WireAnswer> =>
    session.oauth('token', { grant_type: 'refresh_token', refresh_token: refreshToken })

  it('rotates: the new token works, the old one does not', async () => {
    const first = await session.connect()
    const second = (await refresh(first.refresh_token)).json() as unknown as Tokens
    expect(second.refresh_token).not.toBe(first.refresh_token)
    expect(second.access_token).not.toBe(first.access_token)
    expect(second.open_id).toBe(first.open_id)
    expectOAuthError(
      await refresh(first.refresh_token),
      'invalid_grant',
      'Refresh token is invalid or expired.',
    )
    expect((await refresh(second.refresh_token)).status).toBe(200)
  })

  it('gives an access token 24 hours', async () => {
    const tokens = await session.connect()
    const ask = (): Promise<WireAnswer> =>
      session.api('/v2/post/publish/creator_info/query/', tokens.access_token)
    session.clock.advance(DAY_MS - 1)
    expect((await ask()).status).toBe(200)
    session.clock.advance(1)
    expect((await ask()).status).toBe(401)
  })

  it('counts the 365 days from the first sign-in', async () => {
    const first = await session.connect()
    session.clock.advance(100 * DAY_MS)
    const second = (await refresh(first.refresh_token)).json() as unknown as Tokens
    expect(second.refresh_expires_in).toBe((265 * DAY_MS) / 1000)
    session.clock.advance(265 * DAY_MS)
    expect((await refresh(second.refresh_token)).json()['error']).toBe('invalid_grant')
  })

  it.each(['absent', 'empty'] as const)(
    'can leave the refresh token %s and keep the old one',
    async (as) => {
      const first = await session.connect()
      session.practice.faults.set({ kind: 'omit-refresh-token', as }, { times: 1 })
      const second = (await refresh(first.refresh_token)).json()
      expect(second['refresh_token']).toBe(as === 'empty' ? '' : undefined)
      expect((await refresh(first.refresh_token)).status).toBe(200)
    },
  )
})

describe('revoke', () => {
  it('needs the secret, answers with an empty body and ends every token of the creator', async () => {
    const tokens = await session.connect()
    const withoutSecret = await session.oauth('revoke', {
      client_secret: null,
      token: tokens.access_token,
    })
    expectOAuthError(withoutSecret, 'invalid_request', 'Client secret is missed in request.')
    const answer = await session.oauth('revoke', { token: tokens.access_token })
    expect([answer.status, answer.text]).toEqual([200, ''])
    const refreshed = await session.oauth('token', {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    })
    expect(refreshed.json()['error']).toBe('invalid_grant')
    expect(
      (await session.api('/v2/post/publish/creator_info/query/', tokens.access_token)).status,
    ).toBe(401)
  })

  it('refuses a token it does not know, and a refresh token', async () => {
    const tokens = await session.connect()
    for (const token of ['act.unknown', tokens.refresh_token]) {
      expect((await session.oauth('revoke', { token })).json()['error']).toBe('invalid_grant')
    }
  })
})
