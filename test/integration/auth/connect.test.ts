import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SIGN_IN_LIFETIME_MS } from '../../../electron/main/auth/sign-in-attempt-store'
import { PracticeBrowser } from '../../../electron/practice/practice-browser'
import { CALLBACK_PATH, PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { ManualClock } from '../../fakes/manual-clock'
import {
  createMachine,
  DEFNE,
  EMRE,
  type Machine,
  MIRA,
  Run,
  startPractice,
  toDeepLink,
} from './sign-in-world'

let practice: PracticeTikTok
let machine: Machine
let clock: ManualClock
let run: Run

beforeEach(async () => {
  clock = new ManualClock()
  practice = await startPractice(clock)
  machine = createMachine(clock)
  run = new Run(practice, machine)
  await run.resume()
})

afterEach(async () => {
  await run.dispose()
  await practice.stop()
})

/** The app ends and starts again on the same machine. */
async function restart(): Promise<void> {
  await run.dispose()
  run = new Run(practice, machine)
  await run.resume()
}

describe('Connecting an account', () => {
  it('goes out with the documented parameters and comes back by deep link', async () => {
    const location = await run.goToTikTok({ account: DEFNE.openId })
    expect(location.startsWith(`${practice.origin}${CALLBACK_PATH}?`)).toBe(true)
    const query = new URL(run.lastOpenedUrl).searchParams
    expect(query.get('client_key')).toBe(PRACTICE_CLIENT.clientKey)
    expect(query.get('scope')).toBe('user.info.basic,video.publish,video.upload')
    expect(query.get('code_challenge')).toMatch(/^[0-9a-f]{64}$/)
    expect(query.get('code_challenge_method')).toBe('S256')
    expect(query.get('state')).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(query.has('disable_auto_auth')).toBe(false)
    expect(run.signIn.current).toMatchObject({ phase: 'waiting-for-browser', channelId: null })

    expect(await run.signIn.handleDeepLink(toDeepLink(location))).toBe('accepted')
    expect(await run.untilSettled()).toMatchObject({
      phase: 'connected',
      channelId: DEFNE.openId,
      error: null,
    })
    const [channel] = run.channels.getSnapshot().channels
    expect(channel).toMatchObject({
      id: DEFNE.openId,
      displayName: DEFNE.nickname,
      username: DEFNE.username,
      health: 'ok',
      grantedScopes: ['user.info.basic', 'video.publish', 'video.upload'],
      tokenStorage: 'keychain',
      connectedAtMs: clock.nowMs(),
    })
    expect(channel?.avatarDataUrl).toMatch(/^data:image\/png;base64,/)
    expect([...machine.secrets.entries.keys()]).toEqual([`tiktok_token:${DEFNE.openId}`])
  })

  it('shows every step as a growing revision and never a secret', async () => {
    const snapshots: string[] = []
    const revisions: number[] = []
    const phases: (string | undefined)[] = []
    run.channels.onDidChange((snapshot) => {
      snapshots.push(JSON.stringify(snapshot))
      revisions.push(snapshot.revision)
      phases.push(snapshot.signIn?.phase)
    })
    const location = await run.goToTikTok()
    await run.signIn.handleDeepLink(toDeepLink(location))
    await run.untilSettled()
    expect(phases).toEqual(['waiting-for-browser', 'exchanging', 'exchanging', 'connected'])
    expect(revisions).toEqual([...revisions].sort((a, b) => a - b))
    expect(new Set(revisions).size).toBe(revisions.length)
    const query = new URL(location).searchParams
    const stored = machine.secrets.entries.get(`tiktok_token:${DEFNE.openId}`)!
    const tokens = JSON.parse(stored) as { accessToken: string; refreshToken: string }
    const everything = [
      ...snapshots,
      ...machine.logger.lines,
      ...machine.settings.documents.values(),
    ].join('\n')
    for (const secret of [
      query.get('code')!,
      query.get('state')!,
      tokens.accessToken,
      tokens.refreshToken,
      PRACTICE_CLIENT.clientSecret,
    ]) {
      expect(everything).not.toContain(secret)
      expect(everything).not.toContain(encodeURIComponent(secret))
    }
  })

  it('comes back by loopback on a free port, and closes it', async () => {
    await run.useRedirect('loopback')
    const location = await run.goToTikTok({ account: EMRE.openId })
    expect(location).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback\/\?/)
    const page = await fetch(location)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await page.text()).toContain('go back to Sosyabot')
    expect(await run.untilSettled()).toMatchObject({
      phase: 'connected',
      channelId: EMRE.openId,
      redirectMethod: 'loopback',
    })
    await expect(fetch(location)).rejects.toThrow()
  })

  it('comes back by loopback on a fixed port and under the name localhost', async () => {
    await run.useRedirect('loopback', 'http://localhost:38765/callback/')
    const location = await run.goToTikTok()
    expect(location.startsWith('http://localhost:38765/callback/?')).toBe(true)
    expect((await fetch(location)).status).toBe(200)
    expect((await run.untilSettled()).phase).toBe('connected')
  })

  it('says so when the loopback port is taken', async () => {
    const port = new URL(practice.origin).port
    await run.useRedirect('loopback', `http://127.0.0.1:${port}/callback/`)
    await expect(run.signIn.connect({ reconnectChannelId: null })).rejects.toMatchObject({
      code: 'loopback-unavailable',
      detail: { port: Number(port) },
    })
    expect(run.signIn.current).toBeNull()
    expect(run.openedUrls).toEqual([])
  })

  it.each(['deep link', 'callback address'])('comes back by a pasted %s', async (kind) => {
    const location = await run.goToTikTok()
    const link = kind === 'deep link' ? toDeepLink(location) : location
    await run.signIn.submitCallbackLink(`  ${link}\n`)
    expect((await run.untilSettled()).phase).toBe('connected')
  })

  it('comes back by a pasted loopback address', async () => {
    await run.useRedirect('loopback')
    await run.signIn.submitCallbackLink(await run.goToTikTok())
    expect((await run.untilSettled()).phase).toBe('connected')
  })

  it('connects several accounts, and lets TikTok ask which one from the second on', async () => {
    const browser = new PracticeBrowser()
    for (const person of [DEFNE, EMRE, MIRA]) {
      const location = await run.goToTikTok(
        { account: person.openId },
        { reconnectChannelId: null, browser },
      )
      await run.signIn.handleDeepLink(toDeepLink(location))
      expect(await run.untilSettled()).toMatchObject({ channelId: person.openId })
      clock.advance(1000)
    }
    expect(run.openedUrls.map(({ searchParams }) => searchParams.get('disable_auto_auth'))).toEqual(
      [null, '1', '1'],
    )
    expect(run.channels.getSnapshot().channels.map(({ displayName }) => displayName)).toEqual([
      DEFNE.nickname,
      EMRE.nickname,
      MIRA.nickname,
    ])
  })

  it('marks a grant without video.publish, and mends it by connecting again', async () => {
    expect(await run.connect({ deniedScopes: ['video.publish'] })).toMatchObject({
      phase: 'connected',
    })
    expect(run.channels.getSnapshot().channels[0]).toMatchObject({
      health: 'permission-missing',
      grantedScopes: ['user.info.basic', 'video.upload'],
    })
    await run.connect({}, DEFNE.openId)
    expect(run.channels.getSnapshot().channels).toHaveLength(1)
    expect(run.channels.getSnapshot().channels[0]?.health).toBe('ok')
  })
})

