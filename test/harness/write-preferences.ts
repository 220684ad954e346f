import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Settings } from '../../electron/shared/settings'

/** Writes what the person has chosen in an earlier run, before the app is started on the profile. */
export function writePreferences(profileDir: string, preferences: Partial<Settings>): void {
  mkdirSync(profileDir, { recursive: true })
  writeFileSync(join(profileDir, 'preferences.json'), JSON.stringify({ preferences }))
}
