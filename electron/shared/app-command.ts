/** The pages in the order of the navigation. */
export const COMMAND_PAGES = [
  'publishing',
  'queue',
  'calendar',
  'history',
  'channels',
  'setup',
  'integration',
  'audit',
  'help',
  'settings',
  'about',
] as const
export type CommandPage = (typeof COMMAND_PAGES)[number]

/** What the menus, the shortcuts and the command palette have in common. */
export const APP_COMMANDS = [
  'new-post',
  'toggle-queue',
  'open-palette',
  'show-shortcuts',
  ...COMMAND_PAGES.map((page) => `go-${page}` as const),
] as const
export type AppCommand = (typeof APP_COMMANDS)[number]

/** A key together with Ctrl, which is Cmd on macOS. */
export interface Shortcut {
  /** As it is written on the key; letters in capitals. */
  readonly key: string
  readonly isShifted: boolean
}

const plain = (key: string): Shortcut => ({ key, isShifted: false })

/** The one table of shortcuts: the native menu shows them, the window listens to them, and the sheet draws them. */
export const SHORTCUTS: Readonly<Record<AppCommand, Shortcut>> = {
  'new-post': plain('N'),
  'toggle-queue': { key: 'P', isShifted: true },
  'open-palette': plain('K'),
  'show-shortcuts': plain('/'),
  'go-publishing': plain('1'),
  'go-queue': plain('2'),
  'go-calendar': plain('3'),
  'go-history': plain('4'),
  'go-channels': plain('5'),
  'go-setup': plain('6'),
  'go-integration': plain('7'),
  'go-audit': plain('8'),
  'go-help': plain('9'),
  'go-settings': plain(','),
  'go-about': { key: 'A', isShifted: true },
}

/** The shortcut as Electron's menus name it. */
export function toAccelerator({ key, isShifted }: Shortcut): string {
  return `CmdOrCtrl+${isShifted ? 'Shift+' : ''}${key}`
}

/** What of a key press decides. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The command that a key press means, or null. Signs may need Shift on a keyboard, as `/` does on a Turkish one. */
export function findCommand(press: KeyPress, isMac: boolean): AppCommand | null {
  const isHeld = isMac ? press.metaKey && !press.ctrlKey : press.ctrlKey && !press.metaKey
  if (!isHeld || press.altKey) return null
  // A Turkish keyboard makes of its I no I, but of no letter in the table another one.
  const key = press.key.toUpperCase()
  return (
    APP_COMMANDS.find((command) => {
      const shortcut = SHORTCUTS[command]
      const isSign = !/^[A-Z]$/u.test(shortcut.key)
      return shortcut.key === key && (isSign || shortcut.isShifted === press.shiftKey)
    }) ?? null
  )
}

/** The page that a command goes to; null for the others. */
export function pageOfCommand(command: AppCommand): CommandPage | null {
  return COMMAND_PAGES.find((page) => command === `go-${page}`) ?? null
}
