import { expect, it } from 'vitest'
import {
  findStrangersBesideArchive,
  findStrangersInArchive,
} from '../../../../electron/dev/packaging/package-contents'

it.each([
  'out/main/index.cjs.map',
  'out/renderer/assets/index-abc.js.map',
  'out/build-stamp',
  'electron/main/index.ts',
  'electron/dev/start.ts',
  'test/unit/posts/post-reducer.test.ts',
  'node_modules/axios/index.js',
  'node_modules/keytar/src/keytar_posix.cc',
  'node_modules/libsql/README.md',
  'test/screens/pictures/screens/help-dark.png',
  '.env',
  'package.json/../../etc/passwd',
])('%s is a stranger in the archive', (entry) => {
  expect(findStrangersInArchive([entry])).toEqual([entry])
})

it('what the app is made of is none', () => {
  expect(
    findStrangersInArchive([
      'package.json',
      'out/main/index.cjs',
      'out/main/node-D2eaeUZT.cjs',
      'out/preload/index.cjs',
      'out/renderer/index.html',
      'out/renderer/assets/index-Cj2.js',
      'node_modules/keytar/prebuilds/linux-x64/keytar.node',
      'node_modules/@libsql/linux-x64-gnu/index.node',
    ]),
  ).toEqual([])
})

it.each(['default_app.asar', 'app/main.js', 'app.asar.unpacked/node_modules/axios/index.js'])(
  '%s is a stranger beside it',
  (file) => {
    expect(findStrangersBesideArchive([file], 'linux')).toEqual([file])
  },
)

it.each([
  ['linux', 'apparmor-profile'],
  ['win32', 'elevate.exe'],
  ['darwin', 'LICENSE.electron.txt'],
  ['darwin', 'LICENSES.chromium.html'],
] as const)('on %s an installer puts %s beside it, and nowhere else', (platform, file) => {
  expect(findStrangersBesideArchive([file, `sub/${file}`], platform)).toEqual([`sub/${file}`])
  for (const other of (['linux', 'win32', 'darwin'] as const).filter((name) => name !== platform)) {
    expect(findStrangersBesideArchive([file], other)).toEqual([file])
  }
})
