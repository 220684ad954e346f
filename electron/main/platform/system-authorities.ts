import { X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import tls, { type SecureContext } from 'node:tls'
import type { Logger } from './logger'

/** Where the distributions of Linux keep the certificates of all authorities that the computer trusts, in one file. */
const LINUX_BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
]

/** Newer versions of Node read the system's store on every system (nodejs/node#57107). */
interface TlsWithSystemStore {
  getCACertificates?(type: 'system'): readonly string[]
}

/**
 * The certificates (PEM) of the authorities that the computer trusts by its own settings: those of the system's store, and on
 * Linux the file that the distribution makes of them, or the one that `SSL_CERT_FILE` names instead.
 */
export function readSystemAuthorities(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): readonly string[] {
  const ofStore = (tls as TlsWithSystemStore).getCACertificates?.('system') ?? []
  if (platform !== 'linux') return ofStore
  const named = environment['SSL_CERT_FILE']
  const paths = named === undefined || named === '' ? LINUX_BUNDLES : [named]
  return [...ofStore, ...paths.flatMap(readBundle).slice(0, MOST_AUTHORITIES)]
}

/** A store has some hundreds. A file of another kind must not hold up the app. */
const MOST_AUTHORITIES = 2000

function readBundle(path: string): readonly string[] {
  try {
    const text = readFileSync(path, 'latin1')
    return text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/gu) ?? []
  } catch {
    // Each distribution has one of these files and not the others.
    return []
  }
}

/**
 * What TLS trusts in a company whose proxy looks into all traffic: the authorities that Node brings and those of the system's
 * settings, of which Node knows nothing by itself. Null when the system names no further ones, so that nothing changes.
 */
export function createSystemSecureContext(
  authorities: readonly string[],
  logger: Logger,
): SecureContext | null {
  const known = new Set(tls.rootCertificates.map(bodyOf))
  const added = authorities.filter((pem) => {
    const body = bodyOf(pem)
    if (known.has(body)) return false
    known.add(body)
    return isReadable(pem)
  })
  logger.info('system-authorities-read', { count: authorities.length, addedCount: added.length })
  return added.length === 0
    ? null
    : tls.createSecureContext({ ca: [...tls.rootCertificates, ...added] })
}

/** One certificate that cannot be read would make all of them useless. */
function isReadable(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    return false
  }
}

function bodyOf(pem: string): string {
  return pem.replaceAll(/-----[A-Z ]+-----|\s/gu, '')
}
