import { FrameLateError } from './frame-errors'
import type { ScaledFrame, ScaleOrder } from './frame-scaler.worker'

/** A frame in 4K takes a fiftieth of it without a graphics card. */
const PATIENCE_MS = 10_000

interface Waiting {
  readonly resolve: (picture: ImageBitmap | null) => void
  readonly reject: (reason: unknown) => void
  readonly timer: ReturnType<typeof setTimeout>
}

/** Makes frames smaller in a thread of its own. Started with the first frame, and kept. */
export class FrameScaler {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, Waiting>()
  private lastOrder = 0

  /**
   * Takes the frame over. Answers null when the picture could not be made, and rejects with `FrameLateError` when the thread stays
   * silent: everybody waits for the one thread, so it is ended, and the next frame starts another one.
   */
  scale(frame: VideoFrame, widthPx: number, heightPx: number): Promise<ImageBitmap | null> {
    const order = ++this.lastOrder
    const message: ScaleOrder = { order, frame, widthPx, heightPx }
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => this.end(({ reject: fail }) => fail(new FrameLateError())),
        PATIENCE_MS,
      )
      this.waiting.set(order, { resolve, reject, timer })
      this.worker ??= this.start()
      this.worker.postMessage(message, [frame])
    })
  }

  /** Ends the thread; what it was working on is answered with null, and the next frame starts another one. */
  stop(): void {
    this.end(({ resolve }) => resolve(null))
  }

  private end(settle: (waiting: Waiting) => void): void {
    this.worker?.terminate()
    this.abandon(settle)
  }

  private start(): Worker {
    const worker = new Worker(new URL('./frame-scaler.worker.ts', import.meta.url), {
      type: 'module',
    })
    worker.addEventListener('message', ({ data }: MessageEvent<ScaledFrame>) => {
      const waiting = this.waiting.get(data.order)
      if (waiting === undefined) return
      clearTimeout(waiting.timer)
      this.waiting.delete(data.order)
      waiting.resolve(data.picture)
    })
    // A worker that cannot run answers nobody; the next frame starts another one.
    worker.addEventListener('error', () => this.abandon(({ resolve }) => resolve(null)))
    return worker
  }

  private abandon(settle: (waiting: Waiting) => void): void {
    this.worker = null
    for (const waiting of this.waiting.values()) {
      clearTimeout(waiting.timer)
      settle(waiting)
    }
    this.waiting.clear()
  }
}
