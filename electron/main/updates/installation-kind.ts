/** How this copy came onto the computer, as far as updates depend on it. `archive`: whoever unpacked it replaces it. */
export type InstallationKind = 'installer' | 'app-image' | 'linux-package' | 'archive'

/** Where electron-builder's packages of a distribution put an app. */
const LINUX_PACKAGE_FOLDER = '/opt/'

/**
 * Tells it by where the app runs from. The file `package-type` alone does not do: electron-builder makes all Linux targets out of
 * one folder at the same time, so what it writes there for the deb comes along in the tar.gz, and in the AppImage as well.
 */
export function findInstallationKind(copy: {
  readonly platform: NodeJS.Platform
  /** The path of the AppImage that runs, in its environment; empty when none does. */
  readonly appImage: string
  readonly resourcesPath: string
  readonly hasPackageType: boolean
}): InstallationKind {
  if (copy.platform !== 'linux') return 'installer'
  if (copy.appImage !== '') return 'app-image'
  const isPackage = copy.hasPackageType && copy.resourcesPath.startsWith(LINUX_PACKAGE_FOLDER)
  return isPackage ? 'linux-package' : 'archive'
}
