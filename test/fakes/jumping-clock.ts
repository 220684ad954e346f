import { SystemClock } from '../../electron/main/platform/clock'

/**
 * The computer's clock with hands that a test can set. As on a real computer, timers know nothing of it: after a jump, or a
 * sleep, whoever waits goes on waiting.
 */
export class JumpingClock extends SystemClock {
  #offsetMs = 0

  override nowMs(): number {
    return super.nowMs() + this.#offsetMs
  }

  /** Sets the hands forwards or back. */
  jump(ms: number): void {
    this.#offsetMs += ms
  }
}
