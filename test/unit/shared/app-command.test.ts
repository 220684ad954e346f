import { describe, expect, it } from 'vitest'
import {
  APP_COMMANDS,
  COMMAND_PAGES,
  findCommand,
  pageOfCommand,
  SHORTCUTS,
  toAccelerator,
} from '../../../electron/shared/app-command'
import { ROUTE_PATHS } from '../../../renderer/desktop/routes'

const press = (key: string, held: Partial<Record<'ctrl' | 'meta' | 'alt' | 'shift', boolean>>) => ({
  key,
  ctrlKey: held.ctrl ?? false,
  metaKey: held.meta ?? false,
  altKey: held.alt ?? false,
  shiftKey: held.shift ?? false,
})

describe('the table of shortcuts', () => {
  it('gives every command keys of its own, and every page a command', () => {
    const accelerators = APP_COMMANDS.map((command) => toAccelerator(SHORTCUTS[command]))
    expect(new Set(accelerators).size).toBe(APP_COMMANDS.length)
    expect([...COMMAND_PAGES].sort()).toEqual(Object.keys(ROUTE_PATHS).sort())
    expect(pageOfCommand('go-history')).toBe('history')
    expect(pageOfCommand('new-post')).toBeNull()
  })

  it('takes nothing that editing needs', () => {
    const editing = ['Z', 'X', 'C', 'V', 'A', 'Y', 'R', 'W', 'Q', 'B', 'I'].map(
      (key) => `CmdOrCtrl+${key}`,
    )
    for (const command of APP_COMMANDS) {
      expect(editing).not.toContain(toAccelerator(SHORTCUTS[command]))
    }
  })

  it('hears Ctrl on Windows and Linux and Cmd on macOS, and neither with another key held', () => {
    expect(findCommand(press('k', { ctrl: true }), false)).toBe('open-palette')
    expect(findCommand(press('k', { meta: true }), true)).toBe('open-palette')
    expect(findCommand(press('k', { meta: true }), false)).toBeNull()
    expect(findCommand(press('k', { ctrl: true }), true)).toBeNull()
    expect(findCommand(press('k', { ctrl: true, alt: true }), false)).toBeNull()
    expect(findCommand(press('k', {}), false)).toBeNull()
    expect(findCommand(press('j', { ctrl: true }), false)).toBeNull()
  })

  it('tells letters with Shift apart, and takes signs as the keyboard makes them', () => {
    expect(findCommand(press('P', { ctrl: true, shift: true }), false)).toBe('toggle-queue')
    expect(findCommand(press('p', { ctrl: true }), false)).toBeNull()
    expect(findCommand(press('K', { ctrl: true, shift: true }), false)).toBeNull()
    expect(findCommand(press('/', { ctrl: true, shift: true }), false)).toBe('show-shortcuts')
    expect(findCommand(press(',', { ctrl: true }), false)).toBe('go-settings')
    expect(findCommand(press('1', { ctrl: true }), false)).toBe('go-publishing')
  })
})
