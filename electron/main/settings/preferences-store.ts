import { z } from 'zod'
import {
  DEFAULT_SETTINGS,
  isUploadLimit,
  THEME_CHOICES,
  type Settings,
} from '../../shared/settings'
import { UNDO_WINDOW_CHOICES_MS } from '../../shared/undo-window'
import { Listeners } from '../platform/listeners'
import { SILENT_LOGGER, type Logger } from '../platform/logger'
import type { JsonStore } from './json-store'
import { PREFERENCES_KEY } from './preferences-file'

export interface PreferencesStoreOptions {
  readonly store: JsonStore
  readonly logger?: Logger
}

/** Each field falls back by itself, so that one value of a newer version does not cost the others. */
const settingsSchema: z.ZodType<Settings> = z.object({
  language: z.enum(['system', 'en', 'tr']).catch(DEFAULT_SETTINGS.language),
  theme: z.enum(THEME_CHOICES).catch(DEFAULT_SETTINGS.theme),
  keepRunningInTray: z.enum(['ask', 'yes', 'no']).catch(DEFAULT_SETTINGS.keepRunningInTray),
  uploadLimitMbit: z
    .number()
    .refine(isUploadLimit)
    .nullable()
    .catch(DEFAULT_SETTINGS.uploadLimitMbit),
  showsNotices: z.boolean().catch(DEFAULT_SETTINGS.showsNotices),
  downloadUpdates: z.boolean().catch(DEFAULT_SETTINGS.downloadUpdates),
  undoWindowMs: z.literal(UNDO_WINDOW_CHOICES_MS).catch(DEFAULT_SETTINGS.undoWindowMs),
})

/** What the person at this computer chose: language, colours, what closing the window means, and the limit of uploads. */
export class PreferencesStore {
  readonly #store: JsonStore
  readonly #listeners: Listeners<Settings>

  constructor(options: PreferencesStoreOptions) {
    this.#store = options.store
    this.#listeners = new Listeners(options.logger ?? SILENT_LOGGER)
  }

  /** What is stored, with defaults for whatever is missing or unreadable. */
  get(): Settings {
    const parsed = settingsSchema.safeParse(this.#store.read(PREFERENCES_KEY))
    return parsed.success ? parsed.data : DEFAULT_SETTINGS
  }

  /** Stores and tells the listeners when something changed. Throws `disk-full` or `ledger-unavailable`. */
  update(settings: Settings): Settings {
    const before = this.get()
    const after = settingsSchema.parse(settings)
    const names = Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[]
    if (names.every((name) => after[name] === before[name])) return before
    this.#store.write(PREFERENCES_KEY, after)
    this.#listeners.emit(after)
    return after
  }

  /** Calls back with the new settings; the answer ends the subscription. */
  onDidChange(listener: (settings: Settings) => void): () => void {
    return this.#listeners.add(listener)
  }
}
