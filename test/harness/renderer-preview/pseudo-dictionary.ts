/**
 * A language that nobody speaks, made of the English words: every letter is another one that still reads like it, and every vowel
 * stands twice, because translations are up to 40 % longer. What is on the screen in plain letters does not come from the
 * language files, unless it is data; what is cut off had room for English only.
 */

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
/** The letters that only the pseudo-language has. */
export const PSEUDO_LETTERS = 'áƀçđéƒğĥíĵķłɱñóþɋŕšŧúṽŵẋýžÁɃÇĐÉƑĞĤÍĴĶŁṀÑÓÞɊŔŠŦÚṼŴẊÝŽ'
const VOWEL = /[aeiou]/iu
const letters = new Map(
  [...PLAIN].map((letter, index) => [letter, [...PSEUDO_LETTERS][index] ?? letter]),
)

/** Stand around what is put into a sentence, so that data keeps its own letters. They are of no script and never seen. */
const OPEN = '\uE000'
const CLOSE = '\uE001'

/** Text in letters of the pseudo-language, about 40 % longer when asked for. What stands between the marks stays as it is. */
export function pseudoText(text: string, isLonger = true): string {
  let depth = 0
  let dressed = ''
  for (const letter of text) {
    if (letter === OPEN) depth += 1
    else if (letter === CLOSE) depth -= 1
    else if (depth > 0) dressed += letter
    else {
      const other = letters.get(letter) ?? letter
      dressed += isLonger && VOWEL.test(letter) ? other + other : other
    }
  }
  return dressed
}

/** The same words, functions and lists in the pseudo-language. What a function is given stays as it is. */
export function pseudoDictionary<T>(words: T): T {
  return dress(words) as T
}

function dress(value: unknown): unknown {
  if (typeof value === 'string') return pseudoText(value)
  if (typeof value === 'function') {
    const say = value as (...args: readonly unknown[]) => unknown
    return (...args: readonly unknown[]) => dress(say(...args.map(mark)))
  }
  if (Array.isArray(value)) return value.map(dress)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, dress(entry)]))
}

function mark(argument: unknown): unknown {
  return typeof argument === 'string' ? `${OPEN}${argument}${CLOSE}` : argument
}
