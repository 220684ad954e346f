import { describe, expect, it } from 'vitest'
import { SerialQueue } from '../../../electron/main/platform/serial-queue'

describe('SerialQueue', () => {
  it('keeps a read and the write that follows from it together', async () => {
    const queue = new SerialQueue()
    let value = 0
    await Promise.all(
      Array.from({ length: 50 }, () =>
        queue.run(async () => {
          const seen = value
          await new Promise((resolve) => setImmediate(resolve))
          value = seen + 1
        }),
      ),
    )
    expect(value).toBe(50)
  })

  it('hands a failure to its own caller and goes on', async () => {
    const queue = new SerialQueue()
    const failing = queue.run(() => Promise.reject(new Error('no')))
    const next = queue.run(() => Promise.resolve('yes'))
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