describe('Links that arrive at other moments', () => {
  it('cold start: the link starts the app, and the attempt has survived', async () => {
    const location = await run.goToTikTok({ account: MIRA.openId })
    await restart()
    expect(run.signIn.current).toMatchObject({ phase: 'waiting-for-browser' })
    expect(await run.signIn.handleDeepLink(toDeepLink(location))).toBe('accepted')
    expect(await run.untilSettled()).toMatchObject({ channelId: MIRA.openId })
  })

  it('cold start: a link that is handed over before anything else was done is not lost', async () => {
    const location = await run.goToTikTok()
    await run.dispose()
    run = new Run(practice, machine)
    expect(await run.signIn.handleDeepLink(toDeepLink(location))).toBe('accepted')
    expect((await run.untilSettled()).phase).toBe('connected')
  })

  it('cold start: the loopback listener is back on the same port', async () => {
    await run.useRedirect('loopback')
    const location = await run.goToTikTok()
    await restart()
    expect((await fetch(location)).status).toBe(200)
    expect((await run.untilSettled()).phase).toBe('connected')
  })

  it('cold start: an attempt that is over says so', async () => {
    await run.goToTikTok()
    await run.dispose()
    clock.advance(SIGN_IN_LIFETIME_MS + 1)
    run = new Run(practice, machine)
    await run.resume()
    expect(run.signIn.current).toMatchObject({
      phase: 'failed',
      error: { code: 'sign-in-expired' },
    })
    expect(machine.secrets.entries.size).toBe(0)
  })

  it('while another attempt is pending: the older tab still works, and the younger is closed', async () => {
    const older = await run.goToTikTok({ account: DEFNE.openId })
    const younger = await run.goToTikTok({ account: EMRE.openId })
    expect(await run.signIn.handleDeepLink(toDeepLink(older))).toBe('accepted')
    expect(await run.untilSettled()).toMatchObject({ channelId: DEFNE.openId })
    const before = run.tokenRequestCount
    expect(await run.signIn.handleDeepLink(toDeepLink(younger))).toBe('not-pending')
    expect(run.tokenRequestCount).toBe(before)
    expect(run.channels.getSnapshot().channels).toHaveLength(1)
  })

  it('while another attempt is pending: the older loopback tab comes back to the same port', async () => {
    await run.useRedirect('loopback')
    const older = await run.goToTikTok({ account: DEFNE.openId })
    const younger = await run.goToTikTok({ account: EMRE.openId })
    expect(new URL(older).port).toBe(new URL(younger).port)
    expect((await fetch(older)).status).toBe(200)
    expect(await run.untilSettled()).toMatchObject({ channelId: DEFNE.openId })
  })

  it('a refusal in an older tab leaves the younger attempt open', async () => {
    const older = await run.goToTikTok({ decision: 'deny' })
    const younger = await run.goToTikTok({ account: EMRE.openId })
    expect(await run.signIn.handleDeepLink(toDeepLink(older))).toBe('accepted')
    expect(run.signIn.current?.phase).toBe('waiting-for-browser')
    await run.signIn.handleDeepLink(toDeepLink(younger))
    expect(await run.untilSettled()).toMatchObject({ channelId: EMRE.openId })
  })
})

