import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  PREFERENCES_FILE,
  readWindowPreferences,
  WINDOW_PLACE_KEY,
} from '../../../electron/main/settings/preferences-file'
import { PreferencesStore } from '../../../electron/main/settings/preferences-store'
import { InMemoryJsonStore } from '../../fakes/in-memory-json-store'

const NEVER_CHOSEN = { theme: 'system' }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sosyabot-preferences-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

it('reads what the store has written', () => {
  const place = { x: 1, y: 2, width: 1280, height: 800, isMaximized: true }
  const store = new InMemoryJsonStore()
  const preferences = new PreferencesStore({ store })
  preferences.update({ ...preferences.get(), theme: 'dark' })
  const document = { preferences: store.read('preferences'), [WINDOW_PLACE_KEY]: place }
  writeFileSync(join(folder, `${PREFERENCES_FILE}.json`), JSON.stringify(document))
  expect(readWindowPreferences(folder)).toEqual({ place, theme: 'dark' })
})

it('takes a profile without preferences for a new one', () => {
  expect(readWindowPreferences(folder)).toMatchObject(NEVER_CHOSEN)
})

it.each(['', 'null', '[]', '{"preferences":{"theme":"pink"}}', '{"preferences":7}', '{"pref'])(
  'takes %j for never chosen',
  (text) => {
    writeFileSync(join(folder, `${PREFERENCES_FILE}.json`), text)
    const { place, theme } = readWindowPreferences(folder)
    expect(theme).toBe('system')
    expect(place ?? null).toBeNull()
  },
)
