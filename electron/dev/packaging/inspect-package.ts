import { extractFile, listPackage, statFile } from '@electron/asar'
import { getCurrentFuseWire } from '@electron/fuses'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import type { ShippedParts } from '../../shared/about'
import { checkoutDirectory } from '../checkout'
import { directorySizeBytes } from '../directory-size'
import { isFallbackDistribution } from '../electron-distribution'
import { formatNotices } from '../shipped-parts/format-notices'
import { findLicenceProblems } from '../shipped-parts/licence-rules'
import { EXPECTED_FUSES, readFuseSettings, type FuseSetting } from './expected-fuses'
import { readBinaryTarget } from './native-binary'
import { findStrangersBesideArchive, findStrangersInArchive } from './package-contents'
import type { PackagedApp } from './packaged-app'
import { CACHED_PARTS } from './write-code-cache'

/** One thing that a package must be, and how it stands. */
export interface PackageCheck {
  readonly name: string
  readonly holds: boolean
  readonly detail: string
}

/** Looks at what was really packaged, and not at what the configuration promises. */
export async function inspectPackage(app: PackagedApp): Promise<readonly PackageCheck[]> {
  const beside = filesUnder(app.resourcesPath)
  return [
    await checkFuses(app),
    checkArchive(app),
    checkCodeCache(app),
    {
      name: 'files beside the archive',
      ...verdictOn(
        findStrangersBesideArchive(beside, app.platform),
        `${beside.length} files, all expected`,
      ),
    },
    checkExecutable(app),
    checkNativeModules(app, beside),
    checkLaunchers(app),
    checkPaths(app),
    checkLicences(app),
    checkSize(app),
  ]
}

/** SHA-256 of the archive: two builds of one commit must answer the same. */
export function hashArchive({ asarPath }: PackagedApp): string {
  return createHash('sha256').update(readFileSync(asarPath)).digest('hex')
}

/** The fuses of the binary itself, one for each of EXPECTED_FUSES. */
export async function readFuses(app: PackagedApp): Promise<readonly FuseSetting[]> {
  const target = app.platform === 'darwin' ? app.appPath : app.executablePath
  const wire = (await getCurrentFuseWire(target)) as unknown as Readonly<Record<number, unknown>>
  return readFuseSettings(wire)
}

async function checkFuses(app: PackagedApp): Promise<PackageCheck> {
  const settings = await readFuses(app)
  const wrong = EXPECTED_FUSES.flatMap(({ name, setting }, index) =>
    settings[index] === setting ? [] : [{ name, found: settings[index] ?? 'missing' }],
  )
  const right = EXPECTED_FUSES.length - wrong.length
  // The Electron for tests is too old to have the ninth fuse. A release is never made with it.
  const isExcused =
    isFallbackDistribution(app.appPath) &&
    wrong.every(({ name, found }) => name === 'wasmTrapHandlers' && found === 'missing')
  const names = wrong.map(({ name, found }) => `${name} is ${found}`).join(', ')
  return {
    name: 'fuses',
    holds: wrong.length === 0 || isExcused,
    detail: `${right}/${EXPECTED_FUSES.length} as wanted${names === '' ? '' : ` (${names}${isExcused ? ': this Electron is too old for it' : ''})`}`,
  }
}

/** The files of the archive, written with `/` and without a leading one. */
function filesInArchive({ asarPath }: PackagedApp): readonly string[] {
  return listPackage(asarPath, { isPack: false })
    .filter((entry) => !('files' in statFile(asarPath, entry.slice(1))))
    .map((entry) => entry.slice(1).split(sep).join('/'))
}

function checkArchive(app: PackagedApp): PackageCheck {
  const files = filesInArchive(app)
  return {
    name: 'files in the archive',
    ...verdictOn(findStrangersInArchive(files), `${files.length} files, all expected`),
  }
}

/** A package for this computer's processor has main in V8's own form, each file beside a source of that very name. */
function checkCodeCache(app: PackagedApp): PackageCheck {
  const files = filesInArchive(app)
  const cached = files.filter((file) => file.startsWith('out/code-cache/'))
  const orphans = cached.filter((file) => !files.includes(`out/main/${basename(file, '.bin')}`))
  const isForHere = app.platform === process.platform && app.arch === process.arch
  const name = 'code cache'
  if (!isForHere)
    return { name, holds: true, detail: 'of another processor, which reads the source' }
  const own = cached.filter((file) =>
    file.startsWith(`out/code-cache/${app.platform}-${app.arch}-`),
  )
  const verdict = verdictOn(orphans, `${own.length} files for ${app.platform}-${app.arch}`)
  return { name, ...verdict, holds: verdict.holds && own.length >= CACHED_PARTS.length }
}

