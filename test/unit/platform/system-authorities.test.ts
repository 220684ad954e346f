import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import tls from 'node:tls'
import {
  createSystemSecureContext,
  readSystemAuthorities,
} from '../../../electron/main/platform/system-authorities'
import { SILENT_LOGGER } from '../../../electron/main/platform/logger'
import { useTemporaryFolder } from '../../fixtures/temporary-folder'
import { VALID_CERTIFICATE } from '../../integration/tiktok/test-certificates'

describe('readSystemAuthorities', () => {
  const folder = useTemporaryFolder()

  it('reads the file that SSL_CERT_FILE names on Linux', () => {
    const path = folder.path('company.pem')
    writeFileSync(path, `# The company\n${VALID_CERTIFICATE}\nand\n${VALID_CERTIFICATE}`)
    const authorities = readSystemAuthorities('linux', { SSL_CERT_FILE: path })
    expect(authorities).toContain(VALID_CERTIFICATE.trim())
  })

  it('finds nothing in a file that is not there or no list of certificates', () => {
    const path = folder.path('other.pem')
    writeFileSync(path, '-----BEGIN CERTIFICATE-----')
    expect(readSystemAuthorities('linux', { SSL_CERT_FILE: path })).not.toContain(
      '-----BEGIN CERTIFICATE-----',
    )
    expect(() => readSystemAuthorities('linux', { SSL_CERT_FILE: '/nowhere.pem' })).not.toThrow()
  })
})

describe('createSystemSecureContext', () => {
  it('changes nothing when the system names only authorities that Node knows', () => {
    expect(createSystemSecureContext(tls.rootCertificates, SILENT_LOGGER)).toBeNull()
    expect(createSystemSecureContext([], SILENT_LOGGER)).toBeNull()
  })

  it('makes a context of its own for a further authority', () => {
    expect(createSystemSecureContext([VALID_CERTIFICATE], SILENT_LOGGER)).not.toBeNull()
  })
})
