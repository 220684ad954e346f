import type { Notice, NoticePage } from '../../shared/notice'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'

/** What the desk needs of Electron's `Notification`. */
export interface SystemNotification {
  on(event: 'click' | 'close', listener: () => void): unknown
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown
  show(): void
}

/** A page gone wild must not bury the desktop. What is left out stands in the window all the same. */
const MOST_IN_A_MINUTE = 10
const MINUTE_MS = 60_000

/** More are not clickable any more: Electron forgets a notification that nobody holds (electron/electron#12690). */
const MOST_KEPT = 20

/** Tells a person who is not looking at the window what has ended or needs them. */
export class NoticeDesk {
  readonly #kept = new Set<SystemNotification>()
  #shownAtMs: readonly number[] = []

  constructor(
    private readonly options: {
      readonly isSupported: () => boolean
      readonly create: (words: {
        readonly title: string
        readonly body: string
      }) => SystemNotification
      readonly isWindowSeen: () => boolean
      readonly isWanted: () => boolean
      /** Brings the window to the front, on that page. */
      readonly open: (page: NoticePage) => void
      readonly clock: Clock
      readonly logger: Logger
    },
  ) {}

  show({ title, body, page }: Notice): void {
    const { options } = this
    if (!options.isWanted() || options.isWindowSeen() || !options.isSupported()) return
    const nowMs = options.clock.nowMs()
    this.#shownAtMs = this.#shownAtMs.filter((atMs) => atMs <= nowMs && atMs > nowMs - MINUTE_MS)
    if (this.#shownAtMs.length >= MOST_IN_A_MINUTE) return
    this.#shownAtMs = [...this.#shownAtMs, nowMs]
    try {
      const notification = options.create({ title, body })
      const forget = (): void => {
        this.#kept.delete(notification)
      }
      notification.on('click', () => {
        forget()
        options.open(page)
      })
      notification.on('close', forget)
      notification.on('failed', (_event, error) => {
        forget()
        options.logger.warn('notice-not-shown', { reason: error })
      })
      this.#keep(notification)
      notification.show()
    } catch (error) {
      options.logger.error('notice-not-shown', error)
    }
  }

  #keep(notification: SystemNotification): void {
    this.#kept.add(notification)
    const [oldest] = this.#kept
    if (oldest !== undefined && this.#kept.size > MOST_KEPT) this.#kept.delete(oldest)
  }
}