describe('What goes wrong', () => {
  it.each(['nothing configured', 'Status off'])('%s: integration-disabled', async (reason) => {
    if (reason === 'Status off') {
      await run.credentials.save({
        clientKey: PRACTICE_CLIENT.clientKey,
        clientSecret: PRACTICE_CLIENT.clientSecret,
        isEnabled: false,
        redirectMethod: 'hosted',
        redirectUri: null,
      })
    } else {
      await run.dispose()
      run = new Run(practice, machine, { practiceCredentials: null })
    }
    await expect(run.signIn.connect({ reconnectChannelId: null })).rejects.toMatchObject({
      code: 'integration-disabled',
    })
    expect(run.signIn.current).toBeNull()
    expect(run.openedUrls).toEqual([])
    expect(machine.secrets.entries.has('tiktok_sign-in')).toBe(false)
  })

  it('the browser does not open: the attempt stays, its link can be copied and used', async () => {
    run.isBrowserBroken = true
    await expect(run.signIn.connect({ reconnectChannelId: null })).rejects.toMatchObject({
      code: 'browser-not-opened',
      isRetryable: true,
    })
    expect(run.signIn.current?.phase).toBe('waiting-for-browser')
    await expect(run.signIn.reopenBrowser()).rejects.toMatchObject({ code: 'browser-not-opened' })
    await run.signIn.copySignInLink()
    run.isBrowserBroken = false
    await run.signIn.reopenBrowser()
    expect(run.copiedTexts).toEqual([run.lastOpenedUrl])
    const location = await new PracticeBrowser().answerConsent(run.copiedTexts[0]!)
    await run.signIn.handleDeepLink(toDeepLink(location))
    expect((await run.untilSettled()).phase).toBe('connected')
  })

  it('the person refuses', async () => {
    expect(await run.connect({ decision: 'deny' })).toMatchObject({
      phase: 'failed',
      error: { code: 'sign-in-denied' },
    })
    expect(run.tokenRequestCount).toBe(0)
  })

  it('the account is no Sandbox tester, which is no refusal', async () => {
    practice.faults.changeAccount(DEFNE.openId, { isSandboxTarget: false })
    expect(await run.connect({ account: DEFNE.openId })).toMatchObject({
      phase: 'failed',
      error: { code: 'sign-in-not-a-sandbox-tester', detail: { errCode: '10013' } },
    })
  })

  it.each([
    ['client_key', 'sign-in-client-key-refused'],
    ['redirect_uri', 'sign-in-redirect-mismatch'],
    ['scope', 'sign-in-scope-refused'],
  ])('TikTok blames %s: %s', async (errorType, code) => {
    practice.faults.set(
      { kind: 'redirect-error', error: 'param_error', errorType, errCode: '10003' },
      { times: 1 },
    )
    expect(await run.connect()).toMatchObject({ phase: 'failed', error: { code } })
  })

  it('nobody comes back in ten minutes', async () => {
    const location = await run.goToTikTok()
    clock.advance(SIGN_IN_LIFETIME_MS)
    expect(await run.untilSettled()).toMatchObject({
      phase: 'failed',
      error: { code: 'sign-in-expired', retryable: true },
    })
    await expect(run.signIn.reopenBrowser()).rejects.toMatchObject({ code: 'sign-in-not-pending' })
    await expect(run.signIn.copySignInLink()).rejects.toMatchObject({ code: 'sign-in-not-pending' })
    await expect(run.signIn.submitCallbackLink(location)).rejects.toMatchObject({
      code: 'sign-in-expired',
    })
    await vi.waitFor(() => expect(machine.secrets.entries.size).toBe(0))
    // Starting again works.
    expect((await run.connect()).phase).toBe('connected')
  })

  it('a pasted text that is no link, and a link when nothing is open', async () => {
    await expect(run.signIn.submitCallbackLink('hello')).rejects.toMatchObject({
      code: 'sign-in-not-pending',
    })
    await run.goToTikTok()
    await expect(run.signIn.submitCallbackLink('hello')).rejects.toMatchObject({
      code: 'sign-in-link-invalid',
    })
    expect(run.signIn.current?.phase).toBe('waiting-for-browser')
  })

  it('cancelling closes the attempt for good', async () => {
    const location = await run.goToTikTok()
    await run.signIn.cancelSignIn()
    expect(run.signIn.current).toBeNull()
    expect(await run.signIn.handleDeepLink(toDeepLink(location))).toBe('not-pending')
    expect(run.tokenRequestCount).toBe(0)
    expect(clock.sleeperCount).toBe(0)
  })

  it('cancelling during the exchange connects nobody', async () => {
    practice.faults.set({ kind: 'delay', endpoint: 'token', delayMs: 300 })
    const location = await run.goToTikTok()
    await run.signIn.handleDeepLink(toDeepLink(location))
    expect(run.signIn.current?.phase).toBe('exchanging')
    await run.signIn.cancelSignIn()
    await new Promise((resolve) => setTimeout(resolve, 500))
    expect(run.signIn.current).toBeNull()
    expect(run.channels.getSnapshot().channels).toEqual([])
  })

  it('the secret is wrong', async () => {
    await run.credentials.save({
      clientKey: PRACTICE_CLIENT.clientKey,
      clientSecret: 'a-wrong-secret-0123456789',
      isEnabled: true,
      redirectMethod: 'hosted',
      redirectUri: null,
    })
    expect(await run.connect()).toMatchObject({ error: { code: 'credentials-rejected' } })
  })

  it('the client key was changed while the browser was away', async () => {
    const location = await run.goToTikTok()
    await run.credentials.save({
      clientKey: 'awanotherkey99',
      clientSecret: 'another-secret-0123456789',
      isEnabled: true,
      redirectMethod: 'hosted',
      redirectUri: null,
    })
    await run.signIn.handleDeepLink(toDeepLink(location))
    expect(await run.untilSettled()).toMatchObject({
      error: { code: 'sign-in-failed', detail: { reason: 'client-key-changed' } },
    })
    expect(run.tokenRequestCount).toBe(0)
  })

  it('TikTok no longer knows the code', async () => {
    const location = await run.goToTikTok()
    const link = toDeepLink(location).replace(/code=[^&]+/, 'code=someoneElse%2A1%21.va')
    await run.signIn.handleDeepLink(link)
    expect(await run.untilSettled()).toMatchObject({ error: { code: 'sign-in-code-refused' } })
  })

  it.each([
    [{ kind: 'drop', endpoint: 'token', when: 'before-answer' }, 'network-offline', true],
    [
      { kind: 'answer', endpoint: 'token', status: 503, code: 'server_error' },
      'tiktok-unavailable',
      true,
    ],
    [
      {
        kind: 'raw-answer',
        endpoint: 'token',
        status: 200,
        contentType: 'text/html',
        body: '<p>Log in to the hotel',
      },
      'tiktok-unexpected-answer',
      false,
    ],
  ] as const)('the exchange meets %o: %s', async (fault, code, retryable) => {
    practice.faults.set(fault, { times: 1 })
    expect(await run.connect()).toMatchObject({ phase: 'failed', error: { code, retryable } })
    expect(machine.secrets.entries.size).toBe(0)
    expect((await run.connect()).phase).toBe('connected')
  })

  it('a hiccup after the exchange costs nobody the grant', async () => {
    practice.faults.set(
      { kind: 'answer', endpoint: 'user-info', status: 500, code: 'internal_error' },
      { times: 2 },
    )
    const location = await run.goToTikTok()
    await run.signIn.handleDeepLink(toDeepLink(location))
    const settled = run.untilSettled()
    // The service sleeps between its tries; only the test turns the clock.
    for (let round = 0; round < 100 && run.signIn.current?.phase === 'exchanging'; round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20))
      clock.advance(100)
    }
    expect(await settled).toMatchObject({ phase: 'connected' })
  })

  it('creator info is down: the channel is connected without its @name', async () => {
    practice.faults.set({
      kind: 'answer',
      endpoint: 'creator-info',
      status: 500,
      code: 'internal_error',
    })
    expect((await run.connect()).phase).toBe('connected')
    expect(run.channels.getSnapshot().channels[0]?.username).toBeNull()
  })

  it('the keychain is locked when the tokens are to be saved', async () => {
    machine.secrets.failures = [{ operation: 'set', account: `tiktok_token:${DEFNE.openId}` }]
    expect(await run.connect()).toMatchObject({ error: { code: 'keychain-locked' } })
    expect(run.channels.getSnapshot().channels).toEqual([])
  })
})

