import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  CredentialsService,
  type CredentialsServiceOptions,
} from '../../../electron/main/credentials/credentials-service'
import { KeychainSecretStore } from '../../../electron/main/secrets/keychain-secret-store'
import { AppError } from '../../../electron/main/platform/app-error'
import type { CredentialsInput, CredentialsStatus } from '../../../electron/shared/credentials'
import { HOSTED_REDIRECT_URI } from '../../../electron/shared/tiktok-limits'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'
import { InMemorySecretStore } from '../../fakes/in-memory-secret-store'
import { ManualClock } from '../../fakes/manual-clock'
import { RecordingLogger } from '../../fakes/recording-logger'

const SECRET = 'CanarySecretNeverShown0123456789'
const OTHER_SECRET = 'AnotherSecretOfAnotherApp9876543'
const ENVIRONMENT = { TIKTOK_CLIENT_KEY: 'awenvironment', TIKTOK_CLIENT_SECRET: 'env-secret-1234' }

const INPUT: CredentialsInput = {
  clientKey: 'awformkey123',
  clientSecret: SECRET,
  isEnabled: true,
  redirectMethod: 'hosted',
  redirectUri: null,
}

function build(overrides: Partial<CredentialsServiceOptions> = {}) {
  const settings = new InMemoryJsonStore()
  const secrets = new InMemorySecretStore()
  const logger = new RecordingLogger()
  const options: CredentialsServiceOptions = {
    settings,
    secrets,
    client: { testCredentials: () => Promise.resolve({ serverDateMs: null }) },
    readEnvironment: () => ({}),
    practiceCredentials: null,
    practiceOrigin: null,
    defaultHostedRedirectUri: HOSTED_REDIRECT_URI,
    clock: new ManualClock(),
    logger,
    ...overrides,
  }
  return { settings, secrets, logger, options, service: new CredentialsService(options) }
}

function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 8)
}

describe('CredentialsService: which pair is in force', () => {
  it('starts with nothing, enabled, at the hosted callback', async () => {
    expect(await build().service.getStatus()).toEqual({
      revision: 1,
      source: 'none',
      isEnabled: true,
      isFormFilled: false,
      isEnvironmentFilled: false,
      clientKey: null,
      secretFingerprint: null,
      secretStorage: null,
      keychain: 'unknown',
      redirectMethod: 'hosted',
      redirectUri: HOSTED_REDIRECT_URI,
      defaultRedirectUri: HOSTED_REDIRECT_URI,
      scopes: ['user.info.basic', 'video.publish', 'video.upload'],
    })
  })

  it('prefers the form to the environment to the practice pair', async () => {
    let environment: Record<string, string> = { ...ENVIRONMENT }
    const { service } = build({
      readEnvironment: () => environment,
      practiceCredentials: { clientKey: 'awpractice', clientSecret: 'practice-secret' },
    })
    expect(await service.getStatus()).toMatchObject({
      source: 'environment',
      isEnvironmentFilled: true,
      clientKey: 'awenvironment',
      secretFingerprint: fingerprint('env-secret-1234'),
      secretStorage: null,
      isFormFilled: false,
    })
    expect((await service.requireCredentials()).clientSecret).toBe('env-secret-1234')
    await service.save(INPUT)
    expect(await service.getStatus()).toMatchObject({
      source: 'form',
      isEnvironmentFilled: true,
      clientKey: 'awformkey123',
      secretFingerprint: fingerprint(SECRET),
      secretStorage: 'keychain',
      isFormFilled: true,
    })
    expect(await service.requireCredentials()).toEqual({
      clientKey: 'awformkey123',
      clientSecret: SECRET,
    })
    await service.clear()
    environment = {}
    expect(await service.getStatus()).toMatchObject({ source: 'practice', clientKey: 'awpractice' })
  })

  it('refuses with integration-disabled when nothing is configured or Status is off', async () => {
    const { service } = build()
    await expect(service.requireCredentials()).rejects.toMatchObject({
      code: 'integration-disabled',
    })
    await expect(service.test()).rejects.toMatchObject({ code: 'integration-disabled' })
    await service.save({ ...INPUT, isEnabled: false })
    await expect(service.requireCredentials()).rejects.toMatchObject({
      code: 'integration-disabled',
    })
    // Testing needs no switched-on integration: one tests before one switches on.
    await expect(service.test()).resolves.toMatchObject({ clockOffsetMs: null })
  })
})

