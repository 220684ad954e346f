import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { toCodeChallenge } from '../../../electron/main/auth/pkce'
import { SIGN_IN_LIFETIME_MS } from '../../../electron/main/auth/sign-in-attempt-store'
import { DEEP_LINK_ADDRESS } from '../../../electron/main/auth/parse-callback-link'
import { AppError } from '../../../electron/main/platform/app-error'
import { PracticeBrowser } from '../../../electron/practice/practice-browser'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { ManualClock } from '../../fakes/manual-clock'
import {
  createMachine,
  DEFNE,
  EMRE,
  type Machine,
  Run,
  startPractice,
  toDeepLink,
} from './sign-in-world'

/**
 * More of each attack of the table (attack-table.test.ts): what every entrance answers, restarts, odd requests to the loopback
 * listener. The practice TikTok must see no request for tokens.
 */
let practice: PracticeTikTok
let machine: Machine
let clock: ManualClock
let victim: Run

beforeEach(async () => {
  clock = new ManualClock()
  practice = await startPractice(clock)
  machine = createMachine(clock)
  victim = new Run(practice, machine)
  await victim.resume()
})

afterEach(async () => {
  await victim.dispose()
  await practice.stop()
})

/** A link with the attacker's own code, made by the attacker's own app on another computer. */
async function attackersLink(): Promise<string> {
  const attacker = new Run(practice, createMachine(clock))
  const location = await attacker.goToTikTok({ account: EMRE.openId })
  await attacker.dispose()
  return location
}

function expectNothingHappened(): void {
  expect(victim.tokenRequestCount).toBe(0)
  expect(victim.channels.getSnapshot().channels).toEqual([])
}

/** Sends a link in by all three entrances, the loopback one included. */
async function deliverEverywhere(location: string): Promise<readonly string[]> {
  const pasted = await victim.signIn.submitCallbackLink(location).then(
    () => 'accepted',
    (error: unknown) => (error instanceof AppError ? error.code : 'not an AppError'),
  )
  const redirectUri = new URL(victim.lastOpenedUrl || 'http://127.0.0.1/').searchParams.get(
    'redirect_uri',
  )
  const loopback = redirectUri?.endsWith('/callback/')
    ? await fetch(redirectUri + new URL(location).search).then(
        ({ status }) => String(status),
        () => 'closed',
      )
    : 'no listener'
  return [await victim.signIn.handleDeepLink(toDeepLink(location)), pasted, loopback]
}

