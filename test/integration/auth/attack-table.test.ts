import { connect } from 'node:net'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  DEEP_LINK_ADDRESS,
  parseCallbackLink,
} from '../../../electron/main/auth/parse-callback-link'
import { SIGN_IN_LIFETIME_MS } from '../../../electron/main/auth/sign-in-attempt-store'
import { findDeepLink } from '../../../electron/main/deep-link/deep-link-source'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { ManualClock } from '../../fakes/manual-clock'
import { anyText } from '../../fixtures/any-text'
import { CALLBACK_PAGE_HTML, openCallbackPage } from '../../harness/callback-page-run'
import { createMachine, DEFNE, EMRE, Run, startPractice, type Machine } from './sign-in-world'

/**
 * The attacks on a sign-in that goes out to the browser and comes back, each by all three entrances where it can come by them,
 * over real sockets. Every one ends in the same: TikTok is asked for no token.
 */
const ENTRANCES = ['deep-link', 'loopback', 'pasted-link'] as const
type Entrance = (typeof ENTRANCES)[number]

/** What comes back: an address and what stands behind its question mark. */
interface Callback {
  readonly address: string
  readonly query: string
}

const FUZZ_COUNT = 10_000

let clock: ManualClock
let practice: PracticeTikTok
let machine: Machine
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

/** Opens an attempt and answers what TikTok would send back to it by this entrance. */
async function begin(entrance: Entrance): Promise<Callback> {
  await victim.useRedirect(entrance === 'loopback' ? 'loopback' : 'hosted')
  const location = new URL(await victim.goToTikTok({ account: DEFNE.openId }))
  const address = entrance === 'deep-link' ? DEEP_LINK_ADDRESS : location.origin + location.pathname
  return { address, query: location.search.slice(1) }
}

