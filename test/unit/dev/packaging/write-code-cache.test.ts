import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkoutDirectory } from '../../../../electron/dev/checkout'
import { CACHED_PARTS, findPartFiles } from '../../../../electron/dev/packaging/write-code-cache'

it('the cached parts are those that main reads in turns before the first paint', () => {
  const imported = ['start-parts.ts', 'workspace-parts.ts'].flatMap((file) => {
    const source = readFileSync(join(checkoutDirectory, 'electron', 'main', file), 'utf8')
    return [...source.matchAll(/import\('[^']*\/([\w-]+)'\)/gu)].map(([, name]) => name)
  })
  expect(imported.length).toBeGreaterThan(0)
  expect(CACHED_PARTS).toEqual(imported)
})

it('finds the built file of every part', () => {
  const files = CACHED_PARTS.map((part) => `${part}-Ab1_-x.cjs`)
  const others = ['index.cjs', 'start-app-Ab1_-x.cjs.map', 'axios-x.cjs']
  expect(findPartFiles([...others, ...files])).toEqual(files)
})

it('a part without a file of its own fails the packaging', () => {
  expect(() => findPartFiles(['index.cjs'])).toThrow(/no file for its part request-schemas/u)
})
