import { describe, expect, it } from 'vitest'
import { DesktopError } from '../../../../renderer/desktop/desktop-client'
import { SnapshotStore } from '../../../../renderer/desktop/snapshot-store'

interface Counted {
  readonly revision: number
  readonly text: string
}

/** A main process whose answers the test lets go one by one. */
function createSource(hasRevisions = true) {
  const loads: PromiseWithResolvers<Counted>[] = []
  const listeners = new Set<(value: Counted) => void>()
  const log: string[] = []
  return {
    loads,
    listeners,
    log,
    emit: (value: Counted) => listeners.forEach((listener) => listener(value)),
    source: {
      load: () => {
        log.push('load')
        const pending = withResolvers<Counted>()
        loads.push(pending)
        return pending.promise
      },
      subscribe: (listener: (value: Counted) => void) => {
        log.push('subscribe')
        listeners.add(listener)
        return () => {
          log.push('unsubscribe')
          listeners.delete(listener)
        }
      },
      revisionOf: hasRevisions ? (value: Counted) => value.revision : null,
    },
  }
}

interface PromiseWithResolvers<T> {
  promise: Promise<T>
  resolve: (value: T) => void
  reject: (reason: unknown) => void
}

// Promise.withResolvers is newer than Node 20.
function withResolvers<T>(): PromiseWithResolvers<T> {
  let resolve!: (value: T) => void
  let reject!: (reason: unknown) => void
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve
    reject = onReject
  })
  return { promise, resolve, reject }
}

const settle = () => new Promise((done) => setTimeout(done, 0))

describe('SnapshotStore', () => {
  it('subscribes before it loads, so that no change falls between the two', () => {
    const { source, log } = createSource()
    new SnapshotStore(source).onDidChange(() => {})
    expect(log).toEqual(['subscribe', 'load'])
  })

  it('drops an answer that is older than an event', async () => {
    const { source, loads, emit } = createSource()
    const store = new SnapshotStore(source)
    store.onDidChange(() => {})
    emit({ revision: 7, text: 'event' })
    loads[0]!.resolve({ revision: 6, text: 'answer' })
    await settle()
    expect(store.getState().value).toEqual({ revision: 7, text: 'event' })
  })

  it('never goes back, whatever the order of events', () => {
    const { source, emit } = createSource()
    const store = new SnapshotStore(source)
    store.onDidChange(() => {})
    for (const revision of [3, 9, 4, 9, 2]) emit({ revision, text: String(revision) })
    expect(store.getState().value?.revision).toBe(9)
  })

  it('takes the event over an answer under way where there are no revisions', async () => {
    const { source, loads, emit } = createSource(false)
    const store = new SnapshotStore(source)
    store.onDidChange(() => {})
    emit({ revision: 0, text: 'event' })
    loads[0]!.resolve({ revision: 0, text: 'answer' })
    await settle()
    expect(store.getState().value?.text).toBe('event')
  })

  it('carries the error of a failed load, and loads again when asked', async () => {
    const { source, loads } = createSource()
    const store = new SnapshotStore(source)
    store.onDidChange(() => {})
    loads[0]!.reject(new DesktopError({ code: 'ledger-unavailable', retryable: true }))
    await settle()
    expect(store.getState()).toEqual({
      phase: 'failed',
      value: null,
      error: { code: 'ledger-unavailable', retryable: true },
    })
    store.reload()
    expect(store.getState().phase).toBe('loading')
    loads[1]!.resolve({ revision: 1, text: 'back' })
    await settle()
    expect(store.getState().value?.text).toBe('back')
  })

  it('keeps the last good value when a reload fails', async () => {
    const { source, loads, emit } = createSource()
    const store = new SnapshotStore(source)
    store.onDidChange(() => {})
    emit({ revision: 1, text: 'good' })
    store.reload()
    loads[1]!.reject(new Error('lost'))
    await settle()
    expect(store.getState().value?.text).toBe('good')
  })

  it('forgets on reset, so that revisions may begin from the start', async () => {
    const { source, loads, emit } = createSource()
    const store = new SnapshotStore(source)
    store.onDidChange(() => {})
    emit({ revision: 50, text: 'real' })
    store.reset()
    expect(store.getState().phase).toBe('loading')
    loads[1]!.resolve({ revision: 1, text: 'practice' })
    await settle()
    expect(store.getState().value?.text).toBe('practice')
    loads[0]!.resolve({ revision: 51, text: 'late answer of the real one' })
    await settle()
    expect(store.getState().value?.text).toBe('practice')
  })

  it('ends its subscription with its last listener and begins again with the next', () => {
    const { source, listeners, log } = createSource()
    const store = new SnapshotStore(source)
    const first = store.onDidChange(() => {})
    const second = store.onDidChange(() => {})
    first()
    expect(listeners.size).toBe(1)
    second()
    expect(listeners.size).toBe(0)
    store.onDidChange(() => {})
    expect(log).toEqual(['subscribe', 'load', 'unsubscribe', 'subscribe', 'load'])
  })

  it('tells its listeners about every change it takes', () => {
    const { source, emit } = createSource()
    const store = new SnapshotStore(source)
    let calls = 0
    store.onDidChange(() => (calls += 1))
    emit({ revision: 1, text: 'a' })
    emit({ revision: 0, text: 'stale' })
    expect(calls).toBe(1)
  })
  it('that is held is loaded at once, and once, however its listeners come and go', async () => {
    const { source, loads, listeners, log, emit } = createSource()
    const store = new SnapshotStore(source)
    store.hold()
    expect(log).toEqual(['subscribe', 'load'])
    loads[0]?.resolve({ revision: 1, text: 'a' })
    await settle()
    const stop = store.onDidChange(() => {})
    expect(store.getState()).toMatchObject({ phase: 'ready', value: { text: 'a' } })
    stop()
    expect(listeners.size).toBe(1)
    emit({ revision: 2, text: 'b' })
    expect(store.getState()).toMatchObject({ value: { text: 'b' } })
    expect(log).toEqual(['subscribe', 'load'])
  })
})
