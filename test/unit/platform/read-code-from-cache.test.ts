import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire, wrap } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  codeCacheFolder,
  codeCachePath,
  readCodeFromCache,
} from '../../../electron/main/platform/read-code-from-cache'

const CODE = `
const { helper } = require('./helper.cjs')
exports.answer = helper(20)
exports.place = [__filename, __dirname]
exports.sum = (a, b) => a + b
`
let outDir: string
let cacheDir: string
let refused: string[]

beforeEach(() => {
  outDir = mkdtempSync(join(tmpdir(), 'sosyabot-code-cache-'))
  cacheDir = codeCacheFolder(outDir)
  mkdirSync(cacheDir, { recursive: true })
  mkdirSync(join(outDir, 'main'))
  refused = []
})

afterEach(() => rmSync(outDir, { recursive: true, force: true }))

function writeSource(name: string, code: string): string {
  const path = join(outDir, 'main', name)
  writeFileSync(path, code)
  return path
}

function writeCache(path: string, code: string): void {
  // As the packaging makes it (code-cache-writer).
  const columnOffset = -wrap('').indexOf('\n')
  const script = new Script(wrap(code), { filename: basename(path), columnOffset })
  writeFileSync(codeCachePath(cacheDir, path), script.createCachedData())
}

/** Loads a file with Node's own loader, and answers which of the files it had to read without a cache. */
function load(path: string): { readonly exports: unknown; readonly readAnew: readonly string[] } {
  const require = createRequire(path)
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- What main itself sets.
  const { extensions } = require
  const readAnew: string[] = []
  const readJs = extensions['.js']
  try {
    extensions['.js'] = (module, file) => {
      readAnew.push(file)
      readJs(module, file)
    }
    readCodeFromCache(extensions, cacheDir, (fileName) => refused.push(fileName))
    // eslint-disable-next-line security/detect-non-literal-require -- A file that this test has written.
    return { exports: require(path), readAnew }
  } finally {
    extensions['.js'] = readJs
    Reflect.deleteProperty(extensions, '.cjs')
  }
}

it('runs a file out of its cache, and what that loads without one as ever', () => {
  const helper = writeSource('helper.cjs', 'exports.helper = (n) => n + 1')
  const path = writeSource('part.cjs', CODE)
  writeCache(path, CODE)
  const { exports, readAnew } = load(path)
  expect(exports).toMatchObject({ answer: 21, place: [path, dirname(path)] })
  expect((exports as { sum: (a: number, b: number) => number }).sum(2, 3)).toBe(5)
  expect(readAnew).toEqual([helper])
  expect(refused).toEqual([])
})

it.each([
  ['of another text', (path: string) => writeCache(path, `${CODE}// longer`)],
  [
    'that is no cache',
    (path: string) => writeFileSync(codeCachePath(cacheDir, path), 'not of V8'.repeat(50)),
  ],
  ['that is empty', (path: string) => writeFileSync(codeCachePath(cacheDir, path), '')],
])('a cache %s is not taken: the file itself counts, and somebody is told', (_name, damage) => {
  writeSource('helper.cjs', 'exports.helper = (n) => n + 1')
  const path = writeSource('part.cjs', CODE)
  damage(path)
  expect(load(path).exports).toMatchObject({ answer: 21 })
  expect(refused).toEqual(['part.cjs'])
})

it.each([
  ['taken', (): void => undefined],
  ['refused', (path: string): void => writeFileSync(codeCachePath(cacheDir, path), '')],
])('an error in a file whose cache was %s tells its place, as in the source', (_name, damage) => {
  const code = 'exports.fail = () => { throw new Error("told") }'
  const path = writeSource('part.cjs', code)
  writeCache(path, code)
  damage(path)
  const { fail } = load(path).exports as { fail: () => never }
  let stack = ''
  try {
    fail()
  } catch (error) {
    stack = (error as Error).stack ?? ''
  }
  expect(stack).toContain(`part.cjs:1:${code.indexOf('new Error') + 1}`)
})

it('what another version of V8 or another processor made is not even looked at', () => {
  const { platform, arch, versions } = process
  expect(cacheDir).toBe(join(outDir, 'code-cache', `${platform}-${arch}-${versions.v8}`))
})