describe('CredentialsService: saving', () => {
  it('trims, keeps the secret in the keychain under its option key, and tells nobody', async () => {
    const { service, settings, secrets, logger } = build()
    const heard: CredentialsStatus[] = []
    service.onDidChange((status) => void heard.push(status))
    const status = await service.save({
      ...INPUT,
      clientKey: '  awformkey123 ',
      clientSecret: ` ${SECRET}\n`,
    })
    expect(secrets.entries.get('tiktok_client-secret')).toBe(SECRET)
    expect(settings.read('tiktok-integration')).toMatchObject({
      'tiktok_client-key': 'awformkey123',
      tiktok_integration_status: true,
    })
    expect(heard).toEqual([status])
    expect(status.revision).toBe(2)
    const everythingElse = JSON.stringify([...settings.documents, heard, logger.lines])
    expect(everythingElse).not.toContain(SECRET)
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['aw1', 'too-short'],
    ['aw form key', 'contains-space'],
    ['awform\u0007key', 'contains-control'],
    ['awförmkey', 'not-ascii'],
    ['a'.repeat(257), 'too-long'],
  ])('refuses the client key "%s": %s', async (clientKey, problem) => {
    const { service, settings, secrets } = build()
    await expect(service.save({ ...INPUT, clientKey })).rejects.toMatchObject({
      code: 'client-key-invalid',
      detail: { problem },
    })
    expect(settings.documents.size + secrets.entries.size).toBe(0)
  })

  it('refuses a broken secret, and a missing one when none is saved', async () => {
    const { service, settings, secrets } = build()
    await expect(service.save({ ...INPUT, clientSecret: 'a b c d e f' })).rejects.toMatchObject({
      code: 'client-secret-invalid',
      detail: { problem: 'contains-space' },
    })
    await expect(service.save({ ...INPUT, clientSecret: null })).rejects.toMatchObject({
      code: 'client-secret-invalid',
      detail: { problem: 'empty' },
    })
    expect(settings.documents.size + secrets.entries.size).toBe(0)
  })

  it('keeps the saved secret when none is typed', async () => {
    const { service, secrets } = build()
    await service.save(INPUT)
    secrets.calls.length = 0
    await service.save({ ...INPUT, clientSecret: null, clientKey: 'awcorrected', isEnabled: true })
    expect(secrets.calls).not.toContain('set tiktok_client-secret')
    expect(await service.requireCredentials()).toEqual({
      clientKey: 'awcorrected',
      clientSecret: SECRET,
    })
  })

  it('saves Status and redirect alone while the pair comes from elsewhere', async () => {
    const { service, secrets } = build({ readEnvironment: () => ENVIRONMENT })
    const status = await service.save({
      ...INPUT,
      clientKey: 'awenvironment',
      clientSecret: null,
      isEnabled: false,
      redirectMethod: 'loopback',
    })
    expect(status).toMatchObject({
      source: 'environment',
      isEnabled: false,
      redirectMethod: 'loopback',
      redirectUri: 'http://127.0.0.1:*/callback/',
    })
    expect(secrets.entries.size).toBe(0)
  })

  it('checks the redirect URI by its method', async () => {
    const { service } = build()
    await expect(
      service.save({ ...INPUT, redirectUri: 'http://example.com/cb' }),
    ).rejects.toMatchObject({ code: 'redirect-uri-invalid', detail: { problem: 'not-https' } })
    await expect(
      service.save({ ...INPUT, redirectMethod: 'loopback', redirectUri: HOSTED_REDIRECT_URI }),
    ).rejects.toMatchObject({ code: 'redirect-uri-invalid', detail: { problem: 'not-loopback' } })
    const status = await service.save({ ...INPUT, redirectUri: ' https://example.com/cb ' })
    expect(status.redirectUri).toBe('https://example.com/cb')
    expect(service.redirectSettings()).toEqual({
      method: 'hosted',
      redirectUri: 'https://example.com/cb',
    })
  })

  it('does not pin the default, and falls back to it when a stored address no longer holds', async () => {
    const { service, settings, options } = build({
      practiceOrigin: 'http://127.0.0.1:1111',
      defaultHostedRedirectUri: 'http://127.0.0.1:1111/cb',
    })
    await service.save({ ...INPUT, redirectUri: 'http://127.0.0.1:1111/cb' })
    expect(settings.read('tiktok-integration')).toMatchObject({ 'tiktok_redirect-uri': null })
    await service.save({ ...INPUT, redirectUri: 'http://127.0.0.1:1111/other' })
    const nextRun = new CredentialsService({
      ...options,
      practiceOrigin: 'http://127.0.0.1:2222',
      defaultHostedRedirectUri: 'http://127.0.0.1:2222/cb',
    })
    expect(nextRun.redirectSettings().redirectUri).toBe('http://127.0.0.1:2222/cb')
  })

  it('survives damaged settings', async () => {
    const { service, settings } = build()
    for (const damage of [
      null,
      7,
      'x',
      [],
      { 'tiktok_client-key': 5, 'tiktok_redirect-method': 'x' },
    ]) {
      settings.documents.set('tiktok-integration', JSON.stringify(damage))
      expect(await service.getStatus()).toMatchObject({ source: 'none', redirectMethod: 'hosted' })
    }
  })

  it('clears key and secret and leaves Status and redirect', async () => {
    const { service, secrets } = build()
    await service.save({ ...INPUT, isEnabled: false, redirectMethod: 'loopback' })
    const status = await service.clear()
    expect(status).toMatchObject({
      source: 'none',
      isFormFilled: false,
      isEnabled: false,
      redirectMethod: 'loopback',
    })
    expect(secrets.entries.size).toBe(0)
  })
})

