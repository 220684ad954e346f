import { Agent as HttpsAgent } from 'node:https'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { REQUEST_WINDOW_MS } from '../../../electron/shared/tiktok-limits'
import { AppError } from '../../../electron/main/platform/app-error'
import { SystemClock } from '../../../electron/main/platform/clock'
import { HttpTikTokClient } from '../../../electron/main/tiktok/http-tiktok-client'
import { isAccessTokenRejected } from '../../../electron/main/tiktok/map-tiktok-error'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import { PRACTICE_ACCOUNTS } from '../../../electron/practice/practice-account'
import { RecordingLogger } from '../../fakes/recording-logger'
import { ManualClock } from '../../fakes/manual-clock'
import { PracticeWorld, quietInit } from './practice-world'
import { ScriptedServer, type ScriptedAnswer } from './scripted-server'
import { EXPIRED_CERTIFICATE, FUTURE_CERTIFICATE, VALID_CERTIFICATE } from './test-certificates'

const CREDENTIALS = { clientKey: 'aw-test-key', clientSecret: 'canary-client-secret' }
const OK = '"error":{"code":"ok","message":"","log_id":"L1"}'

async function errorOf(promise: Promise<unknown>): Promise<AppError> {
  const thrown: unknown = await promise.then(
    () => new Error('It did not throw.'),
    (error: unknown) => error,
  )
  if (thrown instanceof AppError) return thrown
  throw thrown
}

