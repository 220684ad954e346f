import { expect, it } from 'vitest'
import { electronBuilderArguments } from '../../../../electron/dev/packaging/build-package'

const ELECTRON = { distPath: '/an/electron/for/this/computer', version: '45.4.1' }

it('a release takes an Electron for each processor, and not the one of this computer, and stays signed', () => {
  const args = electronBuilderArguments(ELECTRON, 'installers')
  expect(args).toEqual(['--publish', 'never', '--config.electronVersion=45.4.1'])
})

it('the folder is for this computer, with the Electron that is here', () => {
  const args = electronBuilderArguments(ELECTRON, 'folder')
  expect(args).toContain(`--config.electronDist=${ELECTRON.distPath}`)
  expect(args).toContain(`--${process.arch}`)
})
