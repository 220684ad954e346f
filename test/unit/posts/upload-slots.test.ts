import { describe, expect, it } from 'vitest'
import { UploadSlots } from '../../../electron/main/posts/upload-slots'

const NEVER = new AbortController().signal

/** Lets everything that is ready to run, run. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve))
}

describe('UploadSlots', () => {
  it('lets one post of a channel in at a time, and no more than the limit in all', async () => {
    const slots = new UploadSlots(2)
    const entered: string[] = []
    const leave = new Map<string, () => void>()
    for (const name of ['a1', 'a2', 'b1', 'c1', 'b2']) {
      void slots.acquire(name[0] ?? '', NEVER).then((release) => {
        entered.push(name)
        leave.set(name, release)
      })
    }
    await settle()
    expect(entered).toEqual(['a1', 'b1'])
    leave.get('b1')?.()
    await settle()
    expect(entered).toEqual(['a1', 'b1', 'c1'])
    leave.get('a1')?.()
    leave.get('a1')?.()
    await settle()
    expect(entered).toEqual(['a1', 'b1', 'c1', 'a2'])
    leave.get('c1')?.()
    await settle()
    expect(entered).toEqual(['a1', 'b1', 'c1', 'a2', 'b2'])
  })

  it('takes whoever gives up out of the queue', async () => {
    const slots = new UploadSlots(1)
    const release = await slots.acquire('a', NEVER)
    const controller = new AbortController()
    const given = slots.acquire('b', controller.signal)
    const kept = slots.acquire('c', NEVER)
    controller.abort(new Error('changed my mind'))
    await expect(given).rejects.toThrow('changed my mind')
    release()
    await expect(kept).resolves.toBeTypeOf('function')
    await expect(slots.acquire('d', controller.signal)).rejects.toThrow('changed my mind')
  })
})
