// Electron itself runs this, with the V8 that is going to read the cache: loads the given parts of main and writes down what V8 has
// made of them and of everything they load. Ends before the app would be ready, so it needs no display.
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs')
const { wrap } = require('node:module')
const { basename, dirname, join } = require('node:path')
const { Script } = require('node:vm')

const { mainPath, parts, root } = JSON.parse(process.env.SOSYABOT_CODE_CACHE)
const { platform, arch, versions } = process
const folder = join(root, `${platform}-${arch}-${versions.v8}`)
const scripts = new Map()
/** What is put in front of a file's first line counts for no column of it. */
const columnOffset = -wrap('').indexOf('\n')

// As `read-code-from-cache.ts` does it: V8 takes a cache only for the very same text.
require.extensions['.cjs'] = (module, path) => {
  // The name becomes a part of the cache, and no folder of this computer belongs into a package. V8 keeps what was cut out of a string
  // as a view of the whole, and would write the whole.
  const filename = Buffer.from(basename(path)).toString()
  const script = new Script(wrap(readFileSync(path, 'utf8')), { filename, columnOffset })
  scripts.set(path, script)
  const { exports } = module
  const run = script.runInThisContext()
  run.call(exports, exports, (id) => module.require(id), module, path, dirname(path))
}

try {
  /* eslint-disable security/detect-non-literal-require -- The files of our own build, named by write-code-cache.ts. */
  require(mainPath)
  for (const part of parts) require(join(dirname(mainPath), part))
  /* eslint-enable security/detect-non-literal-require */
  // Electron reads the first file by itself, before anything of ours could bring in its cache.
  scripts.delete(mainPath)
  mkdirSync(folder, { recursive: true })
  for (const [path, script] of scripts) {
    writeFileSync(join(folder, `${basename(path)}.bin`), script.createCachedData())
  }
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
