import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { ComponentTextsProvider } from '../components/component-texts'
import { en, type Dictionary } from './en'
import { formattersFor, type Formatters } from './formatters'
import { resolveFormatLocale, type Language } from './language'
import { tr } from './tr'

/** The words of every language. */
export const dictionaries: Readonly<Record<Language, Dictionary>> = { en, tr }

interface Texts {
  readonly language: Language
  readonly dictionary: Dictionary
  readonly formatters: Formatters
}

const TextsContext = createContext<Texts | null>(null)

/** Gives the tree below it the words and formats of a language; a change takes effect at once, without a reload. */
export function LanguageProvider({
  language,
  systemLocale,
  children,
}: {
  readonly language: Language
  readonly systemLocale: string
  readonly children: ReactNode
}) {
  const texts = useMemo<Texts>(
    () => ({
      language,
      dictionary: dictionaries[language],
      formatters: formattersFor(resolveFormatLocale(language, systemLocale)),
    }),
    [language, systemLocale],
  )

  // The browser needs it too: for upper case (i and İ), hyphenation and the voice of a screen reader.
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  return (
    <TextsContext value={texts}>
      <I18nProvider locale={texts.formatters.locale}>
        <ComponentTextsProvider value={texts.dictionary.shell.components}>
          {children}
        </ComponentTextsProvider>
      </I18nProvider>
    </TextsContext>
  )
}

function useTextsContext(): Texts {
  const texts = useContext(TextsContext)
  if (texts === null) throw new Error('LanguageProvider is missing above this component')
  return texts
}

/** The words of the language in force: `const t = useTexts().channels`. */
export function useTexts(): Dictionary {
  return useTextsContext().dictionary
}

/** Figures, sizes and times of the language in force. */
export function useFormat(): Formatters {
  return useTextsContext().formatters
}

/** The language in force. */
export function useLanguage(): Language {
  return useTextsContext().language
}
