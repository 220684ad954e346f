import { ensureBuilt } from './build'
import { ensureSandboxHelper } from './chromium-sandbox'
import type { ElectronDistribution } from './electron-distribution'
import { ensureElectronRuntime } from './electron-runtime'
import { ensureSystemPackages } from './system-packages'
import type { Purpose } from './system-requirements'

/**
 * Everything between a fresh checkout and an app that can be started: an Electron, the system's libraries and
 * programs for the purposes, and the build of the sources as they are now.
 * @throws Error which names what could not be had and what to do about it.
 */
export async function prepareApp(purposes: readonly Purpose[]): Promise<ElectronDistribution> {
  const electron = await ensureElectronRuntime()
  ensureSystemPackages(purposes, electron.executablePath)
  ensureSandboxHelper(electron)
  if (await ensureBuilt()) console.log('Built the app.')
  return electron
}
