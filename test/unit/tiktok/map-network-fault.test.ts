import { describe, expect, it } from 'vitest'
import {
  isCertificateDateFault,
  mapNetworkFault,
} from '../../../electron/main/tiktok/map-network-fault'

function fault(code: string): Error {
  return Object.assign(new Error(`failed: ${code}`), { code })
}

describe('mapNetworkFault', () => {
  it.each([
    ...[
      'ENOTFOUND',
      'EAI_AGAIN',
      'ECONNREFUSED',
      'ECONNRESET',
      'ECONNABORTED',
      'EPIPE',
      'ENETUNREACH',
      'EHOSTUNREACH',
      'ERR_NETWORK',
    ].map((code) => [code, 'network-offline', true] as const),
    ...['ETIMEDOUT', 'ERR_SOCKET_CONNECTION_TIMEOUT'].map(
      (code) => [code, 'network-timeout', true] as const,
    ),
    ...[
      'CERT_HAS_EXPIRED',
      'CERT_NOT_YET_VALID',
      'ERR_TLS_CERT_ALTNAME_INVALID',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'EPROTO',
    ].map((code) => [code, 'network-insecure', false] as const),
    ...['HPE_INVALID_CONSTANT', 'Z_DATA_ERROR', 'ERR_BAD_RESPONSE'].map(
      (code) => [code, 'tiktok-unexpected-answer', false] as const,
    ),
  ])('%s is %s', (networkCode, code, isRetryable) => {
    const error = mapNetworkFault(fault(networkCode))
    expect(error?.code).toBe(code)
    expect(error?.isRetryable).toBe(isRetryable)
    expect(error?.detail).toEqual({ networkCode })
  })

  it('looks into causes and into the addresses that were tried', () => {
    expect(mapNetworkFault(new Error('x', { cause: fault('ENOTFOUND') }))?.code).toBe(
      'network-offline',
    )
    expect(
      mapNetworkFault(new AggregateError([fault('ETIMEDOUT'), fault('ENETUNREACH')]))?.code,
    ).toBe('network-timeout')
  })

  it.each([
    new TypeError('bug'),
    fault('ERR_INVALID_ARG_TYPE'),
    fault('ENOENT'),
    'ENOTFOUND',
    null,
    undefined,
  ])('leaves %s alone, because it is no network fault', (thrown) => {
    expect(mapNetworkFault(thrown)).toBeNull()
  })

  it('ends on a cause that is its own cause', () => {
    const loop = new Error('loop')
    loop.cause = loop
    expect(mapNetworkFault(loop)).toBeNull()
  })

  it('keeps the request of an HTTP library out of the cause', () => {
    const error = mapNetworkFault(
      Object.assign(fault('ECONNRESET'), { config: { headers: { Authorization: 'canary' } } }),
    )
    expect(Object.keys(error?.cause as object)).toEqual([])
  })
})

describe('isCertificateDateFault', () => {
  it('tells dates from other reasons to distrust a certificate', () => {
    expect(isCertificateDateFault(mapNetworkFault(fault('CERT_HAS_EXPIRED'))!)).toBe(true)
    expect(isCertificateDateFault(mapNetworkFault(fault('CERT_NOT_YET_VALID'))!)).toBe(true)
    expect(isCertificateDateFault(mapNetworkFault(fault('DEPTH_ZERO_SELF_SIGNED_CERT'))!)).toBe(
      false,
    )
    expect(isCertificateDateFault(mapNetworkFault(fault('ECONNRESET'))!)).toBe(false)
  })
})
