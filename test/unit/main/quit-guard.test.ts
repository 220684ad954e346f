import { describe, expect, it } from 'vitest'
import { QuitGuard } from '../../../electron/main/quit-guard'

function createGuard(openUploads: number, canAsk = true, scheduledPosts = 0) {
  const seen: string[] = []
  const guard = new QuitGuard({
    countWork: () => ({ openPosts: openUploads, scheduledPosts }),
    ask: ({ openPosts }) => {
      seen.push(`ask ${openPosts}`)
      return canAsk
    },
    shutDown: () => {
      seen.push('shut down')
      return Promise.resolve()
    },
    quit: () => seen.push('quit'),
  })
  return { guard, seen }
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('QuitGuard', () => {
  it('shuts down first and quits then, without a question, when nothing is on its way', async () => {
    const { guard, seen } = createGuard(0)
    expect(guard.mayQuit()).toBe(false)
    await settle()
    expect(seen).toEqual(['shut down', 'quit'])
    expect(guard.mayQuit()).toBe(true)
  })

  it('asks over a running upload and stays when the person says no', async () => {
    const { guard, seen } = createGuard(2)
    expect(guard.mayQuit()).toBe(false)
    guard.answer(false)
    await settle()
    expect(seen).toEqual(['ask 2'])
    expect(guard.mayQuit()).toBe(false)
    guard.answer(true)
    await settle()
    expect(seen).toEqual(['ask 2', 'ask 2', 'shut down', 'quit'])
  })

  it('asks over posts that only wait for their time, and leaves at once when it is told to', async () => {
    const { guard, seen } = createGuard(0, true, 3)
    expect(guard.mayQuit()).toBe(false)
    guard.answer(false)
    await settle()
    expect(seen).toEqual(['ask 0'])
    expect(guard.isLeaving).toBe(false)
    guard.quitNow()
    guard.quitNow()
    await settle()
    expect(guard.isLeaving).toBe(true)
    expect(seen).toEqual(['ask 0', 'shut down', 'quit'])
  })

  it('takes a second quit for a yes', async () => {
    const { guard, seen } = createGuard(1)
    guard.mayQuit()
    guard.mayQuit()
    await settle()
    expect(seen).toEqual(['ask 1', 'shut down', 'quit'])
  })

  it('does not ask where nobody can answer', async () => {
    const { guard, seen } = createGuard(1, false)
    guard.mayQuit()
    await settle()
    expect(seen).toEqual(['ask 1', 'shut down', 'quit'])
  })

  it('ignores an answer to a question that was not put', async () => {
    const { guard, seen } = createGuard(1)
    guard.answer(true)
    await settle()
    expect(seen).toEqual([])
  })

  it('shuts down once, however often quit is asked for', async () => {
    const { guard, seen } = createGuard(0)
    guard.mayQuit()
    guard.mayQuit()
    await settle()
    expect(seen).toEqual(['shut down', 'quit'])
  })

  it('quits all the same when the services fail to stop, or take too long', async () => {
    for (const shutDown of [
      () => Promise.reject(new Error('the disk is gone')),
      () => new Promise<void>(() => undefined),
    ]) {
      let quits = 0
      const guard = new QuitGuard({
        countWork: () => ({ openPosts: 0, scheduledPosts: 0 }),
        ask: () => true,
        shutDown,
        quit: () => (quits += 1),
        shutDownLimitMs: 20,
      })
      expect(guard.mayQuit()).toBe(false)
      await expect.poll(() => quits).toBe(1)
      expect(guard.mayQuit()).toBe(true)
    }
  })
})
