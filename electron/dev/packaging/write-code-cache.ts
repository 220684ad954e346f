import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ensureSandboxHelper, sandboxArguments } from '../chromium-sandbox'
import { checkoutDirectory } from '../checkout'
import type { ElectronDistribution } from '../electron-distribution'
import { ensureSystemPackages } from '../system-packages'

/** What main reads before the first paint, besides its first file: `start-parts.ts` and `workspace-parts.ts`. */
export const CACHED_PARTS: readonly string[] = [
  'request-schemas',
  'electron-json-store',
  'start-app',
  'sqlite-database',
  'post-service',
  'video-library',
  'create-workspace',
]

const outDirectory = join(checkoutDirectory, 'out')

/**
 * Writes V8's own form of the built main into `out/code-cache`, made by this very Electron for this computer's processor. In a package
 * for another processor nothing can read it, and main is read as ever.
 * @throws Error when a part has no file, or with what Electron said when it failed.
 */
export async function writeCodeCache(electron: ElectronDistribution): Promise<void> {
  // Electron is started for it, which needs more than being packaged does.
  ensureSystemPackages(['app'], electron.executablePath)
  ensureSandboxHelper(electron)
  const cacheDirectory = join(outDirectory, 'code-cache')
  rmSync(cacheDirectory, { recursive: true, force: true })
  const mainDirectory = join(outDirectory, 'main')
  const profileDir = mkdtempSync(join(tmpdir(), 'sosyabot-code-cache-'))
  const job = {
    mainPath: join(mainDirectory, 'index.cjs'),
    parts: findPartFiles(readdirSync(mainDirectory)),
    root: cacheDirectory,
  }
  try {
    await promisify(execFile)(
      electron.executablePath,
      [
        join(checkoutDirectory, 'electron', 'dev', 'packaging', 'code-cache-writer'),
        ...sandboxArguments(),
        `--user-data-dir=${profileDir}`,
      ],
      { env: { ...process.env, SOSYABOT_CODE_CACHE: JSON.stringify(job) } },
    )
  } catch (error) {
    // The message holds what Electron said.
    const said = error instanceof Error ? error.message : String(error)
    throw new Error(`The code cache could not be written.\n${said}`, { cause: error })
  } finally {
    rmSync(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** The built files of the parts. @throws Error when one has none, because it was renamed or is no file of its own any more. */
export function findPartFiles(fileNames: readonly string[]): readonly string[] {
  return CACHED_PARTS.map((part) => {
    const found = fileNames.find((name) => name.startsWith(`${part}-`) && name.endsWith('.cjs'))
    if (found === undefined) throw new Error(`The built main has no file for its part ${part}.`)
    return found
  })
}
