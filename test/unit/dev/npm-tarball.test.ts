import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { fetchPinnedTarball, fileIntegrity } from '../../../electron/dev/npm-tarball'

/** `printf tarball | openssl dgst -sha512 -binary | base64` */
const integrityOfTarball =
  'sha512-WBQM9fuLkpBn60cFcU9GUnOBEyhwVxbOpyle0gD/abK/W01QtcFtEsDGj3RZYWrpP2UxasHjQ2plCE6FrzLYdg=='

/** Stands in for npm on the PATH: it "packs" a file whose content is the word tarball. */
const npmScript = `#!/bin/sh
[ "$1" = pack ] && [ "$2" = "@scope/name@1.0.0" ] && [ "$4" = --pack-destination ] || exit 1
printf tarball > "$5/scope-name-1.0.0.tgz"
echo '[{"filename": "scope-name-1.0.0.tgz"}]'
`

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'npm-tarball-'))
  writeFileSync(join(directory, 'npm'), npmScript)
  chmodSync(join(directory, 'npm'), 0o755)
  vi.stubEnv('PATH', [directory, process.env.PATH].join(delimiter))
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(directory, { recursive: true })
})

describe.skipIf(process.platform === 'win32')('fetchPinnedTarball', () => {
  const pinned = { name: '@scope/name', version: '1.0.0', integrity: integrityOfTarball }

  it('answers the file whose bytes are the pinned ones', async () => {
    const tarball = await fetchPinnedTarball(pinned, directory)
    expect(await fileIntegrity(tarball)).toBe(integrityOfTarball)
  })

  it('refuses any other file', async () => {
    const other = { ...pinned, integrity: integrityOfTarball.replace('==', 'A=') }
    await expect(fetchPinnedTarball(other, directory)).rejects.toThrow('is not the pinned file')
  })

  it('fails when npm does', async () => {
    const unknown = { ...pinned, version: '2.0.0' }
    await expect(fetchPinnedTarball(unknown, directory)).rejects.toThrow('Command failed')
  })
})
