import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Stands in front of the fuse wire in every Electron (electron/electron, build/fuses). */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wireVersion = 1
const wasmTrapHandlersIndex = 8
const on = '1'.charCodeAt(0)

/**
 * electron-builder calls this before it sets the other fuses and signs. It knows eight fuses; the ninth is set here. Where the
 * Electron came from a folder, the default app of that folder is still there and has no business in a package.
 */
export async function afterPack(context) {
  const { appOutDir, electronPlatformName, packager } = context
  const isMac = electronPlatformName === 'darwin'
  const product = packager.appInfo.productFilename
  const resources = isMac
    ? join(appOutDir, `${product}.app`, 'Contents', 'Resources')
    : join(appOutDir, 'resources')
  for (const name of ['default_app.asar', 'default_app.sha256']) {
    await rm(join(resources, name), { force: true })
  }
  const binary = isMac
    ? join(
        appOutDir,
        `${product}.app`,
        'Contents/Frameworks/Electron Framework.framework/Electron Framework',
      )
    : join(appOutDir, electronPlatformName === 'win32' ? `${product}.exe` : packager.executableName)
  const fuseCount = await setWasmTrapHandlersFuse(binary)
  if (fuseCount <= wasmTrapHandlersIndex) {
    console.warn(
      `This Electron has ${fuseCount} fuses: wasmTrapHandlers is not among them and stays unset.`,
    )
  }
}

/**
 * Sets the fuse in every slice of the binary.
 * @returns how many fuses the wire has.
 * @throws Error when there is no wire, or one of another version.
 */
export async function setWasmTrapHandlersFuse(binaryPath) {
  const binary = await readFile(binaryPath)
  let fuseCount = 0
  for (let at = binary.indexOf(sentinel); at !== -1; at = binary.indexOf(sentinel, at + 1)) {
    const wireAt = at + sentinel.length
    if (binary[wireAt] !== wireVersion) {
      throw new Error(`The fuse wire has version ${binary[wireAt]}, and not ${wireVersion}.`)
    }
    fuseCount = binary[wireAt + 1]
    if (fuseCount > wasmTrapHandlersIndex) binary[wireAt + 2 + wasmTrapHandlersIndex] = on
  }
  if (fuseCount === 0) throw new Error(`${binaryPath} has no fuse wire.`)
  if (fuseCount > wasmTrapHandlersIndex) await writeFile(binaryPath, binary)
  return fuseCount
}
