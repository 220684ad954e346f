import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An unpacked Electron that can be started. */
export interface ElectronDistribution {
  /** The folder which `ELECTRON_OVERRIDE_DIST_PATH` and electron-builder's `electronDist` want. */
  readonly distPath: string
  readonly executablePath: string
  /** For example `45.4.1`; `unknown` when the folder does not say. */
  readonly version: string
  /** True for the build that is for development and tests only and must never reach a release. */
  readonly isFallback: boolean
}

/** Lies in every fallback distribution, so that packaging can tell it from an official one. */
export const fallbackMarkerName = 'FOR_DEVELOPMENT_AND_TESTS_ONLY'

function executableName(): string {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}

export function isFallbackDistribution(distPath: string): boolean {
  return existsSync(join(distPath, fallbackMarkerName))
}

/** Looks at a folder and answers the distribution in it, or undefined when no Electron can be started from there. */
export function readElectronDistribution(distPath: string): ElectronDistribution | undefined {
  const executablePath = join(distPath, executableName())
  if (!existsSync(executablePath)) return undefined
  const versionFile = join(distPath, 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown'
  return { distPath, executablePath, version, isFallback: isFallbackDistribution(distPath) }
}
