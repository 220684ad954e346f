import { describe, expect, it } from 'vitest'
import { readEnvironmentCredentials } from '../../../electron/main/credentials/environment-credentials'

describe('readEnvironmentCredentials', () => {
  it('reads a whole pair and trims it', () => {
    expect(
      readEnvironmentCredentials({
        TIKTOK_CLIENT_KEY: ' awabcdef123 ',
        TIKTOK_CLIENT_SECRET: 'secret-of-somebody\n',
      }),
    ).toEqual({ clientKey: 'awabcdef123', clientSecret: 'secret-of-somebody' })
  })

  it.each([
    [{}],
    [{ TIKTOK_CLIENT_KEY: 'awabcdef123' }],
    [{ TIKTOK_CLIENT_SECRET: 'secret-of-somebody' }],
    [{ TIKTOK_CLIENT_KEY: '', TIKTOK_CLIENT_SECRET: 'secret-of-somebody' }],
    [{ TIKTOK_CLIENT_KEY: 'aw abc def', TIKTOK_CLIENT_SECRET: 'secret-of-somebody' }],
    [{ TIKTOK_CLIENT_KEY: 'awabcdef123', TIKTOK_CLIENT_SECRET: 'short' }],
  ])('takes half or broken pairs for none: %o', (environment) => {
    expect(readEnvironmentCredentials(environment)).toBeNull()
  })
})
