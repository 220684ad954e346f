/** How a quit stands: `running` is everyday life, `asking` waits for the person, `closing` shuts the services down. */
type QuitPhase = 'running' | 'asking' | 'closing' | 'closed'

/**
 * How long the services may take to stop. Long enough for a token refresh to bring its new pair into the keychain, which would
 * otherwise cost a reconnect; whatever takes longer is cut, because nothing else that counts is only in memory.
 */
const SHUT_DOWN_LIMIT_MS = 15_000

/**
 * Asks before the app quits over posts that are on their way, and gives the services time to stop cleanly. Asking is polite,
 * not a lock: a second quit while the question stands goes through, and an unanswerable window is not asked.
 */
export class QuitGuard {
  private phase: QuitPhase = 'running'

  constructor(
    private readonly options: {
      readonly countOpenUploads: () => number
      /** Shows the question; answers false when there is no window to ask in. */
      readonly ask: (openPosts: number) => boolean
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
    const openUploads = this.options.countOpenUploads()
    if (this.phase === 'running' && openUploads > 0 && this.options.ask(openUploads)) {
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
