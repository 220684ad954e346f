import { describe, expect, it } from 'vitest'
import { Router, type RouterWindow } from '../../../../renderer/desktop/router'

/** A browser's window with a location: setting the hash tells it, replacing the address does not. */
class FakeWindow implements RouterWindow {
  readonly #listeners = new Set<() => void>()
  #hash: string

  constructor(hash = '') {
    this.#hash = hash
  }

  readonly location = ((window: FakeWindow) => ({
    get hash() {
      return window.#hash
    },
    set hash(hash: string) {
      if (hash === window.#hash) return
      window.#hash = hash
      for (const listener of window.#listeners) listener()
    },
  }))(this)

  readonly history = {
    replaceState: (_data: unknown, _unused: string, url: string) => {
      this.#hash = url
    },
  }

  addEventListener(_type: 'hashchange', listener: () => void): void {
    this.#listeners.add(listener)
  }

  removeEventListener(_type: 'hashchange', listener: () => void): void {
    this.#listeners.delete(listener)
  }
}

function createRouter(hash?: string) {
  const window = new FakeWindow(hash)
  const router = new Router(window)
  router.onDidChange(() => {})
  return { window, router }
}

describe('Router', () => {
  it('begins where the address is', () => {
    expect(createRouter('#/app/channels').router.getRoute().name).toBe('channels')
  })

  it('follows links and its own navigation', () => {
    const { window, router } = createRouter()
    window.location.hash = '#/app/queue'
    expect(router.getRoute().name).toBe('queue')
    router.navigate('help', { code: 'internal' })
    expect(router.getRoute()).toEqual({ name: 'help', query: new Map([['code', 'internal']]) })
  })

  it('catches up with an address that changed while nobody listened', () => {
    const window = new FakeWindow('#/help')
    const router = new Router(window)
    window.location.hash = '#/settings'
    router.onDidChange(() => {})
    expect(router.getRoute().name).toBe('settings')
  })

  it('stays on a guarded page and puts the address back', () => {
    const { window, router } = createRouter('#/admin/api-integration/tiktok')
    router.guardLeaving(() => true)
    window.location.hash = '#/app/queue'
    expect(router.getRoute().name).toBe('integration')
    expect(window.location.hash).toBe('#/admin/api-integration/tiktok')
  })

  it('goes on to where the person wanted to go when the guard lets go', () => {
    const { window, router } = createRouter('#/admin/api-integration/tiktok')
    let leave: (() => void) | null = null
    router.guardLeaving((goOn) => {
      leave = goOn
      return true
    })
    window.location.hash = '#/help?code=internal'
    leave!()
    expect(router.getRoute()).toEqual({ name: 'help', query: new Map([['code', 'internal']]) })
  })

  it('is free again when the guard is taken away', () => {
    const { window, router } = createRouter('#/admin/api-integration/tiktok')
    const release = router.guardLeaving(() => true)
    release()
    window.location.hash = '#/app/queue'
    expect(router.getRoute().name).toBe('queue')
  })

  it('does not ask when only the query of the same page changes', () => {
    const { window, router } = createRouter('#/help')
    router.guardLeaving(() => true)
    window.location.hash = '#/help?code=internal'
    expect(router.getRoute().query.get('code')).toBe('internal')
  })
})
