import type { Page } from 'playwright-core'
import { PSEUDO_LETTERS } from './pseudo-dictionary'

/** What a page is looked at for beside its own words. */
export interface KnownWords {
  /** Text that comes from the computer's data, and so may hold any word. */
  readonly data: string
  /** Words that are the same in every language. */
  readonly names: readonly string[]
  /** Where words may be shortened, because they stand in full beside it, as a selector. */
  readonly shortened: string
}

/** What a person has typed or a key has printed on it, and what was said before the language changed and so stays in the old one. */
const SAID_BEFORE =
  '[data-live-announcer], script, style, code, pre, kbd, textarea, mark, .ui-input-marks, .ui-toast, .batch-note, .visually-hidden'

/**
 * What is wrong with the words of a page in the pseudo-language, a line each: words in plain letters that are neither data nor a
 * name of the trade, and words of ours that are cut off.
 */
export async function findWordFaults(page: Page, known: KnownWords): Promise<readonly string[]> {
  return page.evaluate(
    ({ data, names, shortened, saidBefore, pseudoLetters }) => {
      const PLAIN_WORD = /[A-Za-z]{2,}/gu
      const typed = [...document.querySelectorAll('textarea')].map(({ value }) => value)
      const dataWords = new Set([data, ...typed].join('\n').match(PLAIN_WORD))
      const faults: string[] = []
      const judge = (text: string, place: string): void => {
        for (const word of text.match(PLAIN_WORD) ?? []) {
          if (!dataWords.has(word) && !names.includes(word)) {
            faults.push(`“${word}” is in no language file (${place}: ${text.slice(0, 80)})`)
          }
        }
      }
      const placeOf = (element: Element): string =>
        `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`

      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        if (element.closest(saidBefore) !== null) continue
        for (const name of ['aria-label', 'aria-description', 'placeholder', 'title', 'alt']) {
          judge(element.getAttribute(name) ?? '', `${name} of ${placeOf(element)}`)
        }
        const own = [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent ?? '')
          .join('')
        if (own.trim() === '') continue
        judge(own, placeOf(element))
        const style = getComputedStyle(element)
        const isHidden = !element.checkVisibility({ visibilityProperty: true })
        // For the ears only: one pixel, clipped on purpose.
        const isForEars = element.clientWidth <= 1 || style.clipPath !== 'none'
        if (isHidden || isForEars || style.display === 'inline') continue
        if (element.closest(shortened) !== null) continue
        const isOurs =
          [...own].some((letter) => pseudoLetters.includes(letter)) &&
          own.match(PLAIN_WORD) === null
        if (isOurs && element.scrollWidth > element.clientWidth + 1) {
          faults.push(`${placeOf(element)} has no room for “${own.slice(0, 80)}”`)
        }
      }
      return [...new Set(faults)]
    },
    {
      ...known,
      names: [...known.names],
      saidBefore: SAID_BEFORE,
      pseudoLetters: PSEUDO_LETTERS,
    },
  )
}
