/**
 * Text as a search compares it: lower case in the language's own way (`İ` and `I` differ in Turkish), without accents, and
 * with the dotless ı as i, so that somebody without a Turkish keyboard finds `bağlantı` by `baglanti`.
 */
export function foldText(text: string, locale: string): string {
  return text
    .toLocaleLowerCase(locale)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replaceAll('’', "'")
}

/** Whether every word of the query is somewhere in the texts. An empty query fits everything. */
export function matchesQuery(query: string, texts: readonly string[], locale: string): boolean {
  const words = foldText(query, locale)
    .split(/\s+/)
    .filter((word) => word !== '')
  const haystack = foldText(texts.join('\n'), locale)
  return words.every((word) => haystack.includes(word))
}
