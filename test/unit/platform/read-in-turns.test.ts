import { describe, expect, it } from 'vitest'
import { readInTurns } from '../../../electron/main/platform/read-in-turns'

describe('readInTurns', () => {
  it('reads the parts in order, and lets what waits have the thread before each and after the last', async () => {
    const events: string[] = []
    const part = (name: string) => () => {
      events.push(name)
      // What is told by another process meanwhile waits just so.
      setImmediate(() => events.push(`after ${name}`))
      return Promise.resolve()
    }
    await readInTurns([part('a'), part('b'), part('c')])
    expect(events).toEqual(['a', 'after a', 'b', 'after b', 'c', 'after c'])
  })

  it('reads nothing more once a part cannot be read', async () => {
    const read: string[] = []
    const parts = [
      () => Promise.reject(new Error('damaged')),
      () => Promise.resolve(read.push('next')),
    ]
    await expect(readInTurns(parts)).rejects.toThrow('damaged')
    expect(read).toEqual([])
  })
})
