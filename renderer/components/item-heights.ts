/** Guesses how high the items of a list are that were never in the page: as high as the last one of their kind that was. */
export class ItemHeights {
  readonly #byKind = new Map<string, number>()
  readonly #guesses = new Map<string | number, number>()

  constructor(private readonly firstGuessPx: number) {}

  /** Takes in how high an item of the kind has turned out to be. */
  learn(kind: string, heightPx: number): void {
    this.#byKind.set(kind, heightPx)
  }

  /**
   * The height of an item that was not measured.
   * @param isBelow The item lies below what is in view. For the others the first guess stands: what is in view would jump if
   *   something above it were guessed anew.
   */
  guess(key: string | number, kind: string, isBelow: boolean): number {
    const known = this.#guesses.get(key)
    if (known !== undefined && !isBelow) return known
    const guessPx = this.#byKind.get(kind) ?? this.firstGuessPx
    this.#guesses.set(key, guessPx)
    return guessPx
  }
}
