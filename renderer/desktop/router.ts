import { parseRoute, routeHref, type Route, type RouteName } from './routes'

/** The part of the browser's window that the router needs. */
export interface RouterWindow {
  readonly location: { hash: string }
  readonly history: { replaceState(data: unknown, unused: string, url: string): void }
  addEventListener(type: 'hashchange', listener: () => void): void
  removeEventListener(type: 'hashchange', listener: () => void): void
}

/** Asked before the page is left. Answering true holds the person here; `leave` goes on later. */
export type LeaveGuard = (leave: () => void) => boolean

/**
 * The route in force, following the location's hash. A page with unsaved changes sets a guard: then a press on any link, or
 * the back button, is undone and the guard decides.
 */
export class Router {
  readonly #window: RouterWindow
  readonly #listeners = new Set<() => void>()
  #hash: string
  #route: Route
  #guard: LeaveGuard | null = null

  constructor(window: RouterWindow) {
    this.#window = window
    this.#hash = window.location.hash
    this.#route = parseRoute(this.#hash)
  }

  readonly getRoute = (): Route => this.#route

  /** Whether nobody has asked for a page yet. */
  readonly isAddressEmpty = (): boolean => this.#window.location.hash === ''

  readonly onDidChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) {
      this.#window.addEventListener('hashchange', this.#handleHashChange)
      this.#handleHashChange()
    }
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) {
        this.#window.removeEventListener('hashchange', this.#handleHashChange)
      }
    }
  }

  /** Goes to a page. */
  readonly navigate = (name: RouteName, query: Readonly<Record<string, string>> = {}): void => {
    this.#window.location.hash = routeHref(name, query)
  }

  /** Guards the present page until the answer is called. */
  readonly guardLeaving = (guard: LeaveGuard): (() => void) => {
    this.#guard = guard
    return () => {
      if (this.#guard === guard) this.#guard = null
    }
  }

  readonly #handleHashChange = (): void => {
    const hash = this.#window.location.hash
    if (hash === this.#hash) return
    const next = parseRoute(hash)
    if (this.#guard !== null && next.name !== this.#route.name) {
      // The address has changed already; it goes back without an event, and the person is asked.
      const isHeld = this.#guard(() => {
        this.#guard = null
        this.#window.location.hash = hash
      })
      if (isHeld) {
        this.#window.history.replaceState(null, '', this.#hash === '' ? '#' : this.#hash)
        return
      }
    }
    this.#hash = hash
    this.#route = next
    for (const listener of this.#listeners) listener()
  }
}
