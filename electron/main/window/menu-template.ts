import type { MenuItemConstructorOptions } from 'electron'
import {
  SHORTCUTS,
  toAccelerator,
  type AppCommand,
  type CommandPage,
} from '../../shared/app-command'
import type { MenuWords } from '../../shared/menu-words'

export interface MenuState {
  readonly platform: NodeJS.Platform
  readonly isDevelopment: boolean
  readonly isQueuePaused: boolean
}

/** The pages that are work; settings and help have their places by custom. */
const PAGES: readonly Exclude<CommandPage, 'help' | 'settings' | 'about'>[] = [
  'publishing',
  'queue',
  'calendar',
  'history',
  'channels',
  'setup',
  'integration',
  'audit',
]

/**
 * The menu of the system: on macOS with the app's own menu, elsewhere with Settings and Quit under File. Whatever the system has a
 * role for is that role, under our words, because the language is the window's and not the system's.
 */
export function buildMenuTemplate(
  words: MenuWords,
  { platform, isDevelopment, isQueuePaused }: MenuState,
  run: (command: AppCommand) => void,
): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const item = (command: AppCommand, label: string): MenuItemConstructorOptions => ({
    id: command,
    label,
    accelerator: toAccelerator(SHORTCUTS[command]),
    // The window hears the keys first. On macOS the menu has them too, for when no window is open.
    registerAccelerator: isMac,
    click: () => {
      run(command)
    },
  })
  const settings = item('go-settings', words.settings)
  const about = item('go-about', words.about)
  const quit: MenuItemConstructorOptions = { role: 'quit', label: words.quit }
  return [
    ...(isMac
      ? [
          {
            role: 'appMenu' as const,
            label: 'Sosyabot',
            submenu: [
              about,
              separator,
              settings,
              separator,
              { role: 'services' as const, label: words.services },
              separator,
              { role: 'hide' as const, label: words.hide },
              { role: 'hideOthers' as const, label: words.hideOthers },
              { role: 'unhide' as const, label: words.showAll },
              separator,
              quit,
            ],
          },
        ]
      : []),
    {
      label: words.file,
      submenu: [
        item('new-post', words.newPost),
        separator,
        item('toggle-queue', isQueuePaused ? words.resumeQueue : words.pauseQueue),
        separator,
        ...(isMac
          ? [{ role: 'close' as const, label: words.close }]
          : [settings, separator, { role: 'close' as const, label: words.close }, quit]),
      ],
    },
    {
      role: 'editMenu',
      label: words.edit,
      submenu: [
        { role: 'undo', label: words.undo },
        { role: 'redo', label: words.redo },
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        separator,
        { role: 'selectAll', label: words.selectAll },
      ],
    },
    {
      label: words.view,
      submenu: [
        item('open-palette', words.palette),
        separator,
        ...PAGES.map((page) => item(`go-${page}`, words[page])),
        separator,
        { role: 'resetZoom', label: words.resetZoom },
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        separator,
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(isDevelopment ? [separator, { role: 'reload' as const, label: words.reload }] : []),
      ],
    },
    {
      role: 'windowMenu',
      label: words.window,
      submenu: [
        { role: 'minimize', label: words.minimize },
        ...(isMac
          ? [
              { role: 'zoom' as const, label: words.zoomWindow },
              separator,
              { role: 'front' as const, label: words.front },
            ]
          : []),
      ],
    },
    {
      role: 'help',
      label: words.help,
      submenu: [
        item('go-help', words.helpPage),
        item('show-shortcuts', words.shortcuts),
        ...(isMac ? [] : [about]),
      ],
    },
  ]
}
