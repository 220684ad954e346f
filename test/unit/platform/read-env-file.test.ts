import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseEnvFile } from '../../../electron/main/platform/parse-env-file'
import { readEnvFile } from '../../../electron/main/platform/read-env-file'

describe('parseEnvFile', () => {
  it.each([
    ['KEY=value', { KEY: 'value' }],
    ['  KEY = value  ', { KEY: 'value' }],
    ['export KEY=value', { KEY: 'value' }],
    ['KEY=', { KEY: '' }],
    ['KEY=a#b', { KEY: 'a#b' }],
    ['KEY=a # b', { KEY: 'a' }],
    ['KEY=#b', { KEY: '' }],
    ['# KEY=value', {}],
    ['KEY="a # b" # comment', { KEY: 'a # b' }],
    ['KEY=\'a "b" \\n\'', { KEY: 'a "b" \\n' }],
    ['KEY="a\\n\\"b\\" \\\\ \\x"', { KEY: 'a\n"b" \\ \\x' }],
    ['KEY="never closed', {}],
    ["KEY='a' rest", {}],
    ['KEY=a=b==', { KEY: 'a=b==' }],
    ['KEY=1\r\nOTHER=2\rTHIRD=3\nKEY=4', { KEY: '4', OTHER: '2', THIRD: '3' }],
    ['\uFEFFKEY=value', { KEY: 'value' }],
    ['1KEY=value\nno equals sign\n=value\nA-B=c', {}],
    ['', {}],
  ])('reads %j', (text, expected) => {
    expect(parseEnvFile(text)).toEqual(expected)
  })

  it('cannot be used to reach a prototype', () => {
    const pairs = parseEnvFile('__proto__=x\nconstructor=y')
    expect(Object.getPrototypeOf(pairs)).toBe(Object.prototype)
    expect(Object.keys(pairs)).toEqual(['__proto__', 'constructor'])
  })
})

describe('readEnvFile', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sosyabot-env-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('reads the owner guide’s two lines', async () => {
    const path = join(folder, '.env')
    writeFileSync(path, 'TIKTOK_CLIENT_KEY=aw1234567890\nTIKTOK_CLIENT_SECRET="s e c"\n')
    expect(await readEnvFile(path)).toEqual({
      TIKTOK_CLIENT_KEY: 'aw1234567890',
      TIKTOK_CLIENT_SECRET: 's e c',
    })
  })

  it('takes a missing file, a folder and a huge file as empty', async () => {
    expect(await readEnvFile(join(folder, 'missing'))).toEqual({})
    mkdirSync(join(folder, 'sub'))
    expect(await readEnvFile(join(folder, 'sub'))).toEqual({})
    writeFileSync(join(folder, 'huge'), `KEY=value\n#${'x'.repeat(70_000)}`)
    expect(await readEnvFile(join(folder, 'huge'))).toEqual({})
  })
})
