import { describe, expect, it } from 'vitest'
import {
  formatAutostartEntry,
  isAutostartEntryOn,
} from '../../../electron/main/platform/desktop-entry'

describe('an autostart entry', () => {
  it('starts the program with its arguments, quoted as the specification asks for', () => {
    const entry = formatAutostartEntry('Sosyabot', [
      '/home/ada/My "apps"/100% $x.AppImage',
      '--hidden',
    ])
    expect(entry).toContain('[Desktop Entry]\nType=Application\nName=Sosyabot\n')
    expect(entry).toContain('Exec="/home/ada/My \\\\"apps\\\\"/100%% \\\\$x.AppImage" --hidden\n')
    expect(isAutostartEntryOn(entry)).toBe(true)
  })

  it.each([
    ['Hidden=true', false],
    ['X-GNOME-Autostart-enabled=false', false],
    ['Comment=on', true],
  ])('that a desktop wrote %s into: %s', (line, isOn) => {
    const entry = `[Desktop Entry]\nType=Application\nExec=/opt/sosyabot --hidden\n${line}\n`
    expect(isAutostartEntryOn(entry)).toBe(isOn)
    expect(isAutostartEntryOn('[Desktop Entry]\n')).toBe(false)
  })
})
