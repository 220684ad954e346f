import { describe, expect, it } from 'vitest'
import { buildAuthorizeUrl, type AuthorizeRequest } from '../../../electron/main/auth/authorize-url'

const REQUEST: AuthorizeRequest = {
  authorizeOrigin: 'https://www.tiktok.com',
  clientKey: 'awabc123',
  scopes: ['user.info.basic', 'video.publish', 'video.upload'],
  redirectUri: 'https://app.sosyabot.com/api/v1/auth/tiktok/callback',
  state: 'S-_9',
  codeChallenge: '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3',
  isConsentAlwaysAsked: false,
}

describe('buildAuthorizeUrl', () => {
  it('addresses the v2 authorize page, slash at the end included', () => {
    const url = buildAuthorizeUrl(REQUEST)
    expect(url.origin + url.pathname).toBe('https://www.tiktok.com/v2/auth/authorize/')
  })

  it('carries exactly the parameters that TikTok wants, each once', () => {
    expect([...buildAuthorizeUrl(REQUEST).searchParams]).toEqual([
      ['client_key', 'awabc123'],
      ['response_type', 'code'],
      ['scope', 'user.info.basic,video.publish,video.upload'],
      ['redirect_uri', 'https://app.sosyabot.com/api/v1/auth/tiktok/callback'],
      ['state', 'S-_9'],
      ['code_challenge', '13d31e961a1ad8ec2f16b10c4c982e0876a878ad6df144566ee1894acb70f9c3'],
      ['code_challenge_method', 'S256'],
    ])
  })

  it('asks for the consent page only when another account is connected', () => {
    const url = buildAuthorizeUrl({ ...REQUEST, isConsentAlwaysAsked: true })
    expect(url.searchParams.get('disable_auto_auth')).toBe('1')
    expect(buildAuthorizeUrl(REQUEST).searchParams.has('disable_auto_auth')).toBe(false)
  })

  it('lets no value break out of its parameter', () => {
    const url = buildAuthorizeUrl({ ...REQUEST, clientKey: 'a&scope=everything#x' })
    expect(url.searchParams.get('client_key')).toBe('a&scope=everything#x')
    expect(url.searchParams.getAll('scope')).toEqual(['user.info.basic,video.publish,video.upload'])
    expect(url.hash).toBe('')
  })

  it('goes to the practice server when the app talks to one', () => {
    const url = buildAuthorizeUrl({ ...REQUEST, authorizeOrigin: 'http://127.0.0.1:4321' })
    expect(url.href).toMatch(/^http:\/\/127\.0\.0\.1:4321\/v2\/auth\/authorize\/\?/)
  })
})
