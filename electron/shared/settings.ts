/** Languages that the product speaks. `system` follows the operating system. */
export type LanguageChoice = 'system' | 'en' | 'tr'

/** Colour scheme. `system` follows the operating system. */
export type ThemeChoice = 'system' | 'light' | 'dark'

/** Preferences of the person at this computer. */
export interface Settings {
  readonly language: LanguageChoice
  readonly theme: ThemeChoice
}

export const DEFAULT_SETTINGS: Settings = { language: 'system', theme: 'system' }
