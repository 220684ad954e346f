import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isThemeChoice, type ThemeChoice } from '../../shared/settings'

/** The preferences' file in the profile, without `.json`, and what lies in it under which name. */
export const PREFERENCES_FILE = 'preferences'
export const PREFERENCES_KEY = 'preferences'
export const WINDOW_PLACE_KEY = 'window'

/** What a window needs of the preferences before it is seen. */
export interface WindowPreferences {
  /** As it was stored, unchecked. */
  readonly place: unknown
  readonly theme: ThemeChoice
}

/**
 * Reads them before the store is there. Whatever cannot be read counts as never chosen; the store that is opened later sets a broken
 * file aside and says so.
 */
export function readWindowPreferences(profileDir: string): WindowPreferences {
  try {
    const text = readFileSync(join(profileDir, `${PREFERENCES_FILE}.json`), 'utf8')
    const document = JSON.parse(text) as Record<string, unknown>
    const { theme } = (document[PREFERENCES_KEY] ?? {}) as Record<string, unknown>
    return { place: document[WINDOW_PLACE_KEY], theme: isThemeChoice(theme) ? theme : 'system' }
  } catch {
    return { place: null, theme: 'system' }
  }
}