/** Hands over exactly this, letter by letter. What becomes of it is seen at TikTok. */
async function send(entrance: Entrance, { address, query }: Callback): Promise<void> {
  const link = `${address}?${query}`
  if (entrance === 'deep-link') await victim.signIn.handleDeepLink(link)
  else if (entrance === 'pasted-link') {
    await victim.signIn.submitCallbackLink(link).catch(() => undefined)
  } else {
    const { port, host, pathname } = new URL(address)
    await sendRaw(Number(port), `GET ${pathname}?${query} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  }
}

function sendRaw(port: number, text: string): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text))
    // Any answer will do, and so will none.
    socket.once('data', () => socket.destroy())
    socket.once('error', () => undefined)
    socket.once('close', () => resolve())
  })
}

async function expectNoTokenRequest(count = 0): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(victim.tokenRequestCount).toBe(count)
}

/** Tries an attack on an open attempt by every entrance; the attempt outlives it. */
async function attackEverywhere(
  tamper: (own: Callback) => Callback | Promise<Callback>,
): Promise<void> {
  for (const entrance of ENTRANCES) {
    const own = await begin(entrance)
    await send(entrance, await tamper(own))
    await expectNoTokenRequest()
    expect(victim.signIn.current?.phase, entrance).toBe('waiting-for-browser')
    await victim.signIn.cancelSignIn()
  }
  expect(victim.channels.getSnapshot().channels).toEqual([])
}

const replaceIn = (query: string, name: string, value: string): string => {
  const parameters = new URLSearchParams(query)
  parameters.set(name, value)
  return parameters.toString()
}

describe('Attacks on the sign-in: all 18 attacks', () => {
  it('1 login CSRF: the attacker’s code and state', async () => {
    const attacker = new Run(practice, createMachine(clock))
    const { search } = new URL(await attacker.goToTikTok({ account: EMRE.openId }))
    await attacker.dispose()
    await attackEverywhere((own) => ({ ...own, query: search.slice(1) }))
  })

  it('2 an unsolicited callback, with nothing open', async () => {
    for (const entrance of ENTRANCES) {
      const own = await begin(entrance)
      await victim.signIn.cancelSignIn()
      await send(entrance, own)
      await expectNoTokenRequest()
      expect(victim.signIn.current).toBeNull()
    }
  })

  it('3 a replayed callback', async () => {
    for (const [index, entrance] of ENTRANCES.entries()) {
      const own = await begin(entrance)
      await send(entrance, own)
      await victim.untilSettled()
      for (let round = 0; round < 3; round += 1) await send(entrance, own)
      await expectNoTokenRequest(index + 1)
    }
  })

  it('4 a late callback', async () => {
    for (const entrance of ENTRANCES) {
      const own = await begin(entrance)
      clock.advance(SIGN_IN_LIFETIME_MS + 1)
      await send(entrance, own)
      await expectNoTokenRequest()
      expect(victim.signIn.current?.error?.code).toBe('sign-in-expired')
    }
  })

  it('5 state fixation: a state that was planted before the attempt', async () => {
    const planted = 'A'.repeat(43)
    await victim.signIn.handleDeepLink(`${DEEP_LINK_ADDRESS}?code=c&state=${planted}`)
    await attackEverywhere((own) => ({ ...own, query: replaceIn(own.query, 'state', planted) }))
    for (const url of victim.openedUrls) expect(url.searchParams.get('state')).not.toBe(planted)
  })

  it('6 code injection: a stolen code under the state of an attempt that is over', async () => {
    const attacker = new Run(practice, createMachine(clock))
    const stolen = new URL(await attacker.goToTikTok({ account: EMRE.openId })).searchParams
    await attacker.dispose()
    const { query: earlier } = await begin('deep-link')
    await victim.signIn.cancelSignIn()
    const query = replaceIn(earlier, 'code', stolen.get('code') ?? '')
    await attackEverywhere((own) => ({ ...own, query }))
  })

  it('7 scheme hijack: noticed before the browser opens, and worth nothing without secret and verifier', async () => {
    victim.linkTrouble = { handler: 'another-program', canRegister: true }
    const told: unknown[] = []
    victim.signIn.onDidChange((signIn) => {
      told.push([signIn?.linkTrouble?.handler, victim.openedUrls.length])
    })
    const own = await begin('deep-link')
    expect(told[0]).toEqual(['another-program', 0])
    const [attempt] = JSON.parse(machine.secrets.entries.get('tiktok_sign-in') ?? '[]') as {
      readonly codeVerifier: string
    }[]
    const known = `${own.query} ${victim.lastOpenedUrl}`
    expect(known).not.toContain(attempt?.codeVerifier)
    expect(known).not.toContain(machine.secrets.entries.get('tiktok_client-secret'))
    // The hijacker passes on a callback of its own making.
    await send('deep-link', { ...own, query: replaceIn(own.query, 'state', 'B'.repeat(43)) })
    await expectNoTokenRequest()
  })

  it('8 switches of the command line inside of a link', async () => {
    await attackEverywhere((own) => ({ ...own, query: `${own.query}" --gpu-launcher=calc "` }))
    const { address, query } = await begin('deep-link')
    const link = `${address}?${query}`
    for (const argv of [
      ['app', link, link],
      ['app', `--renderer-cmd-prefix=${link}`],
      ['app', '--open-url', '--', `"${link}"`],
    ]) {
      expect(findDeepLink(argv)).toBeNull()
    }
    await expectNoTokenRequest()
  })

  it('9 another action, host or path', async () => {
    const changes: readonly ((address: string) => string)[] = [
      (address) => address.replace('callback', 'disconnect'),
      (address) => address.replace('://', '://evil@'),
      (address) => address.replace(/:\/\/([^/:]+)/u, '://$1.evil.example'),
      (address) => `${address}/../publish`,
      (address) => address.replace(/^[a-z]+:/u, (scheme) => scheme.toUpperCase()),
    ]
    for (const change of changes) {
      const own = await begin('deep-link')
      await send('deep-link', { ...own, address: change(own.address) })
      await victim.signIn.cancelSignIn()
      const pasted = await begin('pasted-link')
      await send('pasted-link', { ...pasted, address: change(pasted.address) })
      await victim.signIn.cancelSignIn()
    }
    const { address, query } = await begin('loopback')
    const { port, host } = new URL(address)
    for (const path of ['/', '/disconnect/', '/callback/../x', 'http://evil.example/callback/']) {
      await sendRaw(Number(port), `GET ${path}?${query} HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
      await sendRaw(Number(port), `GET /callback/?${query} HTTP/1.1\r\nHost: evil.example\r\n\r\n`)
    }
    await expectNoTokenRequest()
  })

  it('10 a parameter twice', async () => {
    for (const name of ['code', 'state', 'scopes']) {
      await attackEverywhere((own) => {
        const value = new URLSearchParams(own.query).get(name) ?? ''
        return { ...own, query: `${own.query}&${name}=${encodeURIComponent(value)}` }
      })
    }
  })

  it('11 mix-up: another issuer or token endpoint changes nothing', async () => {
    for (const extra of ['iss=https%3A%2F%2Fevil.example', 'token_endpoint=https%3A%2F%2Fevil']) {
      // Under a state that is not ours; what TikTok itself may add to its address is passed over and goes nowhere.
      await attackEverywhere((own) => ({
        ...own,
        query: `${replaceIn(own.query, 'state', 'B'.repeat(43))}&${extra}`,
      }))
      const own = await begin('deep-link')
      await send('deep-link', { ...own, query: `${own.query}&${extra}` })
      await expectNoTokenRequest()
      await victim.signIn.cancelSignIn()
    }
  })

  it('12 the callback page as an open redirector', async () => {
    const { query } = await begin('deep-link')
    for (const extra of ['redirect', 'target', 'next', 'url', 'return_to', 'scheme']) {
      const page = openCallbackPage(
        `?${query}&${extra}=${encodeURIComponent('https://evil.example')}`,
      )
      expect(page.jumpedTo).toBe(openCallbackPage(`?${query}`).jumpedTo)
      expect(page.element('open').href).toMatch(/^sosyabot:\/\/auth\/tiktok\/callback\?/u)
    }
    const redirected = openCallbackPage(
      `?code=c&state=${encodeURIComponent('https://evil.example')}`,
    )
    expect(redirected.jumpedTo).toMatch(/^sosyabot:\/\/auth\/tiktok\/callback\?/u)
    await victim.signIn.handleDeepLink(redirected.jumpedTo)
    await expectNoTokenRequest()
  })

  it('13 script in the callback page', async () => {
    expect(CALLBACK_PAGE_HTML).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|document\.write|eval\(/u,
    )
    expect(CALLBACK_PAGE_HTML).toMatch(
      /default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/u,
    )
    await begin('deep-link')
    const script = encodeURIComponent('"><script>alert(1)</script>')
    for (const name of ['code', 'state', 'error', 'error_description', 'scopes']) {
      const page = openCallbackPage(`?code=c&state=s&${name}x=1&error=${script}`)
      expect(page.jumpedTo).not.toMatch(/[<>"]/u)
      await victim.signIn.handleDeepLink(page.jumpedTo)
      await victim.signIn.handleDeepLink(`${DEEP_LINK_ADDRESS}?${name}=${script}`)
    }
    await expectNoTokenRequest()
  })

  it('14 the referrer and third parties', async () => {
    expect(CALLBACK_PAGE_HTML).toContain('<meta name="referrer" content="no-referrer">')
    expect(CALLBACK_PAGE_HTML).not.toMatch(/https?:\/\/|\ssrc=|<link|<iframe|@import|url\(/u)
    const { address, query } = await begin('loopback')
    const answer = await fetch(`${address}?code=x&state=${'B'.repeat(43)}`)
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(await answer.text()).not.toMatch(/https?:\/\/|\ssrc=|<link/u)
    expect(query).not.toBe('')
    await expectNoTokenRequest()
  })

  it('15 a code out of the history or a cache', async () => {
    const { query } = await begin('deep-link')
    expect(openCallbackPage(`?${query}`).historyPath).toBe('/api/v1/auth/tiktok/callback')
    await victim.signIn.cancelSignIn()
    // A page that is opened again from the history, when nothing waits for it.
    await victim.signIn.handleDeepLink(openCallbackPage(`?${query}`).jumpedTo)
    await attackEverywhere((own) => ({ ...own, query }))
    const { address } = await begin('loopback')
    const answer = await fetch(`${address}?code=x&state=${'B'.repeat(43)}`)
    expect(answer.headers.get('cache-control')).toContain('no-store')
    await expectNoTokenRequest()
  })

  it('16 a code out of a log: ours holds none, and one from the host’s log comes too late', async () => {
    const { query } = await begin('pasted-link')
    await send('pasted-link', { address: DEEP_LINK_ADDRESS, query: `${query}&x=1` })
    const log = machine.logger.lines.join('\n')
    for (const value of new URLSearchParams(query).values()) {
      if (value.length > 12) expect(log).not.toContain(value)
    }
    clock.advance(SIGN_IN_LIFETIME_MS + 1)
    await send('pasted-link', { address: DEEP_LINK_ADDRESS, query })
    await expectNoTokenRequest()
  })

  it('17 a stranger’s sentence in an error', async () => {
    for (const entrance of ENTRANCES) {
      const own = await begin(entrance)
      const state = new URLSearchParams(own.query).get('state') ?? ''
      const query = `error=access_denied&state=${state}&error_description=Call%20%2B1%20555%20%3Cb%3Enow`
      await send(entrance, { ...own, query })
      const shown = JSON.stringify([victim.channels.getSnapshot(), machine.logger.lines])
      expect(shown).toContain('sign-in-denied')
      expect(shown).not.toContain('555')
      await expectNoTokenRequest()
    }
  })

  it('18 too long, no UTF-8, NUL, a megabyte, and ten thousand links of chance', async () => {
    for (const change of [
      (query: string) => query.replace('code=', 'code=%00'),
      (query: string) => query.replace('code=', 'code=\0'),
      (query: string) => query.replace('code=', 'code=%ff%fe'),
      (query: string) => query.replace('code=', `code=${'a'.repeat(8192)}`),
      (query: string) => query.replace('code=', `code=${'a'.repeat(1_000_000)}`),
    ]) {
      await attackEverywhere((own) => ({ ...own, query: change(own.query) }))
    }
    const { query } = await begin('deep-link')
    const chance = fc.oneof(
      anyText({ maxLength: 200 }),
      // Near misses: the real link with a piece of chance in the middle.
      fc
        .tuple(fc.nat(query.length), anyText({ minLength: 1, maxLength: 12 }))
        .map(
          ([at, piece]) => `${DEEP_LINK_ADDRESS}?${query.slice(0, at)}#${piece}${query.slice(at)}`,
        ),
      fc
        .array(
          fc.tuple(
            fc.constantFrom('code', 'state', 'scopes', 'error', 'error_type', 'x', '__proto__'),
            fc.string({ maxLength: 50 }),
          ),
          { maxLength: 6 },
        )
        .map((pairs) => `${DEEP_LINK_ADDRESS}?${pairs.map((pair) => pair.join('=')).join('&')}`),
    )
    for (const link of fc.sample(chance, FUZZ_COUNT)) {
      expect(() => parseCallbackLink(link, [DEEP_LINK_ADDRESS])).not.toThrow()
      expect(['invalid', 'not-pending']).toContain(await victim.signIn.handleDeepLink(link))
    }
    await expectNoTokenRequest()
    expect(victim.signIn.current?.phase).toBe('waiting-for-browser')
  })
})
