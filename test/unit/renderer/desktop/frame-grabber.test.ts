import { describe, expect, it } from 'vitest'
import { FrameGrabber } from '../../../../renderer/desktop/frame-grabber'
import { FrameLateError, FrameUnavailableError } from '../../../../renderer/desktop/frame-errors'
import type { FrameReader } from '../../../../renderer/desktop/video-frame-reader'

const SIZE = { widthPx: 36, heightPx: 52 }
const video = (id: string) => ({ id, modifiedAtMs: 1, previewUrl: `app://media/${id}` })
const request = (id: string, atMs = 0) => ({ video: video(id), atMs, size: SIZE })

/** Decoders whose frames come when the test says so. */
class ScriptedDecoders {
  readonly opened: string[] = []
  readonly closed: string[] = []
  readonly asked: string[] = []
  pixels = 100
  readonly broken = new Set<string>()
  /** How often each is still going to be late. */
  readonly late = new Map<string, number>()
  readonly #pending: (() => void)[] = []

  readonly open = (url: string): FrameReader => {
    this.opened.push(url)
    return {
      read: async (atMs) => {
        this.asked.push(`${url} ${atMs}`)
        await new Promise<void>((resolve) => this.#pending.push(resolve))
        if (this.broken.has(url)) throw new FrameUnavailableError()
        const lateCount = this.late.get(url) ?? 0
        this.late.set(url, lateCount - 1)
        if (lateCount > 0) throw new FrameLateError()
        return { width: this.pixels, height: 1 } as ImageBitmap
      },
      close: () => void this.closed.push(url),
    }
  }

  get openNow(): number {
    return this.opened.length - this.closed.length
  }

  /** Lets every frame come, also those that are asked for meanwhile. */
  async finish(): Promise<void> {
    for (let idle = 0; idle < 5; idle++) {
      while (this.#pending.length > 0) {
        this.#pending.shift()?.()
        idle = 0
      }
      await new Promise((resolve) => setTimeout(resolve, 0))
    }
  }
}

function aGrabber() {
  const decoders = new ScriptedDecoders()
  const time = { nowMs: 0 }
  return { decoders, time, grabber: new FrameGrabber(decoders.open, () => time.nowMs) }
}

describe('FrameGrabber', () => {
  it('works with two elements at a time, however many frames are wanted', async () => {
    const { decoders, grabber } = aGrabber()
    const frames = Array.from({ length: 300 }, (_, index) => grabber.grab(request(String(index))))
    expect(decoders.openNow).toBe(2)
    await decoders.finish()
    expect(await Promise.all(frames)).toHaveLength(300)
    expect(decoders.openNow).toBe(0)
  })

  it('reads all frames of one video through one element and remembers them', async () => {
    const { decoders, grabber } = aGrabber()
    const strip = [0, 1000, 2000].map((atMs) => grabber.grab(request('a', atMs)))
    await decoders.finish()
    await Promise.all(strip)
    expect(decoders.opened).toEqual(['app://media/a'])
    expect(await grabber.grab(request('a', 1000))).toBe(await strip[1])
    expect(grabber.peek(request('a', 2000))).toBe(await strip[2])
    expect(decoders.asked).toHaveLength(3)
  })

  it('decodes a frame once that two pictures ask for', async () => {
    const { decoders, grabber } = aGrabber()
    const both = [grabber.grab(request('a')), grabber.grab(request('a'))]
    await decoders.finish()
    const [first, second] = await Promise.all(both)
    expect(second).toBe(first)
    expect(decoders.asked).toHaveLength(1)
  })

  it('never opens a video whose picture has left the page', async () => {
    const { decoders, grabber } = aGrabber()
    const others = ['a', 'b'].map((id) => grabber.grab(request(id)))
    const cancellation = new AbortController()
    const gone = grabber.grab(request('c'), cancellation.signal)
    cancellation.abort()
    await expect(gone).rejects.toHaveProperty('name', 'AbortError')
    await decoders.finish()
    await Promise.all(others)
    expect(decoders.opened).not.toContain('app://media/c')
  })

  it('lets go of a video that cannot be decoded and does not try it again for a while', async () => {
    const { decoders, grabber, time } = aGrabber()
    decoders.broken.add('app://media/a')
    const strip = [0, 1000].map((atMs) => grabber.grab(request('a', atMs)))
    const results = Promise.allSettled(strip)
    await decoders.finish()
    expect((await results).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(decoders.openNow).toBe(0)
    await expect(grabber.grab(request('a'))).rejects.toBeInstanceOf(FrameUnavailableError)
    expect(decoders.opened).toHaveLength(1)

    decoders.broken.clear()
    time.nowMs = 60_001
    const again = grabber.grab(request('a'))
    await decoders.finish()
    expect(await again).toMatchObject({ width: 100 })
  })

  it('tries a video that does not answer again, after the others', async () => {
    const { decoders, grabber } = aGrabber()
    decoders.late.set('app://media/a', 4)
    const strip = [0, 1000].map((atMs) => grabber.grab(request('a', atMs)))
    const others = ['b', 'c', 'd'].map((id) => grabber.grab(request(id)))
    await decoders.finish()
    expect(await Promise.all([...strip, ...others])).toHaveLength(5)
    expect(decoders.asked.slice(0, 5).map((asked) => asked.slice('app://media/'.length))).toEqual([
      'a 0',
      'b 0',
      'c 0',
      'd 0',
      'a 0',
    ])
    expect(decoders.openNow).toBe(0)
  })

  it('gives a video up that never answers, and lets nobody wait for one that has left the page', async () => {
    const { decoders, grabber } = aGrabber()
    decoders.late.set('app://media/a', 100)
    const cancellation = new AbortController()
    const results = Promise.allSettled([
      grabber.grab(request('a', 0)),
      grabber.grab(request('a', 1000), cancellation.signal),
    ])
    cancellation.abort()
    await decoders.finish()
    const [never, gone] = await results
    expect(never).toMatchObject({ reason: { name: 'FrameUnavailableError' } })
    expect(gone).toMatchObject({ reason: { name: 'AbortError' } })
    expect(decoders.asked).toHaveLength(5)
    await expect(grabber.grab(request('a'))).rejects.toBeInstanceOf(FrameUnavailableError)
  })

  it('does not try a late video again whose picture left the page while it was awaited', async () => {
    const { decoders, grabber } = aGrabber()
    decoders.late.set('app://media/a', 100)
    const cancellation = new AbortController()
    const gone = grabber.grab(request('a'), cancellation.signal)
    const other = grabber.grab(request('b'))
    cancellation.abort()
    await expect(gone).rejects.toHaveProperty('name', 'AbortError')
    await decoders.finish()
    await other
    expect(decoders.asked).toHaveLength(2)
  })

  it('forgets the frames that were shown longest ago when they get too many', async () => {
    const { decoders, grabber } = aGrabber()
    decoders.pixels = 3_000_000
    for (const id of ['a', 'b', 'c']) {
      const frame = grabber.grab(request(id))
      await decoders.finish()
      await frame
    }
    expect(grabber.peek(request('a'))).toBeNull()
    expect(grabber.peek(request('b'))).not.toBeNull()
    expect(grabber.peek(request('c'))).not.toBeNull()
  })
})
