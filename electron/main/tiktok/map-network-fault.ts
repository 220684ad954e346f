import { AppError } from '../platform/app-error'
import { PROXY_REFUSED_CODE } from '../platform/proxy-refused-code'
import type { AppErrorCode } from '../../shared/app-error'

/** Codes with which a request has surely not reached TikTok. */
export const NEVER_ARRIVED_CODES: readonly string[] = [
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'EAI_NODATA',
  'EAI_NONAME',
  'ECONNREFUSED',
  'ENETUNREACH',
  'ENETDOWN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
]
const OFFLINE_CODES = new Set([
  ...NEVER_ARRIVED_CODES,
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENETRESET',
  'ENOTCONN',
  'ERR_NETWORK',
  'ERR_STREAM_PREMATURE_CLOSE',
  'ERR_SOCKET_CLOSED',
  PROXY_REFUSED_CODE,
])
const TIMEOUT_CODES = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ERR_SOCKET_CONNECTION_TIMEOUT'])
const CERTIFICATE_CODES = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_GET_CRL',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'PATH_LENGTH_EXCEEDED',
  'EPROTO',
])
const DATE_CODES = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID'])
const INSECURE_PREFIXES = ['CERT_', 'ERR_SSL_', 'ERR_TLS_'] as const
// A body that breaks HTTP itself comes from something between TikTok and us, such as a hotel's sign-in page.
const UNREADABLE_PREFIXES = ['HPE_', 'Z_', 'ERR_BAD_RESPONSE'] as const

/**
 * The AppError behind a failed connection, from the code that Node, OpenSSL or axios gave it; null when it is no network
 * fault and therefore a bug. The detail carries `networkCode`.
 */
export function mapNetworkFault(thrown: unknown): AppError | null {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 4; depth += 1) {
    const networkCode = codeOf(error)
    const code = networkCode === null ? null : classify(networkCode)
    if (networkCode !== null && code !== null) {
      return new AppError(code, {
        isRetryable: code === 'network-offline' || code === 'network-timeout',
        detail: { networkCode },
        // Not the error itself: that of an HTTP library carries the whole request, with its secrets.
        cause: new Error(error.message),
      })
    }
    error = error instanceof AggregateError ? (error.errors[0] as unknown) : error.cause
  }
  return null
}

/** Whether TLS failed because a certificate is not valid on the date that this computer believes in. */
export function isCertificateDateFault(error: AppError): boolean {
  return error.code === 'network-insecure' && DATE_CODES.has(String(error.detail?.networkCode))
}

function codeOf(error: Error): string | null {
  return 'code' in error && typeof error.code === 'string' ? error.code : null
}

function classify(networkCode: string): AppErrorCode | null {
  if (OFFLINE_CODES.has(networkCode)) return 'network-offline'
  if (TIMEOUT_CODES.has(networkCode)) return 'network-timeout'
  if (CERTIFICATE_CODES.has(networkCode)) return 'network-insecure'
  if (INSECURE_PREFIXES.some((prefix) => networkCode.startsWith(prefix))) return 'network-insecure'
  return UNREADABLE_PREFIXES.some((prefix) => networkCode.startsWith(prefix))
    ? 'tiktok-unexpected-answer'
    : null
}
