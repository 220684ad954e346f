import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { runAbortable } from '../../../electron/main/platform/run-abortable'

const forever = (signal: AbortSignal) => delay(60_000, undefined, { signal })

describe('runAbortable', () => {
  it('gives back what the work gives', async () => {
    await expect(runAbortable({ timeoutMs: 1000 }, async () => 7)).resolves.toBe(7)
  })

  it('ends the work with the reason of the signal it follows', async () => {
    const outer = new AbortController()
    const reason = new Error('stop')
    const work = runAbortable({ signal: outer.signal }, async (signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
      throw signal.reason
    })
    outer.abort(reason)
    await expect(work).rejects.toBe(reason)
  })

  it('starts aborted when the signal already is', async () => {
    const outer = AbortSignal.abort(new Error('early'))
    await expect(runAbortable({ signal: outer }, async (signal) => signal.aborted)).resolves.toBe(
      true,
    )
  })

  it('ends the work when the time is up', async () => {
    const startedAtMs = performance.now()
    await expect(runAbortable({ timeoutMs: 50 }, forever)).rejects.toThrow()
    expect(performance.now() - startedAtMs).toBeLessThan(5000)
  })

  it('leaves no listener behind on a signal that lives long', async () => {
    const outer = new AbortController()
    let listeners = 0
    const { signal } = outer
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1
      add(...args)
    }
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1
      remove(...args)
    }
    for (let run = 0; run < 20; run += 1) await runAbortable({ signal }, async () => run)
    expect(listeners).toBe(0)
  })
})
