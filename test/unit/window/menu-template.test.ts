import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it } from 'vitest'
import { buildMenuTemplate, type MenuState } from '../../../electron/main/window/menu-template'
import { APP_COMMANDS, type AppCommand } from '../../../electron/shared/app-command'
import { MENU_WORD_NAMES, type MenuWords } from '../../../electron/shared/menu-words'

const WORDS = Object.fromEntries(MENU_WORD_NAMES.map((name) => [name, `«${name}»`])) as MenuWords
const STATE: MenuState = { platform: 'linux', isDevelopment: false, isQueuePaused: false }

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [
    item,
    ...itemsOf((item.submenu as MenuItemConstructorOptions[] | undefined) ?? []),
  ])
}

function build(state: Partial<MenuState> = {}) {
  const chosen: AppCommand[] = []
  const template = buildMenuTemplate(WORDS, { ...STATE, ...state }, (command) =>
    chosen.push(command),
  )
  return { template, items: itemsOf(template), chosen }
}

describe('the native menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)(
    'has on %s every command once, and no words but ours',
    (platform) => {
      const { items, chosen } = build({ platform })
      const ids = items.flatMap(({ id }) => (id === undefined ? [] : [id]))
      expect([...ids].sort()).toEqual([...APP_COMMANDS].sort())
      for (const { type, label } of items) {
        if (type !== 'separator') expect(label).toMatch(/^(«\w+»|Sosyabot)$/u)
      }
      for (const { click, id } of items) {
        if (id !== undefined) (click as () => void)()
      }
      expect(chosen).toEqual(ids)
    },
  )

  it('puts About, Settings and Quit where each system has them', () => {
    expect(build().template.map(({ label }) => label)).toEqual([
      '«file»',
      '«edit»',
      '«view»',
      '«window»',
      '«help»',
    ])
    const mac = build({ platform: 'darwin' }).template
    expect(mac[0]).toMatchObject({ role: 'appMenu' })
    const appMenu = itemsOf(mac.slice(0, 1)).map(({ id, role }) => id ?? role)
    expect(appMenu).toEqual(expect.arrayContaining(['go-about', 'go-settings', 'quit', 'hide']))
    const help = build().template.slice(-1)
    expect(itemsOf(help).map(({ id }) => id)).toContain('go-about')
  })

  it('leaves the keys to the window where it can, and to the menu on macOS', () => {
    for (const [platform, isRegistered] of [
      ['linux', false],
      ['darwin', true],
    ] as const) {
      const settings = build({ platform }).items.find(({ id }) => id === 'go-settings')
      expect(settings).toMatchObject({
        accelerator: 'CmdOrCtrl+,',
        registerAccelerator: isRegistered,
      })
    }
  })

  it('offers to load the page anew in development only, and what the queue can do', () => {
    const roles = (isDevelopment: boolean) => build({ isDevelopment }).items.map(({ role }) => role)
    expect(roles(false)).not.toContain('reload')
    expect(roles(true)).toContain('reload')
    const queueOf = (isQueuePaused: boolean) =>
      build({ isQueuePaused }).items.find(({ id }) => id === 'toggle-queue')?.label
    expect([queueOf(false), queueOf(true)]).toEqual(['«pauseQueue»', '«resumeQueue»'])
  })
})
