import type { KeepRunningChoice } from './background'
import { DEFAULT_UNDO_WINDOW_MS, type UndoWindowMs } from './undo-window'

/** Languages that the product speaks. `system` follows the operating system. */
export type LanguageChoice = 'system' | 'en' | 'tr'

/** Colour scheme. `system` follows the operating system. */
export const THEME_CHOICES = ['system', 'light', 'dark'] as const
export type ThemeChoice = (typeof THEME_CHOICES)[number]

/** Whether a stored value is one of them. */
export function isThemeChoice(value: unknown): value is ThemeChoice {
  return THEME_CHOICES.includes(value as ThemeChoice)
}

/** The slowest and the fastest limit in Mbit/s that a person can set for uploads. */
export const UPLOAD_LIMIT_MIN_MBIT = 0.5
export const UPLOAD_LIMIT_MAX_MBIT = 10_000

/** Whether uploads can be limited to so many Mbit/s. */
export function isUploadLimit(mbit: number): boolean {
  return mbit >= UPLOAD_LIMIT_MIN_MBIT && mbit <= UPLOAD_LIMIT_MAX_MBIT
}

const BYTES_PER_MBIT = 125_000

/** The limit in bytes a second; null is none. */
export function toBytesPerSecond(limitMbit: number | null): number | null {
  return limitMbit === null ? null : limitMbit * BYTES_PER_MBIT
}

/** Preferences of the person at this computer. */
export interface Settings {
  readonly language: LanguageChoice
  readonly theme: ThemeChoice
  /** Whether the app goes on in the tray when its window is closed over scheduled posts. */
  readonly keepRunningInTray: KeepRunningChoice
  /** How fast all uploads together may be, in Mbit/s; null is no limit. */
  readonly uploadLimitMbit: number | null
  /** Whether the operating system tells of posts that have ended or need a person. */
  readonly showsNotices: boolean
  /** Whether an update that was found is downloaded without asking. */
  readonly downloadUpdates: boolean
  /** How long a post can be taken back before anything of it leaves. */
  readonly undoWindowMs: UndoWindowMs
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  keepRunningInTray: 'ask',
  uploadLimitMbit: null,
  showsNotices: true,
  downloadUpdates: false,
  undoWindowMs: DEFAULT_UNDO_WINDOW_MS,
}
