/** What React Aria takes where nobody names a language. `LanguageProvider` always names one. */
const DEFAULT_LOCALE = { locale: 'en-US', direction: 'ltr' } as const

/**
 * Stands in for React Aria's `useDefaultLocale.mjs`, which as soon as it is read asks the browser whether it knows its own language:
 * eight milliseconds before the first paint for an answer that is never used.
 */
export function useDefaultLocale(): typeof DEFAULT_LOCALE {
  return DEFAULT_LOCALE
}

export function getDefaultLocale(): typeof DEFAULT_LOCALE {
  return DEFAULT_LOCALE
}
