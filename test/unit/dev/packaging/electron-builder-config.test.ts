import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { EXPECTED_FUSES } from '../../../../electron/dev/packaging/expected-fuses'

const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown }

interface Target {
  readonly target: string
  readonly arch: readonly string[]
}

/** The parts of electron-builder.yml that a user's safety hangs on. */
interface BuilderConfig {
  readonly appId: string
  readonly files: readonly string[]
  readonly asar: boolean
  readonly asarUnpack: readonly string[]
  readonly afterExtract: string
  readonly afterPack: string
  readonly protocols: readonly { readonly schemes: readonly string[] }[]
  readonly electronFuses: Readonly<Record<string, boolean>>
  readonly forceCodeSigning: boolean
  readonly publish: { readonly provider: string; readonly url: string }
  readonly toolsets: { readonly appimage: string }
  readonly fileAssociations?: unknown
  readonly linux: {
    readonly target: readonly string[]
    readonly syncDesktopName: boolean
    readonly mimeTypes: readonly string[]
    readonly executableArgs?: readonly string[]
  }
  readonly win: {
    readonly target: readonly Target[]
    readonly signtoolOptions: { readonly publisherName: string }
    readonly fileAssociations?: unknown
    readonly forceCodeSigning?: boolean
    readonly verifyUpdateCodeSignature?: boolean
  }
  readonly nsis: { readonly include: string; readonly perMachine: boolean }
  readonly mac: {
    readonly target: readonly Target[]
    readonly hardenedRuntime: boolean
    readonly notarize: boolean
    readonly entitlements: string
    readonly entitlementsInherit: string
    readonly forceCodeSigning?: boolean
    readonly fileAssociations: readonly {
      readonly ext: readonly string[]
      readonly role: string
      readonly rank: string
    }[]
  }
}

const config = load(readFileSync('electron-builder.yml', 'utf8')) as BuilderConfig

/** electron-builder's names for the fuses, in the order of the wire. The ninth is set by the hook. */
const FUSE_KEYS = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]

describe('Fuses in the configuration: all 9 fuses', () => {
  for (const [index, { name, setting }] of EXPECTED_FUSES.entries()) {
    it(`${name} is ${setting}`, () => {
      const key = FUSE_KEYS[index]
      // See seal-package.test.ts for what the hook does with the ninth.
      if (key === undefined) expect(config.afterPack).toMatch(/seal-package\.mjs$/u)
      else expect(config.electronFuses[key]).toBe(setting === 'on')
    })
  }
})

it('no other fuse is configured', () => {
  expect(Object.keys(config.electronFuses).sort()).toEqual([...FUSE_KEYS].sort())
  expect(EXPECTED_FUSES).toHaveLength(FUSE_KEYS.length + 1)
})

it('a release that is not signed fails, on every system', () => {
  expect(config.forceCodeSigning).toBe(true)
  expect(config.mac.forceCodeSigning ?? true).toBe(true)
  expect(config.win.forceCodeSigning ?? true).toBe(true)
  expect(config.win.signtoolOptions.publisherName).not.toBe('')
  // Its absence means yes: an update on Windows must be signed by the publisher above.
  expect(config.win.verifyUpdateCodeSignature ?? true).toBe(true)
  expect(config.mac).toMatchObject({ hardenedRuntime: true, notarize: true })
})

it('macOS gives the app one entitlement and no more', () => {
  expect(config.mac.entitlementsInherit).toBe(config.mac.entitlements)
  const plist = readFileSync(config.mac.entitlements, 'utf8')
  const keys = [...plist.matchAll(/<key>([^<]+)<\/key>/gu)].map((match) => match[1])
  expect(keys).toEqual(['com.apple.security.cs.allow-jit'])
})

it('builds what is promised for every system', () => {
  expect(config.linux.target).toEqual(['deb', 'AppImage', 'tar.gz'])
  expect(config.win.target).toEqual([{ target: 'nsis', arch: ['x64'] }])
  expect(config.mac.target).toEqual([
    { target: 'dmg', arch: ['x64', 'arm64'] },
    { target: 'zip', arch: ['x64', 'arm64'] },
  ])
})

it('every system has a binary of both native modules for what is built for it', () => {
  const prebuilds = 'node_modules/keytar/prebuilds'
  const targets = ['linux-x64', 'win32-x64', 'darwin-x64', 'darwin-arm64']
  expect(targets.filter((target) => !existsSync(`${prebuilds}/${target}`))).toEqual([])
  const libsql = JSON.parse(readFileSync('node_modules/libsql/package.json', 'utf8')) as {
    optionalDependencies: Readonly<Record<string, string>>
  }
  const packages = Object.keys(libsql.optionalDependencies)
  const built = targets.filter((target) =>
    packages.some((name) => new RegExp(`^@libsql/${target}(-gnu|-msvc)?$`, 'u').test(name)),
  )
  expect(built).toEqual(targets)
  // The day this fails, Windows on ARM can have its own installer.
  expect(packages.filter((name) => name.includes('win32-arm64'))).toEqual([])
})

it('the link scheme is declared, and the entry that declares it is the one the app asks for', () => {
  expect(config.protocols.flatMap(({ schemes }) => schemes)).toEqual(['sosyabot'])
  expect(config.linux.syncDesktopName).toBe(true)
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { desktopName: string }
  expect(manifest.desktopName).toBe('sosyabot.desktop')
})

it('videos can be opened with the app, which never makes itself the default', () => {
  expect(config.fileAssociations).toBeUndefined()
  expect(config.win.fileAssociations).toBeUndefined()
  expect(config.mac.fileAssociations).toEqual([
    { ext: ['mp4', 'mov', 'webm'], name: 'Video', role: 'Viewer', rank: 'Alternate' },
  ])
  expect(config.linux.mimeTypes).toEqual(['video/mp4', 'video/quicktime', 'video/webm'])
  const installer = readFileSync(config.nsis.include, 'utf8')
  expect(installer).toContain('OpenWithProgids')
  expect(installer).not.toMatch(/WriteRegStr SHELL_CONTEXT "Software\\Classes\\\.\S+" ""/u)
})

it('uninstalling on Windows takes the link scheme with it, and updating does not', () => {
  const installer = readFileSync(config.nsis.include, 'utf8')
  const uninstall = /!macro customUnInstall\n([\s\S]*?)!macroend/u.exec(installer)?.[1] ?? ''
  const body = /\$\{ifNot\} \$\{isUpdated\}\n([\s\S]*?)\$\{endIf\}/u.exec(uninstall)?.[1] ?? ''
  expect(body).toContain('DeleteRegKey HKCU "Software\\Classes\\sosyabot"')
  expect(config.nsis.perMachine).toBe(false)
})

it('updates come from one https address', () => {
  expect(config.publish.provider).toBe('generic')
  expect(new URL(config.publish.url).protocol).toBe('https:')
})

it('native modules are unpacked, the rest is in the archive, and no launcher drops the sandbox', () => {
  expect(config.asar).toBe(true)
  expect(config.asarUnpack).toEqual([
    'node_modules/keytar/**',
    'node_modules/libsql/**',
    'node_modules/@libsql/**',
  ])
  expect(config.linux.executableArgs ?? []).toEqual([])
  expect(config.toolsets.appimage).not.toBe('0.0.0')
  expect(config.files).toContain('!out/**/*.map')
  expect(config.afterExtract).toMatch(/refuse-fallback-electron\.mjs$/u)
})
