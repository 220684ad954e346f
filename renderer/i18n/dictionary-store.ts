import type { Dictionary } from './en'
import type { Language } from './language'

const loaders: Readonly<Record<Language, () => Promise<Dictionary>>> = {
  en: async () => (await import('./en')).en,
  tr: async () => (await import('./tr')).tr,
}

const loaded = new Map<Language, Dictionary>()
const loading = new Map<Language, Promise<void>>()
const listeners = new Set<() => void>()

/** The words of a language, or null until they are loaded. */
export function findDictionary(language: Language): Dictionary | null {
  return loaded.get(language) ?? null
}

/** Loads the words of a language, unless they are there. */
export function loadDictionary(language: Language): Promise<void> {
  const known = loading.get(language)
  if (known !== undefined) return known
  const started = loaders[language]().then((dictionary) => {
    loaded.set(language, dictionary)
    for (const listener of listeners) listener()
  })
  loading.set(language, started)
  return started
}

/** Calls back whenever another language is there; the answer ends the subscription. */
export function onDictionaryLoaded(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
