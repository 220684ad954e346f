import { existsSync } from 'node:fs'
import { join } from 'node:path'

const markerName = 'FOR_DEVELOPMENT_AND_TESTS_ONLY'
const permission = 'SOSYABOT_PACKAGE_FOR_TESTS'

/**
 * electron-builder calls this once it has put Electron into the output folder. A fallback Electron is old and comes
 * from another product's package, so it must never reach a user. Packaging itself can still be tried with it.
 */
export function afterExtract({ appOutDir }) {
  if (!existsSync(join(appOutDir, markerName))) return
  if (process.env[permission] === '1') {
    console.warn(
      `${permission}=1: packaging with the fallback Electron. Do not publish this build.`,
    )
    return
  }
  throw new Error(
    'This Electron is the fallback for development and tests only. Package where the official download can be ' +
      `reached, or set ${permission}=1 to try the packaging itself.`,
  )
}
