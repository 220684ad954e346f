import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { FrameLateError } from '../../../../renderer/desktop/frame-errors'
import { FrameScaler } from '../../../../renderer/desktop/frame-scaler'
import type { ScaleOrder } from '../../../../renderer/desktop/frame-scaler.worker'

/** A browser's thread, which Node has none of. It answers when the test says so. */
class ScriptedWorker extends EventTarget {
  static readonly started: ScriptedWorker[] = []
  readonly orders: number[] = []
  isTerminated = false

  constructor() {
    super()
    ScriptedWorker.started.push(this)
  }

  postMessage({ order }: ScaleOrder): void {
    this.orders.push(order)
  }

  answer(order: number): void {
    const picture = { width: order } as ImageBitmap
    this.dispatchEvent(new MessageEvent('message', { data: { order, picture } }))
  }

  terminate(): void {
    this.isTerminated = true
  }
}

const frame = {} as VideoFrame

describe('FrameScaler', () => {
  beforeEach(() => {
    ScriptedWorker.started.length = 0
    vi.useFakeTimers()
    vi.stubGlobal('Worker', ScriptedWorker)
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives each frame its own picture, whichever comes first', async () => {
    const scaler = new FrameScaler()
    const pictures = [scaler.scale(frame, 1, 1), scaler.scale(frame, 1, 1)]
    const [worker] = ScriptedWorker.started
    worker?.answer(2)
    worker?.answer(1)
    expect(await Promise.all(pictures)).toEqual([{ width: 1 }, { width: 2 }])
    expect(vi.getTimerCount()).toBe(0)
  })

  it('ends a thread that stays silent, calls all its frames late, and starts another one', async () => {
    const scaler = new FrameScaler()
    const results = Promise.allSettled([scaler.scale(frame, 1, 1), scaler.scale(frame, 1, 1)])
    await vi.advanceTimersByTimeAsync(10_000)
    for (const result of await results) {
      expect(result.status === 'rejected' && result.reason).toBeInstanceOf(FrameLateError)
    }
    expect(ScriptedWorker.started[0]?.isTerminated).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
    const next = scaler.scale(frame, 1, 1)
    ScriptedWorker.started[1]?.answer(3)
    await expect(next).resolves.toEqual({ width: 3 })
  })

  it('answers null for what was under way when it is stopped', async () => {
    const scaler = new FrameScaler()
    const picture = scaler.scale(frame, 1, 1)
    scaler.stop()
    await expect(picture).resolves.toBeNull()
    expect(ScriptedWorker.started[0]?.isTerminated).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('answers null for what a thread that cannot run was given', async () => {
    const scaler = new FrameScaler()
    const picture = scaler.scale(frame, 1, 1)
    ScriptedWorker.started[0]?.dispatchEvent(new Event('error'))
    await expect(picture).resolves.toBeNull()
  })
})
