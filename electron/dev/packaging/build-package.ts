import { rmSync } from 'node:fs'
import { ensureBuilt } from '../build'
import { installedTool } from '../checkout'
import type { ElectronDistribution } from '../electron-distribution'
import { runCaptured } from '../run-captured'
import { findPackagedApps, releaseDirectory, type PackagedApp } from './packaged-app'
import { findMissingReleaseSecrets } from './release-secrets'
import { writeCodeCache } from './write-code-cache'

/** `folder` is the unpacked app for this computer; `installers` are what people download. */
export type PackageKind = 'folder' | 'installers'

/**
 * Packages the build of the sources as they are now, with this Electron, and answers the app of every processor. A release may be
 * for other processors than this computer's, so electron-builder fetches the same version for each and checks its hash.
 * @throws Error with electron-builder's output, or with the names of missing secrets.
 */
export async function buildPackage(
  electron: ElectronDistribution,
  kind: PackageKind,
): Promise<readonly PackagedApp[]> {
  const isRelease = kind === 'installers'
  if (isRelease) requireReleasable(electron)
  await ensureBuilt()
  await writeCodeCache(electron)
  rmSync(releaseDirectory, { recursive: true, force: true })
  const { exitCode, output } = await runCaptured(
    [installedTool('electron-builder'), ...electronBuilderArguments(electron, kind)],
    isRelease
      ? {}
      : {
          // The guard against the Electron for tests lets this one pass: the folder is not for anybody else.
          SOSYABOT_PACKAGE_FOR_TESTS: '1',
          CSC_IDENTITY_AUTO_DISCOVERY: 'false',
        },
  )
  if (exitCode !== 0) throw new Error(`The packaging failed.\n${output}`)
  return findPackagedApps()
}

/** What electron-builder is told on top of its configuration. */
export function electronBuilderArguments(
  electron: Pick<ElectronDistribution, 'distPath' | 'version'>,
  kind: PackageKind,
): readonly string[] {
  const common = ['--publish', 'never', `--config.electronVersion=${electron.version}`]
  if (kind === 'installers') return common
  return [
    ...common,
    ...['--dir', `--${process.arch}`],
    `--config.electronDist=${electron.distPath}`,
    ...['--config.forceCodeSigning=false', '--config.mac.notarize=false'],
  ]
}

function requireReleasable(electron: ElectronDistribution): void {
  if (electron.isFallback) {
    throw new Error(
      `A release needs the official Electron; only the one for tests (${electron.version}) is here.`,
    )
  }
  const missing = findMissingReleaseSecrets(process.platform, process.env)
  if (missing.length > 0) {
    throw new Error(`A release must be signed, and these are not set: ${missing.join(', ')}.`)
  }
}
