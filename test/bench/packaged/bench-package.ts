import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureElectronRuntime } from '../../../electron/dev/electron-runtime'
import { buildPackage } from '../../../electron/dev/packaging/build-package'
import { findPackagedApp, type PackagedApp } from '../../../electron/dev/packaging/packaged-app'
import { openBenchScreen, type BenchScreen } from './bench-screen'
import { makeEmptyWindow } from './empty-window'

/** Where both windows stand, so that one place of the screen shows either. */
export const WINDOW_PLACE = { x: 100, y: 100, width: 1280, height: 800 } as const

/** The packaged app beside the empty window that is made of the same package, and a screen for both. */
export interface BenchPackage {
  readonly app: PackagedApp
  readonly emptyPath: string
  readonly screen: BenchScreen
  /** For everything that is left over; removed at the end. */
  readonly folder: string
  /** A profile of somebody who uses the app, with the set-up guide put aside: it opens on the Publishing page. */
  readonly makeProfile: (name: string) => string
}

/** Packages the build of the sources as they are, opens a screen, and takes everything away afterwards. */
export async function withBenchPackage<T>(use: (bench: BenchPackage) => Promise<T>): Promise<T> {
  if (process.env['SOSYABOT_BENCH_PACKAGED'] !== '1') {
    await buildPackage(await ensureElectronRuntime(), 'folder')
  }
  const app = findPackagedApp()
  const folder = mkdtempSync(join(tmpdir(), 'sosyabot-packaged-bench-'))
  const screen = await openBenchScreen()
  try {
    const emptyPath = await makeEmptyWindow(app, join(folder, 'empty'), WINDOW_PLACE)
    const makeProfile = (name: string): string => {
      const profileDir = join(folder, name)
      mkdirSync(profileDir)
      const preferences = {
        window: { ...WINDOW_PLACE, isMaximized: false },
        setup: { version: 1, isPutAside: true, ticks: [] },
      }
      writeFileSync(join(profileDir, 'preferences.json'), JSON.stringify(preferences))
      return profileDir
    }
    return await use({ app, emptyPath, screen, folder, makeProfile })
  } finally {
    await screen.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}
