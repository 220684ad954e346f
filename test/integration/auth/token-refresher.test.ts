import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StoredTokens } from '../../../electron/main/auth/stored-tokens'
import { PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { ManualClock } from '../../fakes/manual-clock'
import {
  createGate,
  createMachine,
  DEFNE,
  EMRE,
  type Machine,
  Run,
  startPractice,
} from './sign-in-world'

const HOUR_MS = 60 * 60 * 1000
const DAY_MS = 24 * HOUR_MS
const ACCOUNT = `tiktok_token:${DEFNE.openId}`

let practice: PracticeTikTok
let machine: Machine
let clock: ManualClock
let run: Run

beforeEach(async () => {
  clock = new ManualClock()
  practice = await startPractice(clock)
  machine = createMachine(clock)
  run = new Run(practice, machine)
  await run.connect({ account: DEFNE.openId })
})

afterEach(async () => {
  await run.dispose()
  await practice.stop()
})

function stored(): StoredTokens {
  return JSON.parse(machine.secrets.entries.get(ACCOUNT)!) as StoredTokens
}

function refreshCount(): number {
  // The first token request was the exchange.
  return run.tokenRequestCount - 1
}

describe('TokenRefresher', () => {
  it('gives out the token as long as it lives long enough, without asking TikTok', async () => {
    const token = stored().accessToken
    expect(await run.accessTokens.getAccessToken(DEFNE.openId, 23 * HOUR_MS)).toBe(token)
    clock.advance(23 * HOUR_MS)
    expect(await run.accessTokens.getAccessToken(DEFNE.openId, 59 * 60 * 1000)).toBe(token)
    expect(refreshCount()).toBe(0)
  })

  it('refreshes when too little is left, once, even where more is asked for than TikTok gives', async () => {
    const before = stored()
    const token = await run.accessTokens.getAccessToken(DEFNE.openId, 30 * DAY_MS)
    expect(refreshCount()).toBe(1)
    expect(token).toBe(stored().accessToken)
    expect(token).not.toBe(before.accessToken)
    expect(stored().refreshToken).not.toBe(before.refreshToken)
  })

  it('has one refresh in flight per channel, whoever asks', async () => {
    await run.connect({ account: EMRE.openId })
    practice.faults.set({ kind: 'delay', endpoint: 'token', delayMs: 100 })
    clock.advance(25 * HOUR_MS)
    const before = run.tokenRequestCount
    const old = stored().accessToken
    const tokens = await Promise.all([
      ...Array.from({ length: 20 }, () => run.accessTokens.getAccessToken(DEFNE.openId, 0)),
      ...Array.from({ length: 20 }, () => run.accessTokens.replaceRejectedToken(DEFNE.openId, old)),
    ])
    expect(new Set(tokens).size).toBe(1)
    expect(run.tokenRequestCount - before).toBe(1)
    await Promise.all(
      [DEFNE, EMRE].map(({ openId }) => run.accessTokens.getAccessToken(openId, 30 * DAY_MS)),
    )
    expect(run.tokenRequestCount - before).toBe(3)
  })

  it('lets whoever ends the app wait until a new pair is safe', async () => {
    practice.faults.set({ kind: 'delay', endpoint: 'token', delayMs: 300 })
    clock.advance(25 * HOUR_MS)
    const before = stored()
    const refreshing = run.accessTokens.getAccessToken(DEFNE.openId, 0)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(stored()).toEqual(before)
    await run.accessTokens.settle()
    expect(stored().refreshToken).not.toBe(before.refreshToken)
    await refreshing
    await run.accessTokens.settle()
  })

  it('has the new pair in the keychain before anybody uses it', async () => {
    clock.advance(25 * HOUR_MS)
    machine.secrets.failures = [{ operation: 'set', account: ACCOUNT }]
    const before = stored()
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).rejects.toMatchObject({
      code: 'keychain-locked',
    })
    expect(stored()).toEqual(before)
    expect(run.channels.find(DEFNE.openId)?.health).toBe('ok')
    // The pair was not lost: TikTok would refuse the old one by now.
    machine.secrets.failures = []
    const token = await run.accessTokens.getAccessToken(DEFNE.openId, 0)
    expect(refreshCount()).toBe(1)
    expect(stored().accessToken).toBe(token)
    await expect(run.client.fetchUser(token)).resolves.toMatchObject({ openId: DEFNE.openId })
  })

  it.each(['absent', 'empty'] as const)(
    'keeps the old refresh token when the new one is %s',
    async (as) => {
      practice.faults.set({ kind: 'omit-refresh-token', as }, { times: 1 })
      const before = stored()
      clock.advance(25 * HOUR_MS)
      await run.accessTokens.getAccessToken(DEFNE.openId, 0)
      expect(stored().refreshToken).toBe(before.refreshToken)
      expect(stored().accessToken).not.toBe(before.accessToken)
      clock.advance(25 * HOUR_MS)
      await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).resolves.toEqual(
        expect.any(String),
      )
    },
  )

  it('replaces a token that TikTok refused although it looked alive', async () => {
    const rejected = stored().accessToken
    practice.faults.expireAccessTokens(DEFNE.openId)
    const token = await run.accessTokens.replaceRejectedToken(DEFNE.openId, rejected)
    await expect(run.client.fetchUser(token)).resolves.toBeDefined()
    // A second caller that comes late with the same complaint gets the same new token.
    expect(await run.accessTokens.replaceRejectedToken(DEFNE.openId, rejected)).toBe(token)
    expect(refreshCount()).toBe(1)
  })

  it('only invalid_grant means reconnect', async () => {
    practice.faults.revokeTokens(DEFNE.openId)
    clock.advance(25 * HOUR_MS)
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).rejects.toMatchObject({
      code: 'channel-needs-reconnect',
    })
    expect(run.channels.find(DEFNE.openId)?.health).toBe('needs-reconnect')
    // Even then nothing is deleted.
    expect(stored().refreshToken).toMatch(/^rft\./)
  })

  it('the end of the refresh token’s life means reconnect, without asking TikTok', async () => {
    clock.advance(365 * DAY_MS + 1)
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).rejects.toMatchObject({
      code: 'channel-needs-reconnect',
    })
    expect(refreshCount()).toBe(0)
  })

  it.each([
    [{ kind: 'drop', endpoint: 'token', when: 'before-handling' }, 'network-offline'],
    [
      { kind: 'answer', endpoint: 'token', status: 500, code: 'server_error' },
      'tiktok-unavailable',
    ],
    [{ kind: 'rate-limit', endpoint: 'token' }, 'tiktok-rate-limited'],
  ] as const)('%o costs nothing and is worth another try: %s', async (fault, code) => {
    practice.faults.set(fault, { times: 1 })
    const before = stored()
    clock.advance(25 * HOUR_MS)
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).rejects.toMatchObject({
      code,
      isRetryable: true,
    })
    expect(stored()).toEqual(before)
    expect(run.channels.find(DEFNE.openId)?.health).toBe('ok')
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).resolves.toEqual(
      expect.any(String),
    )
  })

  it('invalid_grant in an HTTP 200 answer is seen too', async () => {
    practice.faults.set({ kind: 'oauth-errors-as-200' })
    practice.faults.revokeTokens(DEFNE.openId)
    clock.advance(25 * HOUR_MS)
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).rejects.toMatchObject({
      code: 'channel-needs-reconnect',
    })
  })

  it('a wrong client secret is a matter of the form, not of the channel', async () => {
    await run.credentials.save({
      clientKey: PRACTICE_CLIENT.clientKey,
      clientSecret: 'a-wrong-secret-0123456789',
      isEnabled: true,
      redirectMethod: 'hosted',
      redirectUri: null,
    })
    clock.advance(25 * HOUR_MS)
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).rejects.toMatchObject({
      code: 'credentials-rejected',
    })
    expect(run.channels.find(DEFNE.openId)?.health).toBe('ok')
  })

  it('reads the saved pair again before giving up: a reconnect was quicker', async () => {
    clock.advance(25 * HOUR_MS)
    const dead = stored()
    practice.faults.revokeTokens(DEFNE.openId)
    const gate = createGate()
    run.refreshGates = { before: gate.opened }
    const refreshing = run.accessTokens.getAccessToken(DEFNE.openId, 0)
    await vi.waitFor(() => expect(run.startedRefreshCount).toBe(1))
    expect((await run.connect({ account: DEFNE.openId }, DEFNE.openId)).phase).toBe('connected')
    const before = run.tokenRequestCount
    gate.open()
    expect(await refreshing).toBe(stored().accessToken)
    // TikTok did refuse the dead token; nobody was sent to reconnect for it.
    expect(run.tokenRequestCount - before).toBe(1)
    expect(stored().refreshToken).not.toBe(dead.refreshToken)
    expect(run.channels.find(DEFNE.openId)?.health).toBe('ok')
  })

  it('a refresh that ends after a reconnect does not overwrite the newer pair', async () => {
    clock.advance(25 * HOUR_MS)
    const gate = createGate()
    run.refreshGates = { after: gate.opened }
    const refreshing = run.accessTokens.getAccessToken(DEFNE.openId, 0)
    await vi.waitFor(() => expect(refreshCount()).toBe(1))
    await run.connect({ account: DEFNE.openId }, DEFNE.openId)
    const reconnected = stored()
    gate.open()
    expect(await refreshing).toBe(reconnected.accessToken)
    expect(stored()).toEqual(reconnected)
  })

  it('a refresh that ends after a disconnect brings nothing back', async () => {
    clock.advance(25 * HOUR_MS)
    const gate = createGate()
    run.refreshGates = { after: gate.opened }
    const refreshing = run.accessTokens.getAccessToken(DEFNE.openId, 0)
    const outcome = expect(refreshing).rejects.toMatchObject({ code: 'channel-not-found' })
    await vi.waitFor(() => expect(refreshCount()).toBe(1))
    await run.tokens.delete(DEFNE.openId)
    run.channelStore.remove(DEFNE.openId)
    gate.open()
    await outcome
    expect(machine.secrets.entries.has(ACCOUNT)).toBe(false)
  })

  it('an unknown channel, and a channel whose tokens are gone', async () => {
    await expect(run.accessTokens.getAccessToken('nobody', 0)).rejects.toMatchObject({
      code: 'channel-not-found',
    })
    machine.secrets.entries.delete(ACCOUNT)
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).rejects.toMatchObject({
      code: 'channel-needs-reconnect',
    })
  })

  it('a locked keychain is no reason to reconnect', async () => {
    machine.secrets.failures = [{ operation: 'get', account: ACCOUNT }]
    await expect(run.accessTokens.getAccessToken(DEFNE.openId, 0)).rejects.toMatchObject({
      code: 'keychain-locked',
    })
    expect(run.channels.find(DEFNE.openId)?.health).toBe('ok')
  })

  it('a restart changes nothing', async () => {
    await run.dispose()
    run = new Run(practice, machine)
    await run.resume()
    clock.advance(25 * HOUR_MS)
    const token = await run.accessTokens.getAccessToken(DEFNE.openId, 0)
    await expect(run.client.fetchUser(token)).resolves.toMatchObject({ openId: DEFNE.openId })
  })
})