describe('Attacks on the sign-in', () => {
  it('1 login CSRF: the attacker’s code does not enter a pending sign-in', async () => {
    const link = await attackersLink()
    await victim.useRedirect('loopback')
    await victim.goToTikTok({ account: DEFNE.openId })
    expect(await deliverEverywhere(link)).toEqual([
      'not-pending',
      // The hosted address is not where a loopback attempt comes back to.
      'sign-in-link-invalid',
      '400',
    ])
    expectNothingHappened()
    expect(victim.signIn.current?.phase).toBe('waiting-for-browser')
  })

  it('1 login CSRF: nor with the pending attempt’s own redirect method', async () => {
    const link = await attackersLink()
    await victim.goToTikTok({ account: DEFNE.openId })
    expect(await deliverEverywhere(link)).toEqual([
      'not-pending',
      'sign-in-not-pending',
      'no listener',
    ])
    expectNothingHappened()
  })

  it('2 an unsolicited callback is dropped and shows nothing', async () => {
    const link = await attackersLink()
    const shown: unknown[] = []
    victim.channels.onDidChange((snapshot) => void shown.push(snapshot))
    expect(await deliverEverywhere(link)).toEqual([
      'not-pending',
      'sign-in-not-pending',
      'no listener',
    ])
    expectNothingHappened()
    expect(shown).toEqual([])
  })

  it('3 a replayed callback is exchanged once, even while the first exchange is running', async () => {
    practice.faults.set({ kind: 'delay', endpoint: 'token', delayMs: 100 })
    const location = await victim.goToTikTok({ account: DEFNE.openId })
    const link = toDeepLink(location)
    const verdicts = await Promise.all(
      Array.from({ length: 10 }, () => victim.signIn.handleDeepLink(link)),
    )
    expect(verdicts.filter((verdict) => verdict === 'accepted')).toHaveLength(1)
    await victim.untilSettled()
    expect(await deliverEverywhere(location)).toEqual([
      'not-pending',
      'sign-in-not-pending',
      'no listener',
    ])
    expect(victim.tokenRequestCount).toBe(1)
  })

  it('3 a replayed callback is refused after a restart too', async () => {
    const location = await victim.goToTikTok({ account: DEFNE.openId })
    await victim.signIn.handleDeepLink(toDeepLink(location))
    await victim.untilSettled()
    await victim.dispose()
    victim = new Run(practice, machine)
    await victim.resume()
    expect(await victim.signIn.handleDeepLink(toDeepLink(location))).toBe('not-pending')
    expect(victim.tokenRequestCount).toBe(1)
  })

  it('3 the attempt is gone from the keychain before TikTok is asked', async () => {
    const location = await victim.goToTikTok({ account: DEFNE.openId })
    practice.faults.set({ kind: 'delay', endpoint: 'token', delayMs: 200 })
    await victim.signIn.handleDeepLink(toDeepLink(location))
    expect(machine.secrets.entries.has('tiktok_sign-in')).toBe(false)
    await victim.untilSettled()
  })

  it('4 a late callback is refused, by the timer and without it', async () => {
    const first = await victim.goToTikTok()
    clock.advance(SIGN_IN_LIFETIME_MS + 1)
    expect(await deliverEverywhere(first)).toEqual([
      'not-pending',
      'sign-in-expired',
      'no listener',
    ])
    // A computer that slept: no timer has fired when the link arrives in the new run.
    const second = await victim.goToTikTok()
    await victim.dispose()
    clock.advance(SIGN_IN_LIFETIME_MS)
    victim = new Run(practice, machine)
    expect(await victim.signIn.handleDeepLink(toDeepLink(second))).toBe('expired')
    expect(victim.signIn.current?.error?.code).toBe('sign-in-expired')
    expectNothingHappened()
  })

  it('6 code injection: a stolen code in one’s own flow fails at the verifier and connects nobody', async () => {
    const stolen = new URL(await attackersLink()).searchParams.get('code')!
    const own = await victim.goToTikTok({ account: DEFNE.openId })
    const link = `${DEEP_LINK_ADDRESS}?code=${encodeURIComponent(stolen)}&state=${new URL(own).searchParams.get('state')!}`
    // This one is the victim's own doing, so TikTok is asked; it is PKCE that refuses.
    await victim.signIn.handleDeepLink(link)
    expect(await victim.untilSettled()).toMatchObject({
      phase: 'failed',
      error: { code: 'sign-in-code-refused' },
    })
    expect(victim.channels.getSnapshot().channels).toEqual([])
  })

  it('6 verifier and challenge belong to one attempt and never travel in a link', async () => {
    await victim.signIn.connect({ reconnectChannelId: null })
    await victim.signIn.connect({ reconnectChannelId: null })
    const challenges = victim.openedUrls.map((url) => url.searchParams.get('code_challenge'))
    expect(new Set(challenges).size).toBe(2)
    const stored = JSON.parse(machine.secrets.entries.get('tiktok_sign-in')!) as {
      codeVerifier: string
    }[]
    expect(stored.map(({ codeVerifier }) => toCodeChallenge(codeVerifier))).toEqual(challenges)
    for (const { codeVerifier } of stored) {
      for (const url of victim.openedUrls) expect(url.href).not.toContain(codeVerifier)
    }
  })

  it('7 scheme hijack: code and state alone are worth nothing at the token endpoint', async () => {
    const hijacked = new URL(await victim.goToTikTok({ account: DEFNE.openId })).searchParams
    const redirectUri = new URL(victim.lastOpenedUrl).searchParams.get('redirect_uri')!
    // The hijacker has the client key from the authorize address, and guesses the rest.
    const answer = await fetch(`${practice.origin}/v2/oauth/token/`, {
      method: 'POST',
      body: new URLSearchParams({
        client_key: new URL(victim.lastOpenedUrl).searchParams.get('client_key')!,
        client_secret: 'guess-guess-guess',
        code: hijacked.get('code')!,
        grant_type: 'authorization_code',
        redirect_uri: redirectUri,
        code_verifier: hijacked.get('state')!,
      }),
    })
    expect(await answer.text()).not.toContain('access_token')
  })

  const TAMPERED: readonly (readonly [string, (link: string) => string])[] = [
    ['9 another scheme', (link) => link.replace('sosyabot:', 'sosyabot-dev:')],
    ['9 another host', (link) => link.replace('//auth/', '//admin/')],
    ['9 another path', (link) => link.replace('/tiktok/callback', '/tiktok/callback/../publish')],
    ['9 another action', (link) => link.replace('/tiktok/callback', '/tiktok/disconnect')],
    ['9 a port', (link) => link.replace('//auth/', '//auth:80/')],
    ['9 userinfo', (link) => link.replace('//auth/', '//evil@auth/')],
    ['9 a fragment', (link) => `${link}#code=other`],
    ['9 an unknown parameter', (link) => `${link}&redirect=https%3A%2F%2Fevil.example`],
    ['8 a Chromium switch in the link', (link) => `${link}" --gpu-launcher=calc "`],
    ['10 a second code', (link) => `${link}&code=other`],
    ['10 a second state', (link) => `${link}&state=other`],
    ['10 a second code under an encoded name', (link) => `${link}&%63ode=other`],
    ['11 mix-up: another issuer', (link) => `${link}&iss=https%3A%2F%2Fevil.example`],
    ['11 mix-up: another token endpoint', (link) => `${link}&token_endpoint=https%3A%2F%2Fevil`],
    [
      '12 another target inside the state',
      (link) => link.replace(/state=/, 'state=https%3A%2F%2Fevil'),
    ],
    ['18 a NUL', (link) => link.replace('code=', 'code=%00')],
    ['18 a raw NUL', (link) => link.replace('code=', 'code=\0')],
    ['18 no UTF-8', (link) => link.replace('code=', 'code=%ff%fe')],
    ['18 over 8 KB', (link) => `${link}&error_description=${'a'.repeat(8192)}`],
    ['18 a megabyte', (link) => link.replace('code=', `code=${'a'.repeat(1_000_000)}`)],
    ['18 letters beyond ASCII', (link) => `${link}é`],
  ]

  it.each(TAMPERED)('%s: refused by deep link and by paste', async (_name, tamper) => {
    const link = tamper(toDeepLink(await victim.goToTikTok()))
    expect(['invalid', 'not-pending']).toContain(await victim.signIn.handleDeepLink(link))
    await expect(victim.signIn.submitCallbackLink(link)).rejects.toMatchObject({
      code: expect.stringMatching(/^sign-in-(link-invalid|not-pending)$/) as string,
    })
    expectNothingHappened()
    expect(victim.signIn.current?.phase).toBe('waiting-for-browser')
  })

  it('17 an error’s sentence is never passed on', async () => {
    const own = new URL(await victim.goToTikTok()).searchParams.get('state')!
    await victim.signIn.handleDeepLink(
      `${DEEP_LINK_ADDRESS}?error=access_denied&state=${own}` +
        '&error_description=Call%20%2B1%20555%20%3Cb%3Eto%20unlock%3C%2Fb%3E',
    )
    const shown = JSON.stringify([victim.channels.getSnapshot(), machine.logger.lines])
    expect(shown).toContain('sign-in-denied')
    expect(shown).not.toMatch(/555|unlock/)
    expectNothingHappened()
  })

  it('17 an error link without our state ends no attempt', async () => {
    await victim.goToTikTok()
    expect(await victim.signIn.handleDeepLink(`${DEEP_LINK_ADDRESS}?error=access_denied`)).toBe(
      'invalid',
    )
    expect(
      await victim.signIn.handleDeepLink(
        `${DEEP_LINK_ADDRESS}?error=access_denied&state=${'A'.repeat(43)}`,
      ),
    ).toBe('not-pending')
    expect(victim.signIn.current?.phase).toBe('waiting-for-browser')
  })

  it('nothing of any link gets into the log', async () => {
    const location = await attackersLink()
    await victim.goToTikTok()
    await deliverEverywhere(location)
    await victim.signIn.handleDeepLink(`${toDeepLink(location)}&leak=marker-of-a-stranger`)
    const log = machine.logger.lines.join('\n')
    expect(log).not.toContain('marker-of-a-stranger')
    expect(log).not.toContain(new URL(location).searchParams.get('code'))
    expect(log).not.toContain(new URL(location).searchParams.get('state'))
  })
})

