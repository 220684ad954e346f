import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createPackageWithOptions, extractAll } from '@electron/asar'
import { checkoutDirectory } from '../../../electron/dev/checkout'
import type { PackagedApp } from '../../../electron/dev/packaging/packaged-app'
import { copyPackage } from './empty-window'

/** Something that main did. `what` is a path for modules and native libraries, and milliseconds for a timer. */
export interface WitnessedAct {
  readonly atMs: number
  readonly kind: 'main' | 'module' | 'native' | 'network' | 'migration' | 'timer'
  readonly what: string | number
}

/** A copy of the package whose main is watched. */
export interface WitnessApp {
  readonly executablePath: string
  readonly environment: Readonly<Record<string, string>>
  readonly readActs: () => readonly WitnessedAct[]
}

/** Makes a copy of the packaged app in which `witness-main.cjs` runs before main. The page is the same file by file. */
export async function makeWitnessApp(app: PackagedApp, folder: string): Promise<WitnessApp> {
  const appPath = join(folder, 'app')
  const source = join(folder, 'source')
  copyPackage(app, appPath)
  extractAll(app.asarPath, source)
  const manifestPath = join(source, 'package.json')
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as { main: string }
  const main = `./${manifest.main}`
  writeFileSync(manifestPath, JSON.stringify({ ...manifest, main: 'witness-main.cjs' }))
  copyFileSync(
    join(checkoutDirectory, 'test/bench/packaged/witness-main.cjs'),
    join(source, 'witness-main.cjs'),
  )
  const asarPath = join(appPath, relative(app.appPath, app.asarPath))
  // The same files outside of the archive as electron-builder.yml has it.
  await createPackageWithOptions(source, asarPath, {
    unpackDir: '{node_modules/keytar,node_modules/libsql,node_modules/@libsql}',
  })
  const reportPath = join(folder, 'acts.jsonl')
  return {
    executablePath: join(appPath, relative(app.appPath, app.executablePath)),
    environment: { SOSYABOT_WITNESS: reportPath, SOSYABOT_WITNESS_MAIN: main },
    readActs: () =>
      existsSync(reportPath)
        ? readFileSync(reportPath, 'utf8')
            .split('\n')
            .filter((line) => line !== '')
            .map((line) => JSON.parse(line) as WitnessedAct)
        : [],
  }
}
