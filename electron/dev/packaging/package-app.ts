/**
 * `npm run package` makes the unpacked app of this system in `release/` with whichever Electron is here, and looks into it;
 * `npm run package -- --release` makes the signed installers and refuses everything that would not be signed.
 * `--twice` packages a second time from a fresh build and compares the archives.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutDirectory } from '../checkout'
import { ensureElectronRuntime } from '../electron-runtime'
import { runCommand } from '../run-command'
import { buildPackage } from './build-package'
import { hashArchive, inspectPackage } from './inspect-package'

await runCommand(async () => {
  const args = process.argv.slice(2)
  const kind = args.includes('--release') ? 'installers' : 'folder'
  const electron = await ensureElectronRuntime()
  const apps = await buildPackage(electron, kind)
  const isFor = electron.isFallback ? 'for tests only, never for a release' : kind
  let isSound = true
  for (const app of apps) {
    console.log(`${app.appPath} with Electron ${electron.version} (${isFor})`)
    const checks = await inspectPackage(app)
    for (const { name, holds, detail } of checks) {
      console.log(`${holds ? '✓' : '✗'} ${name}: ${detail}`)
    }
    isSound &&= checks.every(({ holds }) => holds)
  }
  const hash = apps.map(hashArchive).join(' ')
  console.log(`  app.asar: SHA-256 ${hash}`)
  if (args.includes('--twice')) {
    rmSync(join(checkoutDirectory, 'out'), { recursive: true })
    const again = await buildPackage(electron, kind)
    const isSame = again.map(hashArchive).join(' ') === hash
    console.log(`${isSame ? '✓' : '✗'} a second build: ${isSame ? 'the same archive' : 'another'}`)
    isSound &&= isSame
  }
  return isSound ? 0 : 1
})
