import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import {
  dataOf,
  errorOf,
  PracticeSession,
  SAMPLE_VIDEO,
  send,
  type Tokens,
  type WireAnswer,
} from './practice-session'

const CREATOR_INFO = '/v2/post/publish/creator_info/query/'
const publicCreator = PRACTICE_ACCOUNTS[0]?.openId ?? ''

let session: PracticeSession
let tokens: Tokens

beforeEach(async () => {
  session = await PracticeSession.start()
  tokens = await session.connect()
})

afterEach(() => session.practice.stop())

const creatorInfo = (): Promise<WireAnswer> => session.api(CREATOR_INFO, tokens.access_token)

describe('answers', () => {
  it('come with any status and code, as often as wanted, in the envelope of the endpoint', async () => {
    session.practice.faults.set(
      { kind: 'answer', endpoint: 'creator-info', status: 500, code: 'internal_error' },
      { times: 2 },
    )
    for (let index = 0; index < 2; index += 1) {
      const answer = await creatorInfo()
      expect([answer.status, errorOf(answer).code]).toEqual([500, 'internal_error'])
    }
    expect((await creatorInfo()).status).toBe(200)

    session.practice.faults.set({
      kind: 'answer',
      endpoint: 'token',
      status: 400,
      code: 'invalid_grant',
      message: 'gone',
    })
    const token = await session.oauth('token', { grant_type: 'client_credentials' })
    expect(token.json()).toMatchObject({ error: 'invalid_grant', error_description: 'gone' })
    session.practice.faults.clear()
    expect((await session.oauth('token', { grant_type: 'client_credentials' })).status).toBe(200)
  })

  it('reach every endpoint with "any"', async () => {
    session.practice.faults.set({
      kind: 'answer',
      endpoint: 'any',
      status: 503,
      code: 'internal_error',
    })
    const { origin } = session
    const answers = await Promise.all([
      creatorInfo(),
      session.init(tokens.access_token, 1000),
      session.oauth('revoke', { token: 'x' }),
      send(session.authorizeUrl()),
      send(session.redirectUri),
      send(`${origin}/video/?upload_id=1`, { method: 'PUT', body: 'x' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503, 503, 503, 503])
    expect((await send(`${origin}/__practice/posts`)).status).toBe(200)
  })

  it('can be what a proxy would say', async () => {
    session.practice.faults.set({
      kind: 'raw-answer',
      endpoint: 'creator-info',
      status: 502,
      contentType: 'text/html',
      body: '<h1>Bad gateway</h1>',
    })
    const answer = await creatorInfo()
    expect([answer.status, answer.headers['content-type'], answer.text]).toEqual([
      502,
      'text/html',
      '<h1>Bad gateway</h1>',
    ])
  })

  it('can be 429 with and without Retry-After', async () => {
    session.practice.faults.set({ kind: 'rate-limit', endpoint: 'creator-info' }, { times: 1 })
    session.practice.faults.set(
      { kind: 'rate-limit', endpoint: 'creator-info', retryAfterSeconds: 7 },
      { times: 1 },
    )
    const answers = [await creatorInfo(), await creatorInfo(), await creatorInfo()]
    expect(answers.map((answer) => [answer.status, answer.headers['retry-after']])).toEqual([
      [429, undefined],
      [429, '7'],
      [200, undefined],
    ])
  })

  it('can hide an OAuth error behind HTTP 200', async () => {
    session.practice.faults.set({ kind: 'oauth-errors-as-200' })
    const answer = await session.oauth('token', { grant_type: 'refresh_token', refresh_token: 'x' })
    expect([answer.status, answer.json()['error']]).toEqual([200, 'invalid_grant'])
  })

  it('can send the browser straight back with an error', async () => {
    session.practice.faults.set({
      kind: 'redirect-error',
      error: 'unauthorized_client',
      errorType: 'client_key',
      errCode: '10003',
    })
    const callback = await session.consent()
    expect(Object.fromEntries(callback)).toMatchObject({
      error: 'unauthorized_client',
      error_type: 'client_key',
      errCode: '10003',
      state: 'state-of-this-test',
    })
  })
})

describe('connections', () => {
  it('break before anything happens', async () => {
    session.practice.faults.set(
      { kind: 'drop', endpoint: 'video-init', when: 'before-handling' },
      { times: 1 },
    )
    await expect(session.init(tokens.access_token, 1000)).rejects.toThrow()
    expect(session.practice.listPosts()).toHaveLength(0)
  })

  it('break before the answer to a request that took effect', async () => {
    session.practice.faults.set(
      { kind: 'drop', endpoint: 'video-init', when: 'before-answer' },
      { times: 1 },
    )
    await expect(session.init(tokens.access_token, 1000)).rejects.toThrow()
    expect(session.practice.listPosts()).toHaveLength(1)
    expect(session.practice.listRequests().at(-1)).toMatchObject({
      endpoint: 'video-init',
      status: 0,
    })
  })

  it('break after the answer', async () => {
    session.practice.faults.set(
      { kind: 'drop', endpoint: 'creator-info', when: 'after-answer' },
      { times: 1 },
    )
    expect((await creatorInfo()).status).toBe(200)
  })

  it('can be slow to answer', async () => {
    session.practice.faults.set(
      { kind: 'delay', endpoint: 'creator-info', delayMs: 150 },
      { times: 1 },
    )
    const startedAtMs = performance.now()
    expect((await creatorInfo()).status).toBe(200)
    expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(145)
  })
})

describe('uploads', () => {
  const file = Buffer.concat([SAMPLE_VIDEO])

  async function openSample(): Promise<{ publishId: string; uploadUrl: string }> {
    return session.open(tokens.access_token, file.length)
  }

  it('lose the last answer, with the video stored', async () => {
    const { publishId, uploadUrl } = await openSample()
    session.practice.faults.set({ kind: 'lose-final-answer' }, { times: 1 })
    await expect(session.put(uploadUrl, file, 0, file.length - 1)).rejects.toThrow()
    const again = await session.put(uploadUrl, file, 0, file.length - 1)
    expect([again.status, again.headers['content-range']]).toEqual([
      416,
      `bytes 0-${file.length}/${file.length}`,
    ])
    expect(dataOf(await session.status(tokens.access_token, publishId))['uploaded_bytes']).toBe(
      file.length,
    )
  })

  it('can be read slowly', async () => {
    const { uploadUrl } = await openSample()
    session.practice.faults.set({ kind: 'throttle', bytesPerSecond: file.length * 5 }, { times: 1 })
    const startedAtMs = performance.now()
    expect((await session.put(uploadUrl, file, 0, file.length - 1)).status).toBe(201)
    expect(performance.now() - startedAtMs).toBeGreaterThanOrEqual(180)
  })

  it('can stop being read, until the server stops', async () => {
    const { uploadUrl } = await openSample()
    session.practice.faults.set({ kind: 'stop-reading', afterBytes: 1000 }, { times: 1 })
    const put = session.put(uploadUrl, file, 0, file.length - 1)
    const outcome = await Promise.race([
      put.then(
        () => 'answered',
        () => 'broken',
      ),
      new Promise((resolve) => setTimeout(() => resolve('waiting'), 200)),
    ])
    expect(outcome).toBe('waiting')
    const broken = expect(put).rejects.toThrow()
    await session.practice.stop()
    await broken
    expect(session.practice.listPosts()[0]?.receivedBytes).toBe(0)
  })

  it('can answer 5xx to a chunk and then take it', async () => {
    const { uploadUrl } = await openSample()
    session.practice.faults.set(
      { kind: 'answer', endpoint: 'upload', status: 503, code: '' },
      { times: 1 },
    )
    expect((await session.put(uploadUrl, file, 0, file.length - 1)).status).toBe(503)
    expect((await session.put(uploadUrl, file, 0, file.length - 1)).status).toBe(201)
  })

  it('can stay in processing', async () => {
    const publishId = await session.publish(tokens.access_token, file)
    session.clock.advance(60_000)
    session.practice.faults.set({ kind: 'stay-processing' }, { times: 2 })
    const states = []
    for (let index = 0; index < 3; index += 1) {
      states.push(dataOf(await session.status(tokens.access_token, publishId))['status'])
    }
    expect(states).toEqual(['PROCESSING_UPLOAD', 'PROCESSING_UPLOAD', 'PUBLISH_COMPLETE'])
  })
})

describe('tokens and clock', () => {
  it('end access tokens but not refresh tokens', async () => {
    session.practice.faults.expireAccessTokens(publicCreator)
    expect(errorOf(await creatorInfo()).code).toBe('access_token_invalid')
    const refreshed = await session.oauth('token', {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    })
    expect(refreshed.status).toBe(200)
  })

  it('revoke one creator and no other', async () => {
    const other = await session.connect({ account: PRACTICE_ACCOUNTS[1]?.openId ?? '' })
    session.practice.faults.revokeTokens(publicCreator)
    expect((await creatorInfo()).status).toBe(401)
    expect((await session.api(CREATOR_INFO, other.access_token)).status).toBe(200)
    const refresh = await session.oauth('token', {
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
    })
    expect(refresh.json()['error']).toBe('invalid_grant')
  })

  it('skew the Date header', async () => {
    expect((await creatorInfo()).headers.date).toBe('Tue, 15 Sep 2026 10:00:00 GMT')
    const clear = session.practice.faults.set({ kind: 'clock-skew', skewMs: -3_600_000 })
    expect((await creatorInfo()).headers.date).toBe('Tue, 15 Sep 2026 09:00:00 GMT')
    clear()
    expect((await creatorInfo()).headers.date).toBe('Tue, 15 Sep 2026 10:00:00 GMT')
  })
})

it('can be cleared by kind', () => {
  const { faults } = session.practice
  faults.set({ kind: 'stay-processing' })
  faults.set({ kind: 'unaudited-client' })
  faults.clear('stay-processing')
  expect(faults.list()).toEqual([{ kind: 'unaudited-client' }])
})