describe('HttpTikTokClient at the practice TikTok', () => {
  let world: PracticeWorld

  beforeEach(async () => {
    world = await PracticeWorld.start()
  })
  afterEach(() => world.stop())

  it('exchanges a code, reads user and creator, refreshes and revokes', async () => {
    const { client, credentials } = world
    const before = Date.now()
    const grant = await world.connect()
    const account = PRACTICE_ACCOUNTS[0]!
    expect(grant.openId).toBe(account.openId)
    expect(grant.accessToken).toMatch(/^act\./)
    expect(grant.refreshToken).toMatch(/^rft\./)
    expect(grant.accessExpiresAtMs - before).toBeGreaterThanOrEqual(86_400_000)
    expect(grant.accessExpiresAtMs - before).toBeLessThan(86_410_000)
    expect(grant.refreshExpiresAtMs! - before).toBeGreaterThanOrEqual(31_536_000_000)
    expect(grant.scopes).toEqual(['user.info.basic', 'video.publish', 'video.upload'])

    const user = await client.fetchUser(grant.accessToken)
    expect(user).toMatchObject({ openId: account.openId, displayName: account.nickname })
    expect(await client.fetchAvatar(user.avatarUrl!)).toMatch(
      /^data:image\/png;base64,[A-Za-z0-9+/=]{100,}$/,
    )

    expect(await client.queryCreatorInfo(grant.accessToken)).toMatchObject({
      nickname: account.nickname,
      username: account.username,
      privacyLevelOptions: ['PUBLIC_TO_EVERYONE', 'MUTUAL_FOLLOW_FRIENDS', 'SELF_ONLY'],
      isCommentDisabled: false,
      maxVideoDurationSec: 600,
    })

    const refreshed = await client.refreshToken(credentials, grant.refreshToken!)
    expect(refreshed.refreshToken).not.toBe(grant.refreshToken)
    expect((await errorOf(client.refreshToken(credentials, grant.refreshToken!))).code).toBe(
      'channel-needs-reconnect',
    )

    await client.revokeToken(credentials, refreshed.accessToken)
    const rejected = await errorOf(client.queryCreatorInfo(refreshed.accessToken))
    expect(isAccessTokenRejected(rejected)).toBe(true)
    expect(rejected.detail).toMatchObject({ tiktokCode: 'access_token_invalid', httpStatus: 401 })
  })

  it('keeps the old refresh token when TikTok sends none or an empty one', async () => {
    const grant = await world.connect()
    for (const as of ['absent', 'empty'] as const) {
      world.practice.faults.set({ kind: 'omit-refresh-token', as }, { times: 1 })
      const refreshed = await world.client.refreshToken(world.credentials, grant.refreshToken!)
      expect(refreshed.refreshToken).toBeNull()
      expect(refreshed.accessToken).toMatch(/^act\./)
    }
  })

  it('names every way in which signing in can be refused', async () => {
    const { client, credentials } = world
    const good = await world.authorize()
    const codes: Record<string, string> = {}
    const attempt = async (name: string, input: typeof good, keys = credentials): Promise<void> => {
      codes[name] = (await errorOf(client.exchangeCode(keys, input))).code
    }
    await attempt('wrong secret', good, { ...credentials, clientSecret: 'wrong' })
    await attempt('wrong key', good, { ...credentials, clientKey: 'wrong' })
    await attempt('another redirect', {
      ...(await world.authorize()),
      redirectUri: 'https://a.example/',
    })
    await attempt('another verifier', {
      ...(await world.authorize()),
      codeVerifier: 'x'.repeat(43),
    })
    await attempt('invented code', { ...good, code: 'invented' })
    await client.exchangeCode(credentials, good)
    await attempt('used code', good)
    expect(codes).toEqual({
      'wrong secret': 'credentials-rejected',
      'wrong key': 'credentials-rejected',
      'another redirect': 'sign-in-redirect-mismatch',
      'another verifier': 'sign-in-code-refused',
      'invented code': 'sign-in-code-refused',
      'used code': 'sign-in-code-refused',
    })
  })

  it('believes the body when OAuth errors come with HTTP 200', async () => {
    world.practice.faults.set({ kind: 'oauth-errors-as-200' })
    const error = await errorOf(world.client.refreshToken(world.credentials, 'rft.invented'))
    expect(error).toMatchObject({
      code: 'channel-needs-reconnect',
      detail: { httpStatus: 200, tiktokCode: 'invalid_grant' },
    })
  })

  it('reports a partial grant as it is', async () => {
    const grant = await world.connect({ deniedScopes: ['video.publish'] })
    expect(grant.scopes).toEqual(['user.info.basic', 'video.upload'])
    const error = await errorOf(world.client.queryCreatorInfo(grant.accessToken))
    expect(error.code).toBe('channel-permission-missing')
  })

  it.each([
    ['spam_risk_too_many_posts', 'daily-post-limit'],
    ['spam_risk_user_banned_from_posting', 'creator-banned-from-posting'],
    ['reached_active_user_cap', 'active-user-cap'],
  ] as const)('hears %s although creator_info says it with HTTP 200', async (cannotPost, code) => {
    const grant = await world.connect()
    world.practice.faults.changeAccount(grant.openId, { cannotPost })
    const error = await errorOf(world.client.queryCreatorInfo(grant.accessToken))
    expect(error).toMatchObject({ code, detail: { httpStatus: 200, tiktokCode: cannotPost } })
    expect(error.detail?.logId).toMatch(/^\w{10,}$/)
  })

  it('takes an empty list of privacy options as it is', async () => {
    const grant = await world.connect()
    world.practice.faults.changeAccount(grant.openId, { privacyLevelOptions: [] })
    expect((await world.client.queryCreatorInfo(grant.accessToken)).privacyLevelOptions).toEqual([])
  })

  it('starts a post and follows it, with every refusal by name', async () => {
    const { client } = world
    const grant = await world.connect()
    const ticket = await client.initDirectPost(grant.accessToken, {
      ...quietInit(5000),
      isCommentAllowed: true,
      isAiGenerated: true,
      coverTimestampMs: 1500,
    })
    expect(ticket.publishId).toMatch(/^v_pub_file~/)
    expect(new URL(ticket.uploadUrl).origin).toBe(world.practice.origin)
    expect(world.practice.listPosts()[0]?.init).toMatchObject({ videoSizeBytes: 5000 })
    expect(await client.fetchStatus(grant.accessToken, ticket.publishId)).toMatchObject({
      status: 'processing-upload',
      failReason: null,
      uploadedBytes: 0,
      publicPostIds: [],
    })
    expect((await errorOf(client.fetchStatus(grant.accessToken, 'v_pub_file~invented'))).code).toBe(
      'publish-id-unknown',
    )
    const badPlan = { ...quietInit(70_000_000, 10_000_000), totalChunkCount: 8 }
    expect((await errorOf(client.initDirectPost(grant.accessToken, badPlan))).code).toBe(
      'post-refused-by-tiktok',
    )
    const notOffered = { ...quietInit(5000), privacyLevel: 'FOLLOWER_OF_CREATOR' as const }
    expect((await errorOf(client.initDirectPost(grant.accessToken, notOffered))).code).toBe(
      'privacy-option-mismatch',
    )
    world.practice.faults.set({ kind: 'unaudited-client' })
    expect((await errorOf(client.initDirectPost(grant.accessToken, quietInit(5000)))).code).toBe(
      'account-must-be-private',
    )
  })

  it('waits as long as TikTok asks, or one window when it asks nothing', async () => {
    const grant = await world.connect()
    world.practice.faults.set(
      { kind: 'rate-limit', endpoint: 'video-init', retryAfterSeconds: 7 },
      { times: 1 },
    )
    const asked = await errorOf(world.client.initDirectPost(grant.accessToken, quietInit(5000)))
    expect(asked).toMatchObject({
      code: 'tiktok-rate-limited',
      isRetryable: true,
      detail: { retryAfterMs: 7000 },
    })
    world.practice.faults.set({ kind: 'rate-limit', endpoint: 'status' }, { times: 1 })
    const silent = await errorOf(world.client.fetchStatus(grant.accessToken, 'v'))
    expect(silent.detail).toMatchObject({
      retryAfterMs: REQUEST_WINDOW_MS,
      tiktokCode: 'rate_limit_exceeded',
    })
  })

  it('tells apart what went wrong on the way', async () => {
    const { client, practice } = world
    const { accessToken } = await world.connect()
    const query = (): Promise<AppError> => errorOf(client.queryCreatorInfo(accessToken))
    practice.faults.set(
      { kind: 'drop', endpoint: 'creator-info', when: 'before-answer' },
      { times: 1 },
    )
    expect(await query()).toMatchObject({
      code: 'network-offline',
      isRetryable: true,
      detail: { networkCode: 'ECONNRESET' },
    })
    practice.faults.set(
      { kind: 'answer', endpoint: 'creator-info', status: 503, code: 'internal_error' },
      { times: 1 },
    )
    expect(await query()).toMatchObject({ code: 'tiktok-unavailable', isRetryable: true })
    practice.faults.set(
      {
        kind: 'raw-answer',
        endpoint: 'creator-info',
        status: 200,
        contentType: 'text/html',
        body: '<html>Welcome to the hotel',
      },
      { times: 1 },
    )
    expect(await query()).toMatchObject({
      code: 'tiktok-unexpected-answer',
      detail: { httpStatus: 200 },
    })
    practice.faults.set(
      { kind: 'answer', endpoint: 'creator-info', status: 403, code: 'permission_error' },
      { times: 1 },
    )
    expect(await query()).toMatchObject({ code: 'permission-error' })
    await practice.stop()
    expect(await query()).toMatchObject({
      code: 'network-offline',
      detail: { networkCode: 'ECONNREFUSED' },
    })
  })

  describe('testing credentials', () => {
    it('works, and tells TikTok’s time', async () => {
      const { serverDateMs } = await world.client.testCredentials(world.credentials)
      expect(Math.abs(serverDateMs! - Date.now())).toBeLessThan(5000)
    })

    it('tells a wrong secret from a wrong clock', async () => {
      const wrong = { ...world.credentials, clientSecret: 'wrong' }
      expect((await errorOf(world.client.testCredentials(wrong))).code).toBe('credentials-rejected')
      world.practice.faults.set({ kind: 'clock-skew', skewMs: -3_600_000 })
      const error = await errorOf(world.client.testCredentials(wrong))
      expect(error.code).toBe('clock-off')
      expect(Math.abs(Number(error.detail?.clockOffsetMs) - 3_600_000)).toBeLessThan(5000)
      // A clock that is off hurts nobody as long as TikTok says yes; the offset is told all the same.
      const { serverDateMs } = await world.client.testCredentials(world.credentials)
      expect(Math.abs(Date.now() - serverDateMs! - 3_600_000)).toBeLessThan(5000)
    })

    it('tells TikTok’s trouble from the keys’', async () => {
      const { faults } = world.practice
      faults.set(
        { kind: 'answer', endpoint: 'token', status: 500, code: 'server_error' },
        { times: 1 },
      )
      expect((await errorOf(world.client.testCredentials(world.credentials))).code).toBe(
        'tiktok-unavailable',
      )
      faults.set({ kind: 'rate-limit', endpoint: 'token' }, { times: 1 })
      expect((await errorOf(world.client.testCredentials(world.credentials))).code).toBe(
        'tiktok-rate-limited',
      )
    })
  })

  it('lets nothing secret into the log or into an error', async () => {
    const grant = await world.connect()
    const ticket = await world.client.initDirectPost(grant.accessToken, quietInit(5000))
    await errorOf(world.client.fetchStatus(grant.accessToken, 'invented'))
    await errorOf(world.client.refreshToken(world.credentials, 'rft.canary'))
    const log = world.logger.lines.join('\n')
    expect(world.logger.lines.length).toBeGreaterThan(3)
    for (const secret of [
      world.credentials.clientSecret,
      grant.accessToken,
      grant.refreshToken!,
      new URL(ticket.uploadUrl).search,
      'rft.canary',
    ]) {
      expect(log).not.toContain(secret)
    }
  })
})

