import { expect, it } from 'vitest'
import {
  parseBinaryTarget,
  readBinaryTarget,
} from '../../../../electron/dev/packaging/native-binary'

it.each([
  ['linux-x64', 'linux', 'x64'],
  ['linux-arm64', 'linux', 'arm64'],
  ['darwin-x64', 'darwin', 'x64'],
  ['darwin-arm64', 'darwin', 'arm64'],
  ['win32-x64', 'win32', 'x64'],
  ['win32-arm64', 'win32', 'arm64'],
])('tells the real binary for %s', (folder, platform, arch) => {
  const path = `node_modules/keytar/prebuilds/${folder}/keytar.node`
  expect(readBinaryTarget(path)).toEqual({ platform, arch })
})

it('knows nothing of a text, an empty file or a truncated executable', () => {
  for (const text of ['#!/bin/sh', '', 'MZ']) {
    expect(parseBinaryTarget(Buffer.from(text.padEnd(4096, '\0')))).toBeNull()
  }
})
