import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { directorySizeBytes } from './directory-size'
import { readElectronDistribution, type ElectronDistribution } from './electron-distribution'

const stallTimeoutMs = 20_000
const progressCheckIntervalMs = 1_000
const failureIsRememberedMs = 12 * 60 * 60 * 1_000

const packageDirectory = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
const distPath = join(packageDirectory, 'dist')

/** The version that package.json pins. */
export const officialElectronVersion = (
  JSON.parse(readFileSync(join(packageDirectory, 'package.json'), 'utf8')) as { version: string }
).version

/** The official Electron, when an earlier download has put it into node_modules. */
export function findOfficialElectron(): ElectronDistribution | undefined {
  // path.txt is written last, so it tells a complete download from an interrupted one.
  if (!existsSync(join(packageDirectory, 'path.txt'))) return undefined
  const distribution = readElectronDistribution(distPath)
  return distribution?.version === officialElectronVersion ? distribution : undefined
}

function failureRecordPath(cacheDirectory: string): string {
  return join(cacheDirectory, `electron-${officialElectronVersion}-download-failed-at-ms`)
}

/** True when the download failed a short while ago: the next start should not wait for it again. */
export function officialDownloadFailedRecently(
  cacheDirectory: string,
  nowMs: number = Date.now(),
): boolean {
  const record = failureRecordPath(cacheDirectory)
  if (!existsSync(record)) return false
  const ageMs = nowMs - Number(readFileSync(record, 'utf8'))
  return ageMs >= 0 && ageMs < failureIsRememberedMs
}

/**
 * Runs the installer that comes with the electron package. The installer has no time-out of its own, so it is
 * stopped once neither its temporary folder nor the unpacked distribution has grown for a while.
 * @returns undefined when it worked, otherwise the reason in one line.
 */
async function runInstaller(temporaryDirectory: string): Promise<string | undefined> {
  const installer = spawn(process.execPath, [join(packageDirectory, 'install.js')], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      // The installer downloads into the system's temporary folder; there its progress can be watched.
      TMPDIR: temporaryDirectory,
      TEMP: temporaryDirectory,
      TMP: temporaryDirectory,
    },
  })
  let errorOutput = ''
  installer.stderr.setEncoding('utf8').on('data', (text: string) => (errorOutput += text))

  let lastSizeBytes = -1
  let lastProgressAtMs = Date.now()
  const watch = setInterval(() => {
    const sizeBytes = directorySizeBytes(temporaryDirectory) + directorySizeBytes(distPath)
    if (sizeBytes !== lastSizeBytes) {
      lastSizeBytes = sizeBytes
      lastProgressAtMs = Date.now()
    } else if (Date.now() - lastProgressAtMs > stallTimeoutMs) {
      installer.kill('SIGKILL')
    }
  }, progressCheckIntervalMs)

  const exitCode = await new Promise<number | null>((resolve) => {
    installer.once('error', () => resolve(-1)).once('close', resolve)
  })
  clearInterval(watch)
  if (exitCode === 0) return undefined
  if (installer.killed) return `no progress for ${stallTimeoutMs / 1_000} s`
  const firstLine = errorOutput.trim().split('\n')[0]
  return firstLine ? firstLine : `the installer ended with code ${String(exitCode)}`
}

/**
 * Downloads the official Electron into node_modules and remembers a failure in the cache.
 * @returns the distribution, or the reason why there is none.
 */
export async function downloadOfficialElectron(
  cacheDirectory: string,
): Promise<ElectronDistribution | string> {
  mkdirSync(cacheDirectory, { recursive: true })
  const temporaryDirectory = mkdtempSync(join(cacheDirectory, 'electron-download-'))
  try {
    const failure = await runInstaller(temporaryDirectory)
    const distribution = failure === undefined ? findOfficialElectron() : undefined
    if (distribution) {
      rmSync(failureRecordPath(cacheDirectory), { force: true })
      return distribution
    }
    writeFileSync(failureRecordPath(cacheDirectory), String(Date.now()))
    return failure ?? 'the installer left no Electron behind'
  } finally {
    rmSync(temporaryDirectory, { recursive: true, force: true })
  }
}
