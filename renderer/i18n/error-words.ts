import type { AppErrorCode, AppErrorDetail, AppErrorDto } from '../../electron/shared/app-error'

/** Reads the numbers and short words that came with an error. Main may leave out any of them. */
export class ErrorFacts {
  readonly #detail: AppErrorDetail

  constructor(detail: AppErrorDetail = {}) {
    this.#detail = detail
  }

  /** The first of the names that holds a finite number. */
  number(...names: readonly string[]): number | null {
    for (const name of names) {
      const value = this.#detail[name]
      if (typeof value === 'number' && Number.isFinite(value)) return value
    }
    return null
  }

  /** The first of the names that holds text. */
  text(...names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.#detail[name]
      if (typeof value === 'string' && value !== '') return value
    }
    return null
  }
}

/** Words that may depend on the numbers of the case. Without them the sentence must still be whole. */
export type Phrase = string | ((facts: ErrorFacts) => string)

/** What a person reads about a failure: what happened, why and on whose side, what to do. */
export interface ErrorWords {
  readonly title: Phrase
  readonly cause: Phrase
  readonly remedy: Phrase
}

/** Words for every code; a code without words does not compile. */
export type ErrorDictionary = Readonly<Record<AppErrorCode, ErrorWords>>

/** An error in words. */
export interface ErrorDescription {
  readonly title: string
  readonly cause: string
  readonly remedy: string
}

/** Puts an error into the words of a dictionary. */
export function describeError(
  words: ErrorDictionary,
  error: Pick<AppErrorDto, 'code' | 'detail'>,
): ErrorDescription {
  const facts = new ErrorFacts(error.detail)
  const resolve = (phrase: Phrase): string => (typeof phrase === 'string' ? phrase : phrase(facts))
  const { title, cause, remedy } = words[error.code]
  return { title: resolve(title), cause: resolve(cause), remedy: resolve(remedy) }
}
