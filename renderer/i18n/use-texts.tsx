import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { I18nProvider } from 'react-aria-components'
import { ComponentTextsProvider } from '../components/component-texts'
import { findDictionary, loadDictionary, onDictionaryLoaded } from './dictionary-store'
import type { Dictionary } from './en'
import { formattersFor, type Formatters } from './formatters'
import { resolveFormatLocale, type Language } from './language'

interface Texts {
  readonly language: Language
  readonly dictionary: Dictionary
  readonly formatters: Formatters
}

const TextsContext = createContext<Texts | null>(null)

/**
 * Gives the tree below it the words and formats of a language; a change takes effect without a reload, as soon as its words are
 * there. Shows nothing before any are.
 */
export function LanguageProvider({
  language,
  systemLocale,
  children,
}: {
  readonly language: Language
  readonly systemLocale: string
  readonly children: ReactNode
}) {
  const shown = useLoadedLanguage(language)
  const texts = useMemo<Texts | null>(
    () =>
      shown === null
        ? null
        : {
            ...shown,
            formatters: formattersFor(resolveFormatLocale(shown.language, systemLocale)),
          },
    [shown, systemLocale],
  )

  // The browser needs it too: for upper case (i and İ), hyphenation and the voice of a screen reader.
  const shownLanguage = texts?.language ?? null
  useEffect(() => {
    if (shownLanguage !== null) document.documentElement.lang = shownLanguage
  }, [shownLanguage])

  if (texts === null) return null
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

/** Whether the words of a language are there; being asked loads them. */
export function useHasDictionary(language: Language): boolean {
  useEffect(() => {
    void loadDictionary(language)
  }, [language])
  return useSyncExternalStore(onDictionaryLoaded, () => findDictionary(language) !== null)
}

type LoadedLanguage = Pick<Texts, 'language' | 'dictionary'>

/** The wanted language, or the one before it while its words are being loaded. */
function useLoadedLanguage(wanted: Language): LoadedLanguage | null {
  const dictionary = useSyncExternalStore(onDictionaryLoaded, () => findDictionary(wanted))
  const [last, setLast] = useState<LoadedLanguage | null>(null)
  useEffect(() => {
    void loadDictionary(wanted)
  }, [wanted])
  if (dictionary === null || dictionary === last?.dictionary) return last
  const loaded = { language: wanted, dictionary }
  setLast(loaded)
  return loaded
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