describe('HttpTikTokClient at other servers', () => {
  let server: ScriptedServer | null = null
  const logger = new RecordingLogger()

  afterEach(async () => {
    await server?.stop()
    server = null
  })

  async function answering(...answers: ScriptedAnswer[]): Promise<HttpTikTokClient> {
    server = await ScriptedServer.startWithAnswers(...answers)
    return clientFor(server.origin)
  }

  function clientFor(origin: string, timeoutMs = 3000): HttpTikTokClient {
    return new HttpTikTokClient({
      endpoints: practiceEndpoints(origin),
      clock: new ManualClock(),
      logger,
      timeoutMs,
      userAgent: 'Sosyabot/1.2.3',
    })
  }

  it('sends what TikTok documents, and nothing else', async () => {
    const client = await answering({
      body: `{"data":{"publish_id":"p","upload_url":"https://u.tiktokapis.com/v?a=1","max_video_post_duration_sec":60,"status":"FAILED"},${OK}}`,
    })
    await client.initDirectPost('act.1', {
      ...quietInit(50_000_123, 10_000_000),
      isDuetAllowed: true,
      isBrandedContent: true,
      coverTimestampMs: 0,
    })
    await client.queryCreatorInfo('act.1')
    await client.fetchStatus('act.1', 'p')
    const [init, creator, status] = server!.requests
    expect(init).toMatchObject({ method: 'POST', url: '/v2/post/publish/video/init/' })
    expect(init?.headers).toMatchObject({
      authorization: 'Bearer act.1',
      'content-type': 'application/json; charset=UTF-8',
      'user-agent': 'Sosyabot/1.2.3',
    })
    expect(JSON.parse(init!.body)).toEqual({
      post_info: {
        title: 'Kahvaltı 🍳 #test',
        privacy_level: 'SELF_ONLY',
        disable_duet: false,
        disable_comment: true,
        disable_stitch: true,
        brand_content_toggle: true,
        brand_organic_toggle: false,
        is_aigc: false,
        video_cover_timestamp_ms: 0,
      },
      source_info: {
        source: 'FILE_UPLOAD',
        video_size: 50_000_123,
        chunk_size: 10_000_000,
        total_chunk_count: 5,
      },
    })
    expect(creator).toMatchObject({
      method: 'POST',
      url: '/v2/post/publish/creator_info/query/',
      body: '{}',
    })
    expect(status).toMatchObject({
      method: 'POST',
      url: '/v2/post/publish/status/fetch/',
      body: '{"publish_id":"p"}',
    })
  })

  it('sends a code exactly once encoded', async () => {
    const client = await answering({
      body: '{"access_token":"act.1","expires_in":86400,"open_id":"o","refresh_token":"rft.1","scope":"a, b a"}',
    })
    const grant = await client.exchangeCode(CREDENTIALS, {
      code: 'a*1!4608.va+%',
      codeVerifier: 'v'.repeat(43),
      redirectUri: 'http://127.0.0.1:1/callback/',
    })
    expect(grant.scopes).toEqual(['a', 'b'])
    expect(grant.refreshExpiresAtMs).toBeNull()
    const [request] = server!.requests
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded')
    expect(request?.url).toBe('/v2/oauth/token/')
    expect(Object.fromEntries(new URLSearchParams(request?.body))).toEqual({
      client_key: 'aw-test-key',
      client_secret: 'canary-client-secret',
      code: 'a*1!4608.va+%',
      grant_type: 'authorization_code',
      redirect_uri: 'http://127.0.0.1:1/callback/',
      code_verifier: 'v'.repeat(43),
    })
  })

  it('keeps all nineteen digits of a post id, in every shape', async () => {
    const ids = [
      '[7678907398077074696]',
      '["7678907398077074696"]',
      '7678907398077074696',
      '"7678907398077074696"',
    ]
    const client = await answering(
      ...ids.map((value) => ({
        body: `{"data":{"status":"PUBLISH_COMPLETE","publicaly_available_post_id":${value}},${OK}}`,
      })),
    )
    for (let index = 0; index < ids.length; index += 1) {
      const status = await client.fetchStatus('act.1', 'p')
      expect(status).toMatchObject({
        status: 'published',
        publicPostIds: ['7678907398077074696'],
        logId: 'L1',
      })
    }
  })

  it.each([
    ['PROCESSING_UPLOAD', 'processing-upload'],
    ['PROCESSING_DOWNLOAD', 'processing'],
    ['SEND_TO_USER_INBOX', 'processing'],
    ['PUBLISH_COMPLETE', 'published'],
    ['FAILED', 'failed'],
    ['PUBLISH_SUCCESS', 'processing'],
    ['constructor', 'processing'],
  ])('reads the status %s as %s', async (wire, expected) => {
    const client = await answering({
      body: `{"data":{"status":"${wire}","fail_reason":"x"},${OK}}`,
    })
    expect(await client.fetchStatus('act.1', 'p')).toMatchObject({
      status: expected,
      failReason: 'x',
    })
  })

  it.each([
    ['nothing', ''],
    ['half an answer', '{"data":{"status":'],
    ['no data', `{${OK}}`],
    ['data of another kind', `{"data":[],${OK}}`],
    ['no code', '{"data":{"status":"FAILED"},"error":{}}'],
    ['no envelope', '{"status":"PUBLISH_COMPLETE"}'],
  ])('calls %s an unexpected answer', async (_name, body) => {
    const client = await answering({ body })
    const error = await errorOf(client.fetchStatus('act.1', 'p'))
    expect(error).toMatchObject({ code: 'tiktok-unexpected-answer', isRetryable: false })
  })

  it('refuses a sign-in that brings no account or no way to refresh', async () => {
    const client = await answering(
      { body: '{"access_token":"act.1","expires_in":86400,"refresh_token":"rft.1"}' },
      { body: '{"access_token":"act.1","expires_in":86400,"open_id":"o"}' },
      { body: '{"access_token":"act.2","expires_in":60}' },
    )
    const input = { code: 'c', codeVerifier: 'v', redirectUri: 'r' }
    expect((await errorOf(client.exchangeCode(CREDENTIALS, input))).code).toBe(
      'tiktok-unexpected-answer',
    )
    expect((await errorOf(client.exchangeCode(CREDENTIALS, input))).code).toBe(
      'tiktok-unexpected-answer',
    )
    // A refresh must not lose a rotated pair because something around it is missing.
    expect(await client.refreshToken(CREDENTIALS, 'rft.1')).toMatchObject({
      accessToken: 'act.2',
      openId: '',
      scopes: [],
    })
  })

  it('follows no redirect: the answer would carry the secret elsewhere', async () => {
    const elsewhere = await ScriptedServer.startWithAnswers({ body: '{"access_token":"clt.1"}' })
    const client = await answering({
      status: 307,
      headers: { location: `${elsewhere.origin}/v2/oauth/token/` },
    })
    const error = await errorOf(client.testCredentials(CREDENTIALS))
    expect(error).toMatchObject({ code: 'tiktok-unexpected-answer', detail: { httpStatus: 307 } })
    expect(elsewhere.requests).toEqual([])
    await elsewhere.stop()
  })

  it('ignores a proxy of the environment, because the system’s is asked through httpAgentFor', async () => {
    const proxy = await ScriptedServer.startWithAnswers({ status: 500 })
    process.env.http_proxy = proxy.origin
    try {
      const client = await answering({ body: '{"access_token":"clt.1"}' })
      expect(await client.testCredentials(CREDENTIALS)).toMatchObject({})
      expect(proxy.requests).toEqual([])
    } finally {
      delete process.env.http_proxy
      await proxy.stop()
    }
  })

  it('takes no endless answer into memory', async () => {
    server = await ScriptedServer.start((_request, response) => {
      response.on('error', () => undefined)
      const block = Buffer.alloc(64 * 1024, 0x20)
      const pump = (): void => {
        while (!response.destroyed && response.write(block));
      }
      response.on('drain', pump)
      pump()
    })
    const error = await errorOf(clientFor(server.origin).fetchStatus('act.1', 'p'))
    expect(error.code).toBe('tiktok-unexpected-answer')
  })

  it('ends a call whose answer drips in for ever', async () => {
    server = await ScriptedServer.start((_request, response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write(' '), 20)
      response.on('close', () => {
        clearInterval(drip)
      })
    })
    const startedAtMs = performance.now()
    const call = clientFor(server.origin, 200).fetchStatus('act.1', 'p')
    expect(await errorOf(call)).toMatchObject({ code: 'network-timeout', isRetryable: true })
    expect(performance.now() - startedAtMs).toBeLessThan(2000)
  })

  it('ends a call that gets no answer, and one that is cancelled', async () => {
    server = await ScriptedServer.start(() => undefined)
    const client = clientFor(server.origin, 200)
    expect(await errorOf(client.fetchStatus('act.1', 'p'))).toMatchObject({
      code: 'network-timeout',
      isRetryable: true,
    })
    const reason = new Error('the person pressed Cancel')
    const abort = new AbortController()
    setTimeout(() => abort.abort(reason), 50)
    await expect(client.fetchStatus('act.1', 'p', abort.signal)).rejects.toBe(reason)
    await expect(client.fetchStatus('act.1', 'p', abort.signal)).rejects.toBe(reason)
  })

  it('calls a name that does not exist offline', async () => {
    const error = await errorOf(clientFor('http://sosyabot.invalid').fetchStatus('act.1', 'p'))
    expect(error.code).toBe('network-offline')
    expect(error.detail?.networkCode).toMatch(/^(ENOTFOUND|EAI_AGAIN)$/)
  })

  describe('over TLS', () => {
    async function secureClient(certificate: string, ca?: string): Promise<HttpTikTokClient> {
      server = await ScriptedServer.start((_request, response) => {
        response.end('{"access_token":"clt.1"}')
      }, certificate)
      return new HttpTikTokClient({
        endpoints: practiceEndpoints(server.origin),
        clock: new SystemClock(),
        httpAgentFor: async () => (ca === undefined ? undefined : new HttpsAgent({ ca })),
      })
    }

    it('works with the agent it is given', async () => {
      const client = await secureClient(VALID_CERTIFICATE, VALID_CERTIFICATE)
      expect((await client.testCredentials(CREDENTIALS)).serverDateMs).not.toBeNull()
    })

    it('sends nothing to a server that nobody vouches for', async () => {
      const client = await secureClient(VALID_CERTIFICATE)
      const error = await errorOf(client.testCredentials(CREDENTIALS))
      expect(error).toMatchObject({
        code: 'network-insecure',
        isRetryable: false,
        detail: { networkCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' },
      })
    })

    it.each([
      ['expired', EXPIRED_CERTIFICATE, 'CERT_HAS_EXPIRED'],
      ['not valid yet', FUTURE_CERTIFICATE, 'CERT_NOT_YET_VALID'],
    ])(
      'blames the clock for a certificate that is %s when credentials are tested',
      async (_name, certificate, networkCode) => {
        const client = await secureClient(certificate, certificate)
        expect(await errorOf(client.testCredentials(CREDENTIALS))).toMatchObject({
          code: 'clock-off',
          detail: { networkCode },
        })
        expect(await errorOf(client.fetchStatus('act.1', 'p'))).toMatchObject({
          code: 'network-insecure',
          detail: { networkCode },
        })
      },
    )
  })

  describe('fetchAvatar', () => {
    const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(100)])

    it('answers a data URL of what the bytes are, not of what they are called', async () => {
      const client = await answering({ headers: { 'content-type': 'text/html' }, body: png })
      expect(await client.fetchAvatar(`${server!.origin}/a.html`)).toBe(
        `data:image/png;base64,${png.toString('base64')}`,
      )
    })

    it.each<[string, ScriptedAnswer]>([
      ['a page', { body: '<html>' }],
      [
        'an SVG, which may hold scripts',
        {
          body: '<svg xmlns="http://www.w3.org/2000/svg"/>',
          headers: { 'content-type': 'image/svg+xml' },
        },
      ],
      ['an empty answer', { body: '' }],
      ['a missing picture', { status: 404, body: png }],
      ['a redirect', { status: 302, headers: { location: 'https://a.example/' } }],
      ['over 512 KB', { body: Buffer.concat([png, Buffer.alloc(512 * 1024)]) }],
    ])('answers null to %s', async (_name, answer) => {
      const client = await answering(answer)
      expect(await client.fetchAvatar(`${server!.origin}/a.png`)).toBeNull()
    })

    it('answers null to addresses it must not fetch, and to cancelling', async () => {
      const client = await answering({ body: png })
      const other = await ScriptedServer.startWithAnswers({ body: png })
      for (const address of [
        '',
        'rubbish',
        'file:///etc/passwd',
        'data:image/png;base64,AA',
        `${other.origin}/a.png`,
      ]) {
        expect(await client.fetchAvatar(address)).toBeNull()
      }
      expect(other.requests).toEqual([])
      expect(await client.fetchAvatar(`${server!.origin}/a.png`, AbortSignal.abort())).toBeNull()
      await other.stop()
    })
  })
})
