import type { KeepRunningChoice } from './background'

/** Languages that the product speaks. `system` follows the operating system. */
export type LanguageChoice = 'system' | 'en' | 'tr'

/** Colour scheme. `system` follows the operating system. */
export type ThemeChoice = 'system' | 'light' | 'dark'

/** Preferences of the person at this computer. */
export interface Settings {
  readonly language: LanguageChoice
  readonly theme: ThemeChoice
  /** Whether the app goes on in the tray when its window is closed over scheduled posts. */
  readonly keepRunningInTray: KeepRunningChoice
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  keepRunningInTray: 'ask',
}
