import { createServer, type Server } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CredentialsService } from '../../../electron/main/credentials/credentials-service'
import { HttpTikTokClient } from '../../../electron/main/tiktok/http-tiktok-client'
import { practiceEndpoints } from '../../../electron/main/tiktok/tiktok-endpoints'
import { PRACTICE_CLIENT } from '../../../electron/practice/practice-client'
import type { PracticeTikTok } from '../../../electron/practice/practice-tiktok'
import { createMachine, type Machine, Run, startPractice } from '../auth/sign-in-world'

let practice: PracticeTikTok
let machine: Machine
let run: Run

beforeEach(async () => {
  practice = await startPractice()
  machine = createMachine()
  run = new Run(practice, machine)
})

afterEach(async () => {
  await run.dispose()
  await practice.stop()
})

describe('Test credentials', () => {
  it('works with the saved pair, and with the practice pair', async () => {
    const report = await run.credentials.test()
    expect(report.roundTripMs).toBeGreaterThanOrEqual(0)
    expect(Math.abs(report.clockOffsetMs ?? Infinity)).toBeLessThan(2000)
    await run.useRedirect('hosted')
    await expect(run.credentials.test()).resolves.toMatchObject({
      testedAtMs: expect.any(Number) as number,
    })
  })

  it('wrong secret, wrong key', async () => {
    const input = { isEnabled: true, redirectMethod: 'hosted', redirectUri: null } as const
    await run.credentials.save({
      ...input,
      clientKey: PRACTICE_CLIENT.clientKey,
      clientSecret: 'wrong-secret-0123456789',
    })
    await expect(run.credentials.test()).rejects.toMatchObject({ code: 'credentials-rejected' })
    await run.credentials.save({
      ...input,
      clientKey: 'awwrongkey123',
      clientSecret: PRACTICE_CLIENT.clientSecret,
    })
    await expect(run.credentials.test()).rejects.toMatchObject({ code: 'credentials-rejected' })
    const said = machine.logger.lines.join('\n')
    expect(said).not.toContain('wrong-secret-0123456789')
    expect(said).not.toContain(PRACTICE_CLIENT.clientSecret)
  })

  it.each([
    [{ kind: 'drop', endpoint: 'token', when: 'before-handling' }, 'network-offline'],
    [
      { kind: 'answer', endpoint: 'token', status: 503, code: 'server_error' },
      'tiktok-unavailable',
    ],
    [{ kind: 'rate-limit', endpoint: 'token' }, 'tiktok-rate-limited'],
    [
      { kind: 'raw-answer', endpoint: 'token', status: 200, contentType: 'text/html', body: '<p>' },
      'tiktok-unexpected-answer',
    ],
  ] as const)('%o is %s', async (fault, code) => {
    practice.faults.set(fault)
    await expect(run.credentials.test()).rejects.toMatchObject({ code })
  })

  it.each([[6 * 60 * 1000], [-6 * 60 * 1000]])(
    'a server clock %i ms ahead is clock-off, although the pair works',
    async (skewMs) => {
      practice.faults.set({ kind: 'clock-skew', skewMs })
      const error = await run.credentials.test().catch((thrown: unknown) => thrown)
      expect(error).toMatchObject({ code: 'clock-off' })
      const { clockOffsetMs } = (error as { detail: { clockOffsetMs: number } }).detail
      expect(Math.abs(clockOffsetMs + skewMs)).toBeLessThan(2000)
    },
  )

  it('four minutes are no reason to refuse', async () => {
    practice.faults.set({ kind: 'clock-skew', skewMs: 4 * 60 * 1000 })
    const report = await run.credentials.test()
    expect(Math.abs((report.clockOffsetMs ?? 0) + 4 * 60 * 1000)).toBeLessThan(2000)
  })
})

describe('Test credentials without a TikTok', () => {
  function serviceFor(origin: string): CredentialsService {
    const { settings, secrets, clock, logger } = machine
    return new CredentialsService({
      settings,
      secrets,
      client: new HttpTikTokClient({
        endpoints: practiceEndpoints(origin),
        clock,
        logger,
        timeoutMs: 300,
      }),
      readEnvironment: () => ({}),
      practiceCredentials: PRACTICE_CLIENT,
      practiceOrigin: origin,
      defaultHostedRedirectUri: `${origin}/cb`,
      clock,
      logger,
    })
  }

  async function listen(server: Server): Promise<string> {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  it('nobody listens: network-offline', async () => {
    const server = createServer()
    const origin = await listen(server)
    await new Promise((resolve) => server.close(resolve))
    await expect(serviceFor(origin).test()).rejects.toMatchObject({
      code: 'network-offline',
      isRetryable: true,
    })
  })

  it('nobody answers: network-timeout', async () => {
    const server = createServer()
    const origin = await listen(server)
    await expect(serviceFor(origin).test()).rejects.toMatchObject({
      code: 'network-timeout',
      isRetryable: true,
    })
    server.close()
  })
})
