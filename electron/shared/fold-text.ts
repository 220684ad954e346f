/**
 * The same for `İSTANBUL`, `istanbul` and `Istanbul`: letters without their marks and case, in a way that does not depend on
 * the language of the computer. The Turkish dotless i counts as i.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i')
    .trim()
    .replace(/\s+/gu, ' ')
}
