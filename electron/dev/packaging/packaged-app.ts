import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutDirectory } from '../checkout'

/** Where electron-builder puts things. */
export const releaseDirectory = join(checkoutDirectory, 'release')

/** The unpacked app that electron-builder has left in `release/`. */
export interface PackagedApp {
  /** The folder, or on macOS the bundle. */
  readonly appPath: string
  readonly executablePath: string
  readonly resourcesPath: string
  readonly asarPath: string
  readonly platform: NodeJS.Platform
  readonly arch: string
}

/**
 * Finds the package for this computer's system.
 * @throws Error when nothing has been packaged.
 */
export function findPackagedApp(): PackagedApp {
  return describePackagedApp(process.arch)
}

/** The packages for this system, one for each processor that something was packaged for. */
export function findPackagedApps(): readonly PackagedApp[] {
  const { platform } = process
  const archs = ['x64', 'arm64'].filter((arch) =>
    existsSync(join(releaseDirectory, layoutOf(platform, arch).folder)),
  )
  if (archs.length === 0) throw new Error(`There is no package in ${releaseDirectory}.`)
  return archs.map(describePackagedApp)
}

function describePackagedApp(arch: string): PackagedApp {
  const { platform } = process
  const { folder, executable, resources } = layoutOf(platform, arch)
  const appPath = join(releaseDirectory, folder)
  if (!existsSync(appPath)) throw new Error(`There is no package in ${appPath}.`)
  const resourcesPath = join(appPath, resources)
  return {
    appPath,
    executablePath: join(appPath, executable),
    resourcesPath,
    asarPath: join(resourcesPath, 'app.asar'),
    platform,
    arch,
  }
}

function layoutOf(platform: NodeJS.Platform, arch: string) {
  const suffix = arch === 'x64' ? '' : `-${arch}`
  switch (platform) {
    case 'darwin':
      return {
        folder: `mac${suffix}/Sosyabot.app`,
        executable: 'Contents/MacOS/Sosyabot',
        resources: 'Contents/Resources',
      }
    case 'win32':
      return {
        folder: `win${suffix}-unpacked`,
        executable: 'Sosyabot.exe',
        resources: 'resources',
      }
    default:
      return {
        folder: `linux${suffix}-unpacked`,
        executable: 'sosyabot',
        resources: 'resources',
      }
  }
}