describe('Attacks on the loopback listener', () => {
  let address: URL
  let location: string

  beforeEach(async () => {
    await victim.useRedirect('loopback')
    location = await victim.goToTikTok({ account: DEFNE.openId })
    address = new URL(location)
  })

  /** One request exactly as written, so that no client can put it right. */
  function sendRaw(text: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const socket = connect(Number(address.port), '127.0.0.1', () => socket.write(text))
      let answer = ''
      socket.on('data', (data) => (answer += data.toString('latin1')))
      socket.on('close', () => resolve(answer))
      socket.on('error', reject)
    })
  }

  it.each([
    ['another path', '/callback', 404],
    ['a longer path', '/callback/x', 404],
    ['the root', '/', 404],
    ['the icon', '/favicon.ico', 404],
    ['dot segments', '/callback/../callback/', 404],
    ['an absolute address', 'http://evil.example/callback/', 404],
  ])('refuses %s', async (_name, path, status) => {
    const answer = await sendRaw(
      `GET ${path}${address.search} HTTP/1.1\r\nHost: ${address.host}\r\n\r\n`,
    )
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expectNothingHappened()
  })

  it.each(['evil.example', `evil.example:9`, 'localhost', ''])(
    'refuses the foreign host name "%s" (DNS rebinding)',
    async (host) => {
      const answer = await sendRaw(
        `GET ${address.pathname}${address.search} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
      )
      expect(answer).toMatch(/^HTTP\/1\.1 400 /)
      expectNothingHappened()
    },
  )

  it.each(['POST', 'HEAD', 'OPTIONS', 'PUT'])('refuses the method %s', async (method) => {
    const status = await new Promise((resolve, reject) => {
      request(location, { method, agent: false }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(405)
    expectNothingHappened()
  })

  it('refuses an oversized request', async () => {
    for (const length of [8192, 15_000, 100_000]) {
      const answer = await sendRaw(
        `GET ${address.pathname}?code=${'a'.repeat(length)} HTTP/1.1\r\nHost: ${address.host}\r\n\r\n`,
      ).catch(() => 'connection reset')
      expect(answer).toMatch(/^HTTP\/1\.1 4(14|31) |connection reset/)
    }
    expectNothingHappened()
  })

  it('echoes nothing of a request', async () => {
    const marker = 'echo-marker-7341'
    const page = await fetch(`${address.origin}${address.pathname}?error=${marker}&state=${marker}`)
    expect(page.status).toBe(400)
    expect(await page.text()).not.toContain(marker)
    expect(JSON.stringify([...page.headers])).not.toContain(marker)
  })

  it('is not closed by a stranger, and still takes the real callback', async () => {
    for (let round = 0; round < 20; round += 1) {
      await fetch(`${address.origin}${address.pathname}?code=x&state=${'A'.repeat(43)}`)
    }
    expect((await fetch(location)).status).toBe(200)
    expect((await victim.untilSettled()).phase).toBe('connected')
  })

  it('is reachable from this computer only', async () => {
    // If 127.0.0.1 were not the only address, the same port could not be taken on another one.
    const other = createServer()
    await new Promise<void>((resolve, reject) => {
      other.once('error', reject)
      other.listen({ host: '127.0.0.2', port: Number(address.port) }, resolve)
    })
    await new Promise((resolve) => other.close(resolve))
  })

  it('takes a callback once, from ten tabs at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        fetch(location).then(
          ({ status }) => status,
          () => 0,
        ),
      ),
    )
    expect(answers.filter((status) => status === 200)).toHaveLength(1)
    await victim.untilSettled()
    expect(victim.tokenRequestCount).toBe(1)
  })

  it('takes no late callback', async () => {
    clock.advance(SIGN_IN_LIFETIME_MS)
    const status = await fetch(location).then(
      (answer) => answer.status,
      () => 'closed',
    )
    expect(status).not.toBe(200)
    expectNothingHappened()
  })

  it('is closed once the attempt is over', async () => {
    await victim.signIn.cancelSignIn()
    await expect(fetch(location)).rejects.toThrow()
    const again = await new PracticeBrowser()
      .answerConsent(victim.lastOpenedUrl)
      .then((url) => fetch(url))
      .then(
        () => 'answered',
        () => 'closed',
      )
    expect(again).toBe('closed')
    expectNothingHappened()
  })
})
