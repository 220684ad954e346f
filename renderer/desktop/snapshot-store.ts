import type { AppErrorDto } from '../../electron/shared/app-error'
import { toAppErrorDto } from './desktop-client'

/** How a snapshot stands in this window. Once `ready` it stays so: a failed reload keeps the last good value. */
export type SnapshotState<T> =
  | { readonly phase: 'loading'; readonly value: null; readonly error: null }
  | { readonly phase: 'ready'; readonly value: T; readonly error: null }
  | { readonly phase: 'failed'; readonly value: null; readonly error: AppErrorDto }

export interface SnapshotSource<T> {
  /** Asks main for the whole snapshot. */
  readonly load: () => Promise<T>
  /** Follows the change event; the answer ends the subscription. */
  readonly subscribe: (listener: (value: T) => void) => () => void
  /** Grows with every change. Null for snapshots without one, where what main said last counts. */
  readonly revisionOf: ((value: T) => number) | null
}

const loading = { phase: 'loading', value: null, error: null } as const

/**
 * One snapshot of main's, followed by its change event. It subscribes before it loads, so that no change falls between the
 * two, and it never goes back: an answer that is older than an event is dropped. Connected while somebody listens.
 */
export class SnapshotStore<T> {
  readonly #source: SnapshotSource<T>
  readonly #listeners = new Set<() => void>()
  #state: SnapshotState<T> = loading
  #unsubscribe: (() => void) | null = null
  #generation = 0

  constructor(source: SnapshotSource<T>) {
    this.#source = source
  }

  readonly getState = (): SnapshotState<T> => this.#state

  readonly onDidChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#unsubscribe === null) this.#connect()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#disconnect()
    }
  }

  /** Loads and follows it from now on, before anybody listens and after. */
  readonly hold = (): void => {
    this.onDidChange(() => undefined)
  }

  /** Takes a snapshot that a request has answered, unless a newer one is known already. */
  readonly accept = (value: T): void => {
    const { revisionOf } = this.#source
    const known = this.#state
    if (revisionOf !== null && known.phase === 'ready') {
      if (revisionOf(value) < revisionOf(known.value)) return
    }
    this.#set({ phase: 'ready', value, error: null })
  }

  /** Asks main again; after a failure this is what "Try again" does. */
  readonly reload = (): void => {
    if (this.#state.phase === 'failed') this.#set(loading)
    this.#load()
  }

  /**
   * Forgets everything and asks again. For a change of practice mode, where another set of objects in main begins to count
   * its revisions from the start.
   */
  readonly reset = (): void => {
    this.#generation += 1
    this.#set(loading)
    if (this.#unsubscribe !== null) this.#load()
  }

  #connect(): void {
    this.#unsubscribe = this.#source.subscribe((value) => {
      // Without revisions an event that arrives while a request is under way is the newer of the two.
      if (this.#source.revisionOf === null) this.#generation += 1
      this.accept(value)
    })
    this.#load()
  }

  #disconnect(): void {
    this.#unsubscribe?.()
    this.#unsubscribe = null
    this.#generation += 1
  }

  #load(): void {
    this.#generation += 1
    const generation = this.#generation
    this.#source.load().then(
      (value) => {
        if (generation === this.#generation) this.accept(value)
      },
      (reason: unknown) => {
        if (generation !== this.#generation || this.#state.phase === 'ready') return
        this.#set({ phase: 'failed', value: null, error: toAppErrorDto(reason) })
      },
    )
  }

  #set(state: SnapshotState<T>): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
