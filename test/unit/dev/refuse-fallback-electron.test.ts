import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fallbackMarkerName } from '../../../electron/dev/electron-distribution'

type AfterExtract = (context: { readonly appOutDir: string }) => void

/** Imported by its path, as electron-builder does it: the hook is plain JavaScript. */
async function loadHook(): Promise<AfterExtract> {
  const url = pathToFileURL(resolve('electron/dev/refuse-fallback-electron.mjs')).href
  const module = (await import(url)) as { afterExtract: AfterExtract }
  return module.afterExtract
}

let appOutDir: string
beforeEach(() => {
  appOutDir = mkdtempSync(join(tmpdir(), 'packaging-'))
})
afterEach(() => {
  rmSync(appOutDir, { recursive: true })
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

it('lets an official Electron pass', async () => {
  const afterExtract = await loadHook()
  expect(() => afterExtract({ appOutDir })).not.toThrow()
})

it('refuses the Electron that carries the marker which our fallback build writes', async () => {
  writeFileSync(join(appOutDir, fallbackMarkerName), '')
  const afterExtract = await loadHook()
  expect(() => afterExtract({ appOutDir })).toThrow(/development and tests only/)
})

it('lets it pass for a try of the packaging, and says so', async () => {
  writeFileSync(join(appOutDir, fallbackMarkerName), '')
  vi.stubEnv('SOSYABOT_PACKAGE_FOR_TESTS', '1')
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const afterExtract = await loadHook()
  expect(() => afterExtract({ appOutDir })).not.toThrow()
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('Do not publish'))
})