describe('Reconnecting', () => {
  it('must bring back the same account, else it says whose came and overwrites nothing', async () => {
    await run.connect({ account: DEFNE.openId })
    const before = new Map(machine.secrets.entries)
    const channelsBefore = run.channels.getSnapshot().channels
    expect(await run.connect({ account: EMRE.openId }, DEFNE.openId)).toMatchObject({
      phase: 'failed',
      expectedChannelId: DEFNE.openId,
      error: {
        code: 'sign-in-other-account',
        detail: { expectedName: DEFNE.nickname, actualName: EMRE.nickname },
      },
    })
    expect(machine.secrets.entries).toEqual(before)
    expect(run.channels.getSnapshot().channels).toEqual(channelsBefore)
    // The permission that nobody asked for is given back.
    expect(practice.listRequests().filter(({ endpoint }) => endpoint === 'revoke')).toMatchObject([
      { status: 200 },
    ])
  })

  it('leaves the other account alone when that one is connected too', async () => {
    await run.connect({ account: DEFNE.openId })
    await run.connect({ account: EMRE.openId })
    expect(await run.connect({ account: EMRE.openId }, DEFNE.openId)).toMatchObject({
      error: { code: 'sign-in-other-account' },
    })
    expect(practice.listRequests().some(({ endpoint }) => endpoint === 'revoke')).toBe(false)
    await expect(run.channels.getCreatorInfo(EMRE.openId)).resolves.toMatchObject({
      username: EMRE.username,
    })
  })

  it('keeps its place and its date, and is healthy again', async () => {
    await run.connect({ account: DEFNE.openId })
    const connectedAtMs = clock.nowMs()
    await run.connect({ account: EMRE.openId })
    practice.faults.revokeTokens(DEFNE.openId)
    clock.advance(25 * 60 * 60 * 1000)
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).rejects.toMatchObject({
      code: 'channel-needs-reconnect',
    })
    expect(run.channels.find(DEFNE.openId)?.health).toBe('needs-reconnect')
    expect(await run.connect({ account: DEFNE.openId }, DEFNE.openId)).toMatchObject({
      phase: 'connected',
    })
    expect(run.channels.getSnapshot().channels[0]).toMatchObject({
      id: DEFNE.openId,
      health: 'ok',
      connectedAtMs,
    })
  })

  it('refuses to reconnect what is not connected', async () => {
    await expect(run.signIn.connect({ reconnectChannelId: 'nobody' })).rejects.toMatchObject({
      code: 'channel-not-found',
    })
  })
})
