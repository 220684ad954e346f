import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { PracticeBrowser } from '../../../electron/practice/practice-browser'
import { PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import { PracticeSession, send } from './practice-session'

const [publicCreator, privateCreator] = PRACTICE_ACCOUNTS.map((account) => account.openId)

let session: PracticeSession

beforeEach(async () => {
  session = await PracticeSession.start()
})

afterEach(() => session.practice.stop())

describe('parameters of the authorize address', () => {
  const faults: [string, Record<string, string | null>, string][] = [
    [
      'client_id instead of client_key',
      { client_key: null, client_id: 'x' },
      'error=param_error errCode=10003 error_type=client_key',
    ],
    ['an unknown client_key', { client_key: 'sbawunknown' }, 'errCode=10003 error_type=client_key'],
    [
      'no code_challenge',
      { code_challenge: null },
      'error=param_error errCode=10007 error_type=code_challenge',
    ],
    ['an empty code_challenge', { code_challenge: '' }, 'errCode=10007 error_type=code_challenge'],
    [
      'the method plain',
      { code_challenge_method: 'plain' },
      'errCode=10008 error_type=code_challenge_method',
    ],
    [
      'no method',
      { code_challenge_method: null },
      'errCode=10008 error_type=code_challenge_method',
    ],
    ['another response_type', { response_type: 'token' }, 'error_type=response_type'],
    ['no state', { state: null }, 'error_type=state'],
    ['no scope', { scope: null }, 'error=param_error errCode=10005 error_type=scope'],
    [
      'scopes separated by spaces',
      { scope: 'user.info.basic video.publish' },
      'error=invalid_scope errCode=10005 error_type=scope',
    ],
    [
      'scopes separated by comma and space',
      { scope: 'user.info.basic, video.publish' },
      'error_type=scope',
    ],
    [
      'a scope the app does not have',
      { scope: 'user.info.basic,video.list' },
      'error=invalid_scope',
    ],
    [
      'a disable_auto_auth that is no flag',
      { disable_auto_auth: 'true' },
      'error_type=disable_auto_auth',
    ],
    ['no redirect_uri', { redirect_uri: null }, 'error_type=redirect_uri'],
  ]
  it.each(faults)('shows the page for %s', async (_name, changes, expected) => {
    const answer = await send(session.authorizeUrl(changes))
    expect(answer.status).toBe(400)
    expect(answer.headers.location).toBeUndefined()
    expect(answer.text).toContain('Something went wrong')
    const facts = /<code>([\s\S]*?)<\/code>/.exec(answer.text)?.[1]?.replaceAll('\n', ' ') ?? ''
    expect(facts).toContain(expected)
  })

  it('refuses a parameter that comes twice', async () => {
    const answer = await send(`${session.authorizeUrl()}&state=second`)
    expect(answer.text).toContain('error_type=state')
  })

  it('does not look at the shape of the challenge, as TikTok does not', async () => {
    const answer = await send(
      session.authorizeUrl({ code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM' }),
    )
    expect(answer.status).toBe(200)
  })

  it.each([
    [`http://127.0.0.1:1/callback/`, true],
    [`http://localhost:65535/callback/`, true],
    ['https://app.sosyabot.com/api/v1/auth/tiktok/callback', true],
    ['https://app.sosyabot.com/api/v1/auth/tiktok/callback/', false],
    ['https://app.sosyabot.com/api/v1/auth/tiktok/callback?x=1', false],
    ['http://app.sosyabot.com/api/v1/auth/tiktok/callback', false],
    ['http://127.0.0.1:3000/callback', false],
    ['http://127.0.0.1:3000/Callback/', false],
    ['http://127.0.0.1:0/callback/', false],
    ['http://127.0.0.1:65536/callback/', false],
    ['http://127.0.0.1:80@evil.example:1/callback/', false],
    ['http://127.0.0.1/callback/', false],
    ['http://[::1]:3000/callback/', false],
    ['sosyabot://auth/tiktok/callback', false],
  ])('redirect %s: %s', async (redirectUri, isRegistered) => {
    const answer = await send(session.authorizeUrl({ redirect_uri: redirectUri }))
    expect(answer.status).toBe(isRegistered ? 200 : 400)
    if (!isRegistered) expect(answer.text).toContain('error_type=redirect_uri')
  })

  it('knows its own callback page by number and by name, and by no other port', async () => {
    const named = session.redirectUri.replace('127.0.0.1', 'localhost')
    const foreign = session.redirectUri.replace(/:\d+/, ':9')
    expect((await send(session.authorizeUrl({ redirect_uri: named }))).status).toBe(200)
    expect((await send(session.authorizeUrl({ redirect_uri: foreign }))).status).toBe(400)
  })
})

describe('the consent screen', () => {
  it('names the app, the accounts and the scopes, and allows nothing else to load', async () => {
    const answer = await send(session.authorizeUrl())
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    for (const text of [
      'Sosyabot',
      'Defne Arslan',
      'emre_trails',
      'Post videos for you',
      'Cancel',
      'Continue',
    ]) {
      expect(answer.text).toContain(text)
    }
    expect(answer.text).not.toContain('<script')
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['referrer-policy']).toBe('no-referrer')
  })

  it('speaks Turkish to a Turkish browser', async () => {
    const answer = await send(session.authorizeUrl(), {
      headers: { 'Accept-Language': 'tr-TR,tr;q=0.9' },
    })
    expect(answer.text).toContain('<html lang="tr">')
    expect(answer.text).toContain('Devam et')
  })

  it('escapes what it shows', async () => {
    session.practice.faults.changeAccount(publicCreator ?? '', {
      nickname: '<img src=x onerror=1>"',
    })
    const answer = await send(session.authorizeUrl())
    expect(answer.text).toContain('&lt;img src=x onerror=1&gt;&quot;')
    expect(answer.text).not.toContain('<img src=x')
  })

  it('sends an approval back with a percent-encoded code, the granted scopes and the state', async () => {
    const location = await session.browser.answerConsent(session.authorizeUrl())
    expect(location.startsWith(`${session.redirectUri}?code=`)).toBe(true)
    expect(location).toMatch(
      /%2A1%21\d{4}\.va&scopes=user\.info\.basic%2Cvideo\.publish%2Cvideo\.upload&state=state-of-this-test$/,
    )
    expect(new URL(location).searchParams.get('code')).toMatch(/\*1!\d{4}\.va$/)
  })

  it('leaves out the scopes the creator switched off', async () => {
    const callback = await session.consent({ deniedScopes: ['video.publish'] })
    expect(callback.get('scopes')).toBe('user.info.basic,video.upload')
  })

  it('sends a refusal back without a code', async () => {
    const callback = await session.consent({ decision: 'deny' })
    expect(callback.get('error')).toBe('access_denied')
    expect(callback.get('error_type')).toBeNull()
    expect(callback.get('code')).toBeNull()
    expect(callback.get('state')).toBe('state-of-this-test')
  })

  it('tells a sandbox refusal apart by error_type only', async () => {
    session.practice.faults.changeAccount(privateCreator ?? '', { isSandboxTarget: false })
    const callback = await session.consent({ account: privateCreator ?? '' })
    expect(callback.get('error')).toBe('access_denied')
    expect(callback.get('error_type')).toBe('non_sandbox_target')
    expect(callback.get('code')).toBeNull()
  })

  it('takes one answer for each screen and none after half an hour', async () => {
    const page = await send(session.authorizeUrl())
    const consent = /name="consent" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
    const decide = (): ReturnType<typeof send> =>
      send(`${session.origin}/v2/auth/authorize/`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ consent, decision: 'deny' }).toString(),
      })
    expect((await decide()).status).toBe(302)
    expect((await decide()).status).toBe(400)

    const late = await send(session.authorizeUrl())
    session.clock.advance(30 * 60 * 1000)
    const answer = await send(`${session.origin}/v2/auth/authorize/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        consent: /name="consent" value="([^"]+)"/.exec(late.text)?.[1] ?? '',
        decision: 'allow',
        account: publicCreator ?? '',
      }).toString(),
    })
    expect(answer.status).toBe(400)
  })

  it('refuses an account it does not know', async () => {
    await expect(session.consent({ account: 'nobody' })).rejects.toThrow('HTTP 400')
  })
})

describe('disable_auto_auth', () => {
  it('0 comes straight back with the account of the last approval', async () => {
    await session.consent({ account: privateCreator ?? '' })
    const answer = await session.browser.answerConsent(
      session.authorizeUrl({ disable_auto_auth: '0' }),
    )
    expect(new URL(answer).searchParams.get('code')).not.toBeNull()
    expect(session.practice.listRequests().filter(({ method }) => method === 'POST')).toHaveLength(
      1,
    )
  })

  it('1 asks every time', async () => {
    await session.consent()
    await session.consent()
    expect(session.practice.listRequests().filter(({ method }) => method === 'POST')).toHaveLength(
      2,
    )
  })

  it('asks in another browser, and for a scope that was not approved', async () => {
    await session.consent({ deniedScopes: ['video.publish'] })
    await session.browser.answerConsent(session.authorizeUrl())
    await new PracticeBrowser().answerConsent(session.authorizeUrl())
    expect(session.practice.listRequests().filter(({ method }) => method === 'POST')).toHaveLength(
      3,
    )
  })
})

it('keeps the secret of a registered app to itself', async () => {
  const page = await send(session.authorizeUrl())
  expect(page.text).not.toContain(PRACTICE_CLIENT.clientSecret)
})
