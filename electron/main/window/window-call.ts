/** Somebody looks for the window, perhaps before there is anything to show: then it comes as soon as there is. */
export class WindowCall {
  #show: (() => void) | null = null
  #isWaiting = false

  readonly call = (): void => {
    if (this.#show === null) this.#isWaiting = true
    else this.#show()
  }

  /** The window can be shown from now on. */
  answer(show: () => void): void {
    this.#show = show
    if (this.#isWaiting) show()
    this.#isWaiting = false
  }
}