describe('CredentialsService: crashes and keychains', () => {
  /** What a new run sees when the old one ended at this moment. */
  async function afterCrash(settings: InMemoryJsonStore, secrets: InMemorySecretStore) {
    const { service } = build({ settings, secrets: new InMemorySecretStore(secrets.entries) })
    return service
  }

  it('never pairs a key with a foreign secret, wherever a save is cut off', async () => {
    const { service, settings, secrets } = build()
    await service.save(INPUT)
    // The save is cut off between its two writes: the keychain has the new secret, the settings have the old key.
    secrets.entries.set('tiktok_client-secret', OTHER_SECRET)
    const next = await afterCrash(settings, secrets)
    expect(await next.getStatus()).toMatchObject({
      source: 'form',
      isFormFilled: false,
      clientKey: 'awformkey123',
      secretFingerprint: null,
    })
    await expect(next.requireCredentials()).rejects.toMatchObject({ code: 'integration-disabled' })
    // Typing the secret again mends it.
    await next.save(INPUT)
    expect((await next.requireCredentials()).clientSecret).toBe(SECRET)
  })

  it('puts the old secret back when the settings cannot be written', async () => {
    const { service, settings, secrets } = build()
    await service.save(INPUT)
    settings.writeError = new AppError('disk-full')
    await expect(
      service.save({ ...INPUT, clientKey: 'awother12345', clientSecret: OTHER_SECRET }),
    ).rejects.toMatchObject({ code: 'disk-full' })
    settings.writeError = null
    expect(secrets.entries.get('tiktok_client-secret')).toBe(SECRET)
    expect(await service.requireCredentials()).toEqual({
      clientKey: 'awformkey123',
      clientSecret: SECRET,
    })
  })

  it('leaves no secret behind when the very first save cannot be written', async () => {
    const { service, settings, secrets } = build()
    settings.writeError = new AppError('disk-full')
    await expect(service.save(INPUT)).rejects.toMatchObject({ code: 'disk-full' })
    expect(secrets.entries.size).toBe(0)
  })

  it('changes nothing when the keychain refuses', async () => {
    const { service, settings, secrets } = build()
    await service.save(INPUT)
    const before = settings.read('tiktok-integration')
    secrets.failures = [{ operation: 'set' }, { operation: 'delete' }]
    await expect(
      service.save({ ...INPUT, clientKey: 'awother12345', clientSecret: OTHER_SECRET }),
    ).rejects.toMatchObject({ code: 'keychain-locked' })
    await expect(service.clear()).rejects.toMatchObject({ code: 'keychain-locked' })
    expect(settings.read('tiktok-integration')).toEqual(before)
  })

  it('tells a locked keychain from an empty form', async () => {
    const { service, secrets } = build()
    await service.save(INPUT)
    secrets.failures = [{ operation: 'get' }]
    expect(await service.getStatus()).toMatchObject({
      source: 'form',
      isFormFilled: true,
      secretFingerprint: fingerprint(SECRET),
      keychain: 'locked',
    })
    await expect(service.requireCredentials()).rejects.toMatchObject({ code: 'keychain-locked' })
  })

  it('says after a restart without any keychain that the secret is gone, and why', async () => {
    const loadKeychain = () =>
      Promise.reject(new Error('Cannot autolaunch D-Bus without X11 $DISPLAY'))
    const first = build({ secrets: new KeychainSecretStore({ service: 'test', loadKeychain }) })
    expect(await first.service.save(INPUT)).toMatchObject({
      isFormFilled: true,
      secretFingerprint: fingerprint(SECRET),
      secretStorage: 'session',
      keychain: 'unavailable',
    })
    expect((await first.service.requireCredentials()).clientSecret).toBe(SECRET)
    const next = new CredentialsService({
      ...first.options,
      secrets: new KeychainSecretStore({ service: 'test', loadKeychain }),
    })
    expect(await next.getStatus()).toMatchObject({
      source: 'form',
      isFormFilled: false,
      clientKey: 'awformkey123',
      secretFingerprint: null,
      secretStorage: null,
      keychain: 'unavailable',
    })
    await expect(next.requireCredentials()).rejects.toMatchObject({ code: 'keychain-unavailable' })
    await expect(next.save({ ...INPUT, clientSecret: null })).rejects.toMatchObject({
      code: 'client-secret-invalid',
      detail: { problem: 'empty' },
    })
    expect((await next.save(INPUT)).isFormFilled).toBe(true)
  })

  it('needs no keychain for a pair from the environment', async () => {
    const { service, secrets } = build({ readEnvironment: () => ENVIRONMENT })
    secrets.failures = [{ operation: 'get' }]
    expect((await service.requireCredentials()).clientKey).toBe('awenvironment')
    expect(secrets.calls).toEqual([])
  })

  it('announces when the keychain changes, with a growing revision, until disposed', async () => {
    const { service, secrets } = build()
    const revisions: number[] = []
    service.onDidChange((status) => void revisions.push(status.revision))
    secrets.setKeychain('unavailable')
    await new Promise((resolve) => setTimeout(resolve, 10))
    await service.save(INPUT)
    expect(revisions).toEqual([2, 3])
    service.dispose()
    secrets.setKeychain('ok')
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(revisions).toEqual([2, 3])
  })

  it('runs saves one after the other', async () => {
    const { service, secrets } = build()
    await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        service.save({
          ...INPUT,
          clientKey: `awkey-number-${index}`,
          clientSecret: `secret-number-${index}`,
        }),
      ),
    )
    expect(await service.requireCredentials()).toEqual({
      clientKey: 'awkey-number-9',
      clientSecret: 'secret-number-9',
    })
    expect(secrets.entries.size).toBe(1)
  })
})
