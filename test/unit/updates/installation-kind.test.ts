import { expect, it } from 'vitest'
import { findInstallationKind } from '../../../electron/main/updates/installation-kind'

const UNPACKED = '/home/ada/Sosyabot-1.0.0/resources'

it.each([
  ['win32', '', 'C:\\Program Files\\Sosyabot\\resources', false, 'installer'],
  ['darwin', '', '/Applications/Sosyabot.app/Contents/Resources', false, 'installer'],
  ['linux', '', '/opt/Sosyabot/resources', true, 'linux-package'],
  ['linux', '/home/ada/Sosyabot.AppImage', '/tmp/.mount_Sosyab/resources', false, 'app-image'],
  // The file of the deb comes along in what is made beside it.
  ['linux', '/home/ada/Sosyabot.AppImage', '/tmp/.mount_Sosyab/resources', true, 'app-image'],
  ['linux', '', UNPACKED, true, 'archive'],
  ['linux', '', UNPACKED, false, 'archive'],
  ['linux', '', '/opt/unpacked-by-hand/resources', false, 'archive'],
] as const)('on %s with AppImage "%s" in %s (package-type: %s): %s', (...given) => {
  const [platform, appImage, resourcesPath, hasPackageType, kind] = given
  expect(findInstallationKind({ platform, appImage, resourcesPath, hasPackageType })).toBe(kind)
})
