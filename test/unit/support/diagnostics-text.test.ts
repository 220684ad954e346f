import { expect, it } from 'vitest'
import { Redactor } from '../../../electron/main/platform/redactor'
import { cleanForSupport } from '../../../electron/main/support/diagnostics-text'

const redactor = new Redactor(['/home/defne'])

it.each([
  ['open "/home/defne/Videos/wedding.mp4"', 'open "…/[file]"'],
  ["open '/data/films/wedding day.mp4'", "open '…/[file]'"],
  [String.raw`"C:\\Users\\defne\\wedding.mp4"`, '"…/[file]"'],
  ['"detail.expectedName":"Defne Yılmaz"', '"detail.expectedName":"[name]"'],
])('%s loses what is personal', (text, cleaned) => {
  expect(cleanForSupport(text, redactor)).toBe(cleaned)
})

it.each([
  'at run (app://bundle/assets/index-abc.js:1:200)',
  '"path":"/v2/post/publish/status/fetch/"',
  '"event":"channel-connected"',
])('%s stays as it is', (text) => {
  expect(cleanForSupport(text, redactor)).toBe(text)
})

it('says which of our own files a fault lies in', () => {
  expect(
    cleanForSupport('at run (/opt/Sosyabot/resources/app.asar/out/main/index.cjs:9:1)', redactor),
  ).toBe('at run (…/index.cjs:9:1)')
})
