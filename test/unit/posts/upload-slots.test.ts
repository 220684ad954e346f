import { describe, expect, it } from 'vitest'
import { UploadSlots, type UploadCandidate } from '../../../electron/main/posts/upload-slots'
import type { LinePlace } from '../../../electron/shared/post-line'

const NEVER = new AbortController().signal

let createdCount = 0

/** A post of the channel that its name begins with; the next one in the line unless a place is given. */
function candidate(postId: string, place?: Partial<LinePlace>): UploadCandidate {
  createdCount += 1
  const createdAtMs = createdCount
  return {
    postId,
    channelId: postId[0] ?? '',
    readPlace: () => ({ publishId: null, linePlace: createdAtMs, createdAtMs, ...place }),
  }
}

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
      void slots.acquire(candidate(name), NEVER).then((turn) => {
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
    const turn = await slots.acquire(candidate('a'), NEVER)
    const controller = new AbortController()
    const given = slots.acquire(candidate('b'), controller.signal)
    const kept = slots.acquire(candidate('c'), NEVER)
    controller.abort(new Error('changed my mind'))
    await expect(given).rejects.toThrow('changed my mind')
    turn.end()
    await expect(kept).resolves.toHaveProperty('end')
    await expect(slots.acquire(candidate('d'), controller.signal)).rejects.toThrow(
      'changed my mind',
    )
  })

  it('lets somebody else upload while a post waits, but no other post of its channel', async () => {
    const slots = new UploadSlots(1)
    const entered: string[] = []
    const first = await slots.acquire(candidate('a'), NEVER)
    void slots.acquire(candidate('a'), NEVER).then(() => entered.push('a2'))
    const other = slots.acquire(candidate('b'), NEVER).then((turn) => {
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
    const first = await slots.acquire(candidate('a'), controller.signal)
    const waiting = first.stepAside(() => Promise.reject(new Error('stopped')))
    await expect(waiting).rejects.toThrow('stopped')
    first.end()
    const [second, third] = [
      slots.acquire(candidate('a'), NEVER),
      slots.acquire(candidate('b'), NEVER),
    ]
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

  it('goes by the place in the line and not by who asked first, and a begun upload comes before all', async () => {
    const slots = new UploadSlots(1, { isOpen: false })
    const entered: string[] = []
    const ask = (postId: string, place: Partial<LinePlace>): void => {
      void slots.acquire(candidate(postId, place), NEVER).then((turn) => {
        entered.push(postId)
        turn.end()
      })
    }
    ask('a', { linePlace: 30 })
    ask('b', { linePlace: 20 })
    ask('c', { linePlace: 40, publishId: 'v_pub~1' })
    ask('d', { linePlace: 20, createdAtMs: 0 })
    await settle()
    expect(entered).toEqual([])
    slots.open()
    await settle()
    expect(entered).toEqual(['c', 'd', 'b', 'a'])
  })

  it('looks again where a post stands when it was moved', async () => {
    const slots = new UploadSlots(1, { isOpen: false })
    const entered: string[] = []
    const places = new Map([
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ])
    for (const [postId] of places) {
      const readPlace = () => ({
        publishId: null,
        linePlace: places.get(postId) ?? 0,
        createdAtMs: 0,
      })
      void slots.acquire({ postId, channelId: postId, readPlace }, NEVER).then((turn) => {
        entered.push(postId)
        turn.end()
      })
    }
    places.set('c', -1).set('a', 9)
    slots.reorder(['c'])
    slots.open()
    await settle()
    expect(entered).toEqual(['c', 'a', 'b'])
  })

  it('lets nobody in while it is closed, not even one that stood aside, and knows whose turn it is', async () => {
    const slots = new UploadSlots(2)
    const first = await slots.acquire(candidate('a1'), NEVER)
    await slots.acquire(candidate('b1'), NEVER)
    expect(slots.turnPostIds).toEqual(['a1', 'b1'])
    let isBack = false
    slots.close()
    void first
      .stepAside(() => Promise.resolve())
      .then(() => {
        isBack = true
      })
    await settle()
    expect(isBack).toBe(false)
    expect(slots.turnPostIds).toEqual(['a1', 'b1'])
    slots.open()
    await settle()
    expect(isBack).toBe(true)
    first.end()
    expect(slots.turnPostIds).toEqual(['b1'])
  })

  describe('a post that can still be taken back', () => {
    const held = (name: string, untilMs: number) => {
      let end = () => {}
      const over = new Promise<void>((resolve) => (end = resolve))
      return { candidate: { ...candidate(name), hold: { untilMs, end: over } }, end: () => end() }
    }

    it('holds up nobody, of its own channel neither', async () => {
      const slots = new UploadSlots(1)
      const entered: string[] = []
      const waiting = held('a1', 15)
      void slots.acquire(waiting.candidate, NEVER).then(() => entered.push('a1'))
      const turn = await slots.acquire(candidate('a2'), NEVER)
      await settle()
      expect(entered).toEqual([])
      turn.end()
      await settle()
      expect(entered).toEqual([])
      waiting.end()
      await settle()
      expect(entered).toEqual(['a1'])
    })

    it('enters in the order of the line with those that waited for the same instant', async () => {
      const slots = new UploadSlots(1)
      const entered: string[] = []
      const posts = ['a', 'b', 'c'].map((name) => held(name, 15))
      for (const { candidate: one } of posts) {
        void slots.acquire(one, NEVER).then((turn) => {
          entered.push(one.postId)
          turn.end()
        })
      }
      // Timers of one instant end in any order.
      posts[2]?.end()
      await settle()
      expect(entered).toEqual(['a', 'b', 'c'])
    })

    it('leaves when it is taken back, and lets the others in', async () => {
      const slots = new UploadSlots(1)
      const controller = new AbortController()
      const waiting = held('a1', 15)
      const given = slots.acquire(waiting.candidate, controller.signal)
      controller.abort(new Error('taken back'))
      await expect(given).rejects.toThrow('taken back')
      waiting.end()
      await expect(slots.acquire(candidate('a2'), NEVER)).resolves.toHaveProperty('end')
    })
  })
})