/** An Electron for another processor would start slowly, or not at all. */
function checkExecutable({ executablePath, platform, arch }: PackagedApp): PackageCheck {
  const target = readBinaryTarget(executablePath)
  const found = target === null ? 'something else' : `${target.platform}-${target.arch}`
  return { name: 'executable', holds: found === `${platform}-${arch}`, detail: `for ${found}` }
}

function checkNativeModules(app: PackagedApp, beside: readonly string[]): PackageCheck {
  const modules = beside.filter((file) => file.endsWith('.node'))
  const wrong = modules.filter((file) => {
    const target = readBinaryTarget(join(app.resourcesPath, file))
    return target?.platform !== app.platform || target.arch !== app.arch
  })
  // One for the keychain, one for the database: with fewer the app could not start.
  const verdict = verdictOn(wrong, `${modules.length} for ${app.platform}-${app.arch}`)
  return { name: 'native modules', ...verdict, holds: verdict.holds && modules.length === 2 }
}

/** Scripts and desktop entries only: the switch is Chromium's and stands in its own binary. */
function checkLaunchers({ appPath }: PackagedApp): PackageCheck {
  const launchers = filesUnder(appPath).filter((file) =>
    /(^|\/)(AppRun|[\w-]+\.(desktop|sh))$/u.test(file),
  )
  const wrong = launchers.filter((file) =>
    readFileSync(join(appPath, file), 'utf8').includes('--no-sandbox'),
  )
  return { name: 'launchers without --no-sandbox', ...verdictOn(wrong, 'none switches it off') }
}

/** A path of the computer that built it says who built it, and differs from build to build. */
function checkPaths({ asarPath }: PackagedApp): PackageCheck {
  const isNamed = readFileSync(asarPath).includes(checkoutDirectory)
  return {
    name: 'paths of this computer',
    holds: !isNamed,
    detail: isNamed ? `${checkoutDirectory} stands in the archive` : 'none in the archive',
  }
}

/** The list inside the package: every licence allowed, every text there, no package without an entry, and the file beside it the same. */
function checkLicences({ asarPath, resourcesPath }: PackagedApp): PackageCheck {
  const inArchive = (path: string): string => extractFile(asarPath, path).toString('utf8')
  const shipped = JSON.parse(inArchive(join('out', 'shipped-parts.json'))) as ShippedParts
  const names = new Set(shipped.parts.map(({ name }) => name))
  const unlisted = listPackage(asarPath, { isPack: false })
    .filter((entry) => /[\\/]node_modules[\\/].*[\\/]package\.json$/u.test(entry))
    .map(
      (entry) => (JSON.parse(inArchive(entry.slice(1))) as { readonly name?: string }).name ?? '',
    )
    .filter((name) => !names.has(name))
    .map((name) => `${name} is not listed.`)
  const notices = readFileSync(join(resourcesPath, 'third-party-notices.txt'), 'utf8')
  const problems = [
    ...findLicenceProblems(shipped.parts, shipped.texts),
    ...unlisted,
    ...(notices === formatNotices(shipped) ? [] : ['The notices beside it are of another build.']),
  ]
  const licences = new Set(shipped.parts.map(({ licence }) => licence))
  return {
    name: 'licences',
    holds: problems.length === 0,
    detail:
      problems.length === 0
        ? `${shipped.parts.length} parts under ${licences.size} licences, all allowed`
        : problems.join(' '),
  }
}

/** Unpacked, with Electron. The installers compress it to about 40 %; they must stay below 120 MB. */
const MAX_UNPACKED_BYTES = 400_000_000
const MAX_ARCHIVE_BYTES = 12_000_000

function checkSize({ appPath, asarPath }: PackagedApp): PackageCheck {
  const unpackedBytes = directorySizeBytes(appPath)
  const archiveBytes = statSync(asarPath).size
  return {
    name: 'size',
    holds: unpackedBytes <= MAX_UNPACKED_BYTES && archiveBytes <= MAX_ARCHIVE_BYTES,
    detail: `${inMegabytes(unpackedBytes)} unpacked, ${inMegabytes(archiveBytes)} of it ours`,
  }
}

function inMegabytes(sizeBytes: number): string {
  return `${(sizeBytes / 1_000_000).toFixed(1)} MB`
}

function verdictOn(strangers: readonly string[], praise: string) {
  return {
    holds: strangers.length === 0,
    detail: strangers.length === 0 ? praise : `not expected: ${strangers.join(', ')}`,
  }
}

function filesUnder(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
}
