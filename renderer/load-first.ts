import { loadDictionary } from './i18n/dictionary-store'
import { resolveLanguage } from './i18n/language'

// Nearly always the right one, and then it comes while the rest of the page is still being evaluated.
void loadDictionary(resolveLanguage('system', navigator.language))

// Both of its files (inter.css), before anything asks for them by being drawn.
void document.fonts.load('1em "Inter Variable"', 'ağ')
