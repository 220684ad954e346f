import { mkdirSync, mkdtempSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { getCurrentFuseWire } from '@electron/fuses'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readFuseSettings } from '../../../../electron/dev/packaging/expected-fuses'

interface Hook {
  afterPack(context: object): Promise<void>
}

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

let appOutDir: string
let hook: Hook
beforeEach(async () => {
  appOutDir = mkdtempSync(join(tmpdir(), 'packaging-'))
  mkdirSync(join(appOutDir, 'resources'))
  const url = pathToFileURL(resolve('electron/dev/packaging/seal-package.mjs')).href
  hook = (await import(url)) as Hook
})
afterEach(() => {
  rmSync(appOutDir, { recursive: true })
  vi.restoreAllMocks()
})

/** A binary with a fuse wire in it, one for each slice. */
function writeBinary(fuses: string, { version = 1, sliceCount = 1 } = {}): string {
  const slice = Buffer.concat([
    Buffer.from('code'),
    Buffer.from(SENTINEL),
    Buffer.from([version, fuses.length]),
    Buffer.from(fuses),
    Buffer.from('more code'),
  ])
  const path = join(appOutDir, 'sosyabot')
  writeFileSync(path, Buffer.concat(Array.from({ length: sliceCount }, () => slice)))
  return path
}

function pack(): Promise<void> {
  return hook.afterPack({
    appOutDir,
    electronPlatformName: 'linux',
    packager: { executableName: 'sosyabot', appInfo: { productFilename: 'Sosyabot' } },
  })
}

describe('the ninth fuse', () => {
  it('is set where it was off, and the others stay as they are', async () => {
    const path = writeBinary('010101010')
    await pack()
    const wire = (await getCurrentFuseWire(path)) as unknown as Record<number, unknown>
    expect(readFuseSettings(wire).at(-1)).toBe('on')
    expect(readFileSync(path, 'latin1')).toContain('010101011')
  })

  it('is set in both slices of a binary for two processors', async () => {
    const path = writeBinary('000000000', { sliceCount: 2 })
    await pack()
    expect(readFileSync(path, 'latin1').split('000000001')).toHaveLength(3)
  })

  it('is missing in an older Electron, which is said and not written anywhere else', async () => {
    const path = writeBinary('01010101')
    const before = readFileSync(path)
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    await pack()
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('8 fuses'))
  })

  it('is not guessed in a wire of another version, or in a file without one', async () => {
    writeBinary('010101010', { version: 2 })
    await expect(pack()).rejects.toThrow(/version 2/u)
    writeFileSync(join(appOutDir, 'sosyabot'), 'no wire')
    await expect(pack()).rejects.toThrow(/no fuse wire/u)
  })
})

it("Electron's default app does not stay in the package", async () => {
  writeBinary('010101010')
  const defaultApp = join(appOutDir, 'resources', 'default_app.asar')
  writeFileSync(defaultApp, '')
  await pack()
  expect(existsSync(defaultApp)).toBe(false)
})
