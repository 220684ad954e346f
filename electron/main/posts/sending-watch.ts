import type { Post, PostPhase } from '../../shared/post'

/** The phases in which a computer that falls asleep would interrupt something. Waiting for a network holds nobody awake. */
const SENDING_PHASES: readonly PostPhase[] = ['preparing', 'uploading']

/** Knows from the changes of posts how many are being sent at this moment. */
export class SendingWatch {
  readonly #sendingIds = new Set<string>()
  readonly #onChange: (sendingCount: number) => void

  constructor(onChange: (sendingCount: number) => void) {
    this.#onChange = onChange
  }

  get sendingCount(): number {
    return this.#sendingIds.size
  }

  /** Takes a change of a post in. */
  follow({ id, phase }: Pick<Post, 'id' | 'phase'>): void {
    const before = this.#sendingIds.size
    if (SENDING_PHASES.includes(phase)) this.#sendingIds.add(id)
    else this.#sendingIds.delete(id)
    if (this.#sendingIds.size !== before) this.#onChange(this.#sendingIds.size)
  }

  /** Nothing is sent any more: the services have stopped. */
  clear(): void {
    if (this.#sendingIds.size === 0) return
    this.#sendingIds.clear()
    this.#onChange(0)
  }
}
