/** A page that never tells, because it is broken, must not hold up the posts that are due. */
const LIMIT_MS = 5000

/** A moment that comes once. */
class Moment {
  readonly reached: Promise<void>
  #resolve: () => void = () => undefined

  constructor() {
    this.reached = new Promise((resolve) => {
      this.#resolve = resolve
    })
  }

  readonly tell = (): void => {
    this.#resolve()
  }
}

/** When the window is on the screen for the first time. What a person does not wait for waits for it. */
export class FirstPaint {
  /** The window's first frame, which may still be empty: lists of an older version may be brought up to date now. */
  readonly frame = new Moment()
  /** The page stands and can be used: time for the keychain, the network, links, menus and the icon beside the clock. */
  readonly page = new Moment()

  /** The window is being opened. */
  expect(): void {
    const timer = setTimeout(this.skip, LIMIT_MS)
    void this.page.reached.then(() => clearTimeout(timer))
  }

  /** Shows the window without its page, which itself waits for what is to come. */
  async showFrame(window: { readonly revealPage: () => void }): Promise<void> {
    window.revealPage()
    await this.frame.reached
  }

  /** Nobody is going to look. */
  readonly skip = (): void => {
    this.frame.tell()
    this.page.tell()
  }
}
