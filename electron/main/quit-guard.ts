import type { OpenWork } from '../shared/background'

/** How a quit stands: `running` is everyday life, `asking` waits for the person, `closing` shuts the services down. */
type QuitPhase = 'running' | 'asking' | 'closing' | 'closed'

/**
 * How long the services may take to stop. Long enough for a token refresh to bring its new pair into the keychain, which would
 * otherwise cost a reconnect; whatever takes longer is cut, because nothing else that counts is only in memory.
 */
const SHUT_DOWN_LIMIT_MS = 15_000

/**
 * Asks before the app quits over posts that are on their way or scheduled, and gives the services time to stop cleanly. Asking
 * is polite, not a lock: a second quit while the question stands goes through, and an unanswerable window is not asked.
 */
export class QuitGuard {
  private phase: QuitPhase = 'running'

  constructor(
    private readonly options: {
      readonly countWork: () => OpenWork
      /** Shows the question; answers false when there is no window to ask in. */
      readonly ask: (work: OpenWork) => boolean
      readonly shutDown: () => Promise<void>
      /** Quits for good; called once, after the shut-down. */
      readonly quit: () => void
      readonly shutDownLimitMs?: number
    },
  ) {}

  /** Whether the app may go now. When it may not, the guard has begun what leads there. */
  mayQuit(): boolean {
    if (this.phase === 'closed') return true
    if (this.phase === 'closing') return false
    const work = this.options.countWork()
    const hasWork = work.openPosts + work.scheduledPosts > 0
    if (this.phase === 'running' && hasWork && this.options.ask(work)) {
      this.phase = 'asking'
      return false
    }
    this.close()
    return false
  }

  /** The person's answer to the question. */
  answer(isConfirmed: boolean): void {
    if (this.phase !== 'asking') return
    if (isConfirmed) this.close()
    else this.phase = 'running'
  }

  /** Whether the app is on its way out and asks nothing any more. */
  get isLeaving(): boolean {
    return this.phase === 'closing' || this.phase === 'closed'
  }

  /** Quits without a question: it was answered elsewhere, or the computer shuts down and would be held up by it. */
  quitNow(): void {
    if (!this.isLeaving) this.close()
  }

  private close(): void {
    this.phase = 'closing'
    const finish = (): void => {
      clearTimeout(limit)
      if (this.phase === 'closed') return
      this.phase = 'closed'
      this.options.quit()
    }
    const limit = setTimeout(finish, this.options.shutDownLimitMs ?? SHUT_DOWN_LIMIT_MS)
    this.options.shutDown().then(finish, finish)
  }
}
