import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  officialDownloadFailedRecently,
  officialElectronVersion,
} from '../../../electron/dev/official-electron'

const failedAtMs = Date.UTC(2026, 10, 23)
const hourMs = 60 * 60 * 1_000

let cache: string
beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'electron-cache-'))
})
afterEach(() => rmSync(cache, { recursive: true }))

function recordFailure(): void {
  const name = `electron-${officialElectronVersion}-download-failed-at-ms`
  writeFileSync(join(cache, name), String(failedAtMs))
}

it('tries the download when it never failed', () => {
  expect(officialDownloadFailedRecently(cache, failedAtMs)).toBe(false)
})

it.each([
  ['a minute after a failure', failedAtMs + 60_000, true],
  ['eleven hours after', failedAtMs + 11 * hourMs, true],
  ['a day after', failedAtMs + 24 * hourMs, false],
  ['when the clock was set back since', failedAtMs - hourMs, false],
])('%s', (_when, nowMs, failedRecently) => {
  recordFailure()
  expect(officialDownloadFailedRecently(cache, nowMs)).toBe(failedRecently)
})
