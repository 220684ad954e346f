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
      void slots.acquire(name[0] ?? '', NEVER).then((turn) => {
        entered.push(name)
        leave.set(name, () => turn.end())
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
    const turn = await slots.acquire('a', NEVER)
    const controller = new AbortController()
    const given = slots.acquire('b', controller.signal)
    const kept = slots.acquire('c', NEVER)
    controller.abort(new Error('changed my mind'))
    await expect(given).rejects.toThrow('changed my mind')
    turn.end()
    await expect(kept).resolves.toHaveProperty('end')
    await expect(slots.acquire('d', controller.signal)).rejects.toThrow('changed my mind')
  })

  it('lets somebody else upload while a post waits, but no other post of its channel', async () => {
    const slots = new UploadSlots(1)
    const entered: string[] = []
    const first = await slots.acquire('a', NEVER)
    void slots.acquire('a', NEVER).then(() => entered.push('a2'))
    const other = slots.acquire('b', NEVER).then((turn) => {
      entered.push('b1')
      return turn
    })
    await settle()
    expect(entered).toEqual([])
    let wakeUp = (): void => undefined
    const waiting = first.stepAside(
      () =>
        new Promise((resolve) => {
          wakeUp = resolve
        }),
    )
    await settle()
    expect(entered).toEqual(['b1'])
    let isBack = false
    void waiting.then(() => {
      isBack = true
    })
    wakeUp()
    await settle()
    expect(isBack).toBe(false)
    const turn = await other
    turn.end()
    await settle()
    expect(isBack).toBe(true)
    expect(entered).toEqual(['b1'])
    first.end()
    await settle()
    expect(entered).toEqual(['b1', 'a2'])
  })

  it('gives up the channel of a post that is stopped while it waits', async () => {
    const slots = new UploadSlots(1)
    const controller = new AbortController()
    const first = await slots.acquire('a', controller.signal)
    const waiting = first.stepAside(() => Promise.reject(new Error('stopped')))
    await expect(waiting).rejects.toThrow('stopped')
    first.end()
    const [second, third] = [slots.acquire('a', NEVER), slots.acquire('b', NEVER)]
    const turn = await second
    let isThirdIn = false
    void third.then(() => {
      isThirdIn = true
    })
    await settle()
    expect(isThirdIn).toBe(false)
    turn.end()
    await settle()
    expect(isThirdIn).toBe(true)
  })
})
