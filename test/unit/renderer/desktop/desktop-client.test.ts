import { describe, expect, it } from 'vitest'
import {
  createDesktopClient,
  DesktopError,
  toAppErrorDto,
} from '../../../../renderer/desktop/desktop-client'
import { FakeDesktopApi } from '../../../fakes/fake-desktop-api'

describe('createDesktopClient', () => {
  it('has every method of the bridge', () => {
    const { api } = new FakeDesktopApi()
    const client = createDesktopClient(api)
    const names = (value: object) =>
      Object.entries(value).flatMap(([domain, methods]) =>
        Object.keys(methods as object).map((method) => `${domain}.${method}`),
      )
    expect(names(client).sort()).toEqual(names(api).sort())
  })

  it('resolves with the value of a good answer', async () => {
    const client = createDesktopClient(new FakeDesktopApi().api)
    await expect(client.settings.get()).resolves.toEqual({
      language: 'system',
      theme: 'system',
      keepRunningInTray: 'ask',
      uploadLimitMbit: null,
      showsNotices: true,
      downloadUpdates: false,
      undoWindowMs: 15_000,
    })
  })

  it('rejects with the whole error of a refusal', async () => {
    const fake = new FakeDesktopApi()
    const error = {
      code: 'video-too-large',
      retryable: false,
      detail: { actualBytes: 5, limitBytes: 4 },
    } as const
    fake.failures.set('video:intakeSample', error)
    const client = createDesktopClient(fake.api)
    const reason: unknown = await client.video.intakeSample().catch((thrown: unknown) => thrown)
    expect(reason).toBeInstanceOf(DesktopError)
    expect((reason as DesktopError).code).toBe('video-too-large')
    expect((reason as DesktopError).detail).toEqual({ actualBytes: 5, limitBytes: 4 })
    expect(toAppErrorDto(reason)).toEqual(error)
  })

  it('hands the input through', async () => {
    const fake = new FakeDesktopApi()
    await createDesktopClient(fake.api).channels.connect({ reconnectChannelId: 'a' })
    expect(fake.calls).toEqual([
      { channel: 'channels:connect', input: { reconnectChannelId: 'a' } },
    ])
  })
})

describe('toAppErrorDto', () => {
  it('calls everything that main did not say an internal error', () => {
    expect(toAppErrorDto(new Error('boom'))).toEqual({ code: 'internal', retryable: false })
    expect(toAppErrorDto(undefined).code).toBe('internal')
  })
})
