import { Menu } from 'electron'

/**
 * macOS needs a menu for Quit and for the editing keys; its labels come from the roles, which the system translates. Windows
 * and Linux get none, which also saves Electron building its default menu at start-up.
 */
export function setApplicationMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
}
