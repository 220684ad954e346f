import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import { sandboxArguments } from '../../../electron/dev/chromium-sandbox'
import { checkoutDirectory } from '../../../electron/dev/checkout'
import { ensureElectronRuntime } from '../../../electron/dev/electron-runtime'
import type { FixJob, FixRequest } from '../../../electron/shared/fix-job'

/** A copy to make: of which file, and of which part of it. */
export interface FixedCopyOrder {
  readonly path: string
  readonly trim: FixRequest['trim']
}

/** What making one copy has cost. */
export interface FixedCopyCost {
  readonly phase: FixJob['phase']
  readonly error: FixJob['error']
  /** Empty when none was made. */
  readonly copyPath: string
  readonly tookMs: number
}

const outDir = join(checkoutDirectory, 'out', 'bench')

/** Electron with the parts of main that make copies, and the page that encodes as the app's build has it. */
export class BenchApp {
  private constructor(private readonly executablePath: string) {}

  static async build(): Promise<BenchApp> {
    const { executablePath } = await ensureElectronRuntime(() => undefined)
    await build({
      configFile: false,
      logLevel: 'warn',
      ssr: { noExternal: true },
      build: {
        ssr: join(import.meta.dirname, 'bench-app.ts'),
        outDir,
        rolldownOptions: {
          external: ['electron'],
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    })
    const description = { name: 'sosyabot-bench', version: '0.0.0', main: 'bench-app.cjs' }
    writeFileSync(join(outDir, 'package.json'), JSON.stringify(description))
    return new BenchApp(executablePath)
  }

  /** Makes one copy in a process of its own. What the start of Electron takes is not counted. */
  async make(order: FixedCopyOrder): Promise<FixedCopyCost> {
    const rendererDir = join(checkoutDirectory, 'out', 'renderer')
    const { stdout } = await promisify(execFile)(this.executablePath, [
      ...sandboxArguments(),
      outDir,
      '--',
      rendererDir,
      JSON.stringify(order),
    ])
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as FixedCopyCost
  }
}
