import { describe, expect, it } from 'vitest'
import {
  choosePackages,
  describeMissing,
  parseInstallable,
} from '../../../electron/dev/system-packages'
import { parseMissingLibraries } from '../../../electron/dev/system-requirements'

const gtk = { name: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] }
const chromium = { name: 'chromium', packages: ['chromium'], isOptional: true }

/** As `apt-cache policy` writes it on Ubuntu 24.04. */
const policyOfUbuntu = `libgtk-3-0t64:
  Installed: (none)
  Candidate: 3.24.41-4ubuntu1.3
  Version table:
     3.24.41-4ubuntu1.3 500
        500 http://archive.ubuntu.com/ubuntu noble-updates/main amd64 Packages
libgtk-3-0:
  Installed: (none)
  Candidate: (none)
  Version table:
chromium-browser:
  Installed: (none)
  Candidate: 2:1snap1-0ubuntu2
  Version table:
     2:1snap1-0ubuntu2 500
`

describe('parseInstallable', () => {
  it('knows the packages with a candidate, and takes no snap for a package', () => {
    expect([...parseInstallable(policyOfUbuntu)]).toEqual(['libgtk-3-0t64'])
  })
})

describe('choosePackages', () => {
  it.each([
    [['libgtk-3-0t64'], ['libgtk-3-0t64']],
    [['libgtk-3-0'], ['libgtk-3-0']],
    [['libgtk-3-0', 'libgtk-3-0t64'], ['libgtk-3-0t64']],
  ])('of %j takes %j', (installable, packages) => {
    expect(choosePackages([gtk], new Set(installable))).toEqual({ packages, unknown: [] })
  })

  it('names what no package brings, unless it is optional', () => {
    expect(choosePackages([gtk, chromium], new Set())).toEqual({
      packages: [],
      unknown: ['libgtk-3.so.0'],
    })
  })

  it('names a package once, however many libraries it brings', () => {
    const nss = ['libnss3.so', 'libsmime3.so'].map((name) => ({ name, packages: ['libnss3'] }))
    expect(choosePackages(nss, new Set(['libnss3'])).packages).toEqual(['libnss3'])
  })
})

describe('describeMissing', () => {
  it('gives the command where apt knows the packages', () => {
    expect(describeMissing([gtk], new Set(['libgtk-3-0t64']))).toBe(
      'Missing on this machine: libgtk-3.so.0. Install them with: sudo apt-get install libgtk-3-0t64.',
    )
  })

  it("gives Debian's names where there is no apt", () => {
    expect(describeMissing([gtk], new Set())).toContain('on Debian they are called libgtk-3-0')
  })
})

describe('parseMissingLibraries', () => {
  it('reads the libraries that ldd did not find, each once', () => {
    const output = [
      '/opt/electron:',
      '\tlibgtk-3.so.0 => not found',
      '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
      '/opt/keytar.node:',
      '\tlibsecret-1.so.0 => not found',
      '\tlibgtk-3.so.0 => not found',
    ].join('\n')
    expect(parseMissingLibraries(output)).toEqual(['libgtk-3.so.0', 'libsecret-1.so.0'])
  })
})
