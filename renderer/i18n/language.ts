import type { LanguageChoice } from '../../electron/shared/settings'

/** The languages that the window has words for. */
export const LANGUAGES = ['en', 'tr'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language in force: the chosen one, else the computer's when we speak it, else English. */
export function resolveLanguage(choice: LanguageChoice, systemLocale: string): Language {
  if (choice !== 'system') return choice
  return languageOf(systemLocale) ?? 'en'
}

/**
 * The tag that dates and numbers are written in: the computer's own when it is a form of the language in force (`en-GB` keeps
 * its 24 hours), else the bare language, so that words and figures never mix two languages.
 */
export function resolveFormatLocale(language: Language, systemLocale: string): string {
  return languageOf(systemLocale) === language ? systemLocale : language
}

function languageOf(locale: string): Language | null {
  try {
    const { language } = new Intl.Locale(locale)
    return LANGUAGES.find((candidate) => candidate === language) ?? null
  } catch {
    // An operating system may report a tag such as `C` that is no locale at all.
    return null
  }
}
