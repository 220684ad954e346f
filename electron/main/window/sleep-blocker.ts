import { powerSaveBlocker } from 'electron'

/** Keeps the computer from falling asleep by itself, and only for as long as it is told to. The screen may go dark. */
export class SleepBlocker {
  #blockerId: number | null = null

  hold(isHeld: boolean): void {
    if (isHeld === (this.#blockerId !== null)) return
    if (this.#blockerId === null) {
      this.#blockerId = powerSaveBlocker.start('prevent-app-suspension')
    } else {
      powerSaveBlocker.stop(this.#blockerId)
      this.#blockerId = null
    }
  }
}
