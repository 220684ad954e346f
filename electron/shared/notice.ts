/** The pages to which a notice can lead. */
export const NOTICE_PAGES = ['queue', 'history'] as const
export type NoticePage = (typeof NOTICE_PAGES)[number]

/** What the operating system tells a person who is not looking at the window. The words are the window's; main adds none. */
export interface Notice {
  readonly title: string
  readonly body: string
  /** Where a click leads. */
  readonly page: NoticePage
}
