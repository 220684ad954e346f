import { describe, expect, it } from 'vitest'
import { parseProxyAnswer } from '../../../electron/main/platform/system-http-agents'

describe('parseProxyAnswer', () => {
  it.each([
    ['DIRECT', { kind: 'direct' }],
    ['', { kind: 'direct' }],
    ['PROXY proxy.example.com:3128', { kind: 'proxy', url: 'http://proxy.example.com:3128' }],
    ['PROXY proxy.example.com', { kind: 'proxy', url: 'http://proxy.example.com' }],
    ['HTTPS proxy.example.com:443;DIRECT', { kind: 'proxy', url: 'https://proxy.example.com:443' }],
    ['PROXY [::1]:8080; DIRECT', { kind: 'proxy', url: 'http://[::1]:8080' }],
    ['SOCKS5 a:1080; PROXY b:3128', { kind: 'proxy', url: 'http://b:3128' }],
    ['SOCKS5 a:1080; DIRECT', { kind: 'direct' }],
    ['SOCKS5 a:1080', { kind: 'unusable' }],
    ['PROXY me:secret@proxy:1', { kind: 'unusable' }],
    ['PROXY a/b:1', { kind: 'unusable' }],
  ])('reads %j as %j', (answer, way) => {
    expect(parseProxyAnswer(answer)).toEqual(way)
  })
})
