import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FAULT_CLASSES } from './fault-classes'

const CLASS_COUNT = 24

describe('The fault classes', () => {
  it('are all there, and each has its tests', () => {
    expect(FAULT_CLASSES.map(({ number }) => number)).toEqual(
      Array.from({ length: CLASS_COUNT }, (_value, index) => index + 1),
    )
    expect(FAULT_CLASSES.filter(({ tests }) => tests.length === 0)).toEqual([])
  })

  it.each(FAULT_CLASSES.flatMap(({ number, tests }) => tests.map((test) => ({ number, ...test }))))(
    '$number is played by $name',
    ({ file, name }) => {
      const source = readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
      // The name as the first argument of a test that is not skipped.
      const written = new RegExp(
        String.raw`\n\s*it(\.each\([^)]*\)+)?\(\s*'${name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)}',`,
        'u',
      )
      expect(source).toMatch(written)
    },
  )
})
