import { afterEach, beforeEach, expect, it } from 'vitest'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { errorOf, PracticeSession, send, type Tokens, type WireAnswer } from './practice-session'

const MINUTE_MS = 60_000

let session: PracticeSession
let tokens: Tokens
let publishId: string

beforeEach(async () => {
  session = await PracticeSession.start()
  tokens = await session.connect()
  ;({ publishId } = await session.open(tokens.access_token, 1000))
  session.clock.advance(MINUTE_MS)
})

afterEach(() => session.practice.stop())

const calls: [string, number, (accessToken: string) => Promise<WireAnswer>][] = [
  ['video/init', 6, (token) => session.init(token, 1000)],
  ['creator_info/query', 20, (token) => session.api('/v2/post/publish/creator_info/query/', token)],
  ['status/fetch', 30, (token) => session.status(token, publishId)],
]

it.each(calls)('%s: %i calls in any one minute', async (_name, limit, call) => {
  for (let index = 0; index < limit; index += 1) {
    expect(errorOf(await call(tokens.access_token)).code).toBe('ok')
    session.clock.advance(100)
  }
  const refused = await call(tokens.access_token)
  expect([refused.status, errorOf(refused).code]).toEqual([429, 'rate_limit_exceeded'])
  expect(refused.headers['retry-after']).toBeUndefined()

  // The window slides: a minute after the first call there is room for exactly one.
  session.clock.advance(MINUTE_MS - limit * 100)
  expect((await call(tokens.access_token)).status).toBe(200)
  expect((await call(tokens.access_token)).status).toBe(429)
})

it('counts a creator, not a token, so that a refresh gives no more calls', async () => {
  for (let index = 0; index < 6; index += 1) await session.init(tokens.access_token, 1000)
  const answer = await session.oauth('token', {
    grant_type: 'refresh_token',
    refresh_token: tokens.refresh_token,
  })
  const refreshed = answer.json() as unknown as Tokens
  expect((await session.init(refreshed.access_token, 1000)).status).toBe(429)
})

it('counts every creator for itself', async () => {
  for (let index = 0; index < 6; index += 1) await session.init(tokens.access_token, 1000)
  const other = await session.connect({ account: PRACTICE_ACCOUNTS[2]?.openId ?? '' })
  expect((await session.init(other.access_token, 1000)).status).toBe(200)
})

it('allows 600 user info calls a minute', async () => {
  const call = (): Promise<WireAnswer> =>
    send(`${session.origin}/v2/user/info/?fields=open_id`, {
      headers: { Authorization: `Bearer ${tokens.access_token}` },
    })
  const answers = []
  for (let batch = 0; batch < 6; batch += 1)
    answers.push(...(await Promise.all(Array.from({ length: 100 }, call))))
  expect(answers.every(({ status }) => status === 200)).toBe(true)
  expect((await call()).status).toBe(429)
})

it('can be switched off', async () => {
  const relaxed = await PracticeSession.start({ rateLimits: false })
  const { access_token } = await relaxed.connect()
  for (let index = 0; index < 10; index += 1)
    expect((await relaxed.init(access_token, 1000)).status).toBe(200)
  await relaxed.practice.stop()
})
