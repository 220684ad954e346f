import type { Page } from 'playwright-core'
import type { ScenarioName } from './scenarios'

/** One picture: a state of the computer, a page, and what is done there before it is taken. */
export interface Shot {
  readonly name: string
  readonly scenario: ScenarioName
  readonly hash: string
  /** Names in `prepare` are English; these shots are taken in English only, unless they name nothing. */
  readonly prepare?: (page: Page) => Promise<void>
  /** Whether `prepare` goes by no words, and works in every language. */
  readonly isWordless?: boolean
}
