import { expect, it } from 'vitest'
import { findMissingReleaseSecrets } from '../../../../electron/dev/packaging/release-secrets'

it('names what a signed release lacks, an empty variable included', () => {
  expect(
    findMissingReleaseSecrets('win32', { WIN_CSC_LINK: 'file', WIN_CSC_KEY_PASSWORD: '' }),
  ).toEqual(['WIN_CSC_KEY_PASSWORD'])
  expect(findMissingReleaseSecrets('darwin', {})).toHaveLength(5)
})

it('wants nothing on Linux, whose packages are not signed by electron-builder', () => {
  expect(findMissingReleaseSecrets('linux', {})).toEqual([])
})
