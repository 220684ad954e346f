/** Whether closing the window leaves the app running while posts are scheduled or being sent. `ask` has not been answered. */
export type KeepRunningChoice = 'ask' | 'yes' | 'no'

/** The person's answer to a window that was closed over posts. */
export type CloseAnswer = 'keep-running' | 'quit' | 'stay'

/** What would wait, or be interrupted, if the app ended now. */
export interface OpenWork {
  /** Posts that are on their way. */
  readonly openPosts: number
  /** Posts that wait for a time that only a running app can keep. */
  readonly scheduledPosts: number
}

/** The words of the icon beside the clock, in the language of the window. Main only fills in numbers and times. */
export interface TrayWords {
  /** For the time of the next post, such as `tr-TR`. */
  readonly locale: string
  readonly open: string
  readonly newPost: string
  /** `{when}` is replaced with the time. */
  readonly nextPost: string
  readonly nothingPlanned: string
  /** `{count}` is replaced with the number of posts. */
  readonly sending: string
  readonly queuePaused: string
  readonly pauseQueue: string
  readonly resumeQueue: string
  readonly quit: string
}
