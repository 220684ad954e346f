import type { ScaledFrame, ScaleOrder } from './frame-scaler.worker'

/** Makes frames smaller in a thread of its own. Started with the first frame, and kept. */
export class FrameScaler {
  private worker: Worker | null = null
  private readonly waiting = new Map<number, (picture: ImageBitmap | null) => void>()
  private lastOrder = 0

  /** Takes the frame over. Answers null when the picture could not be made. */
  scale(frame: VideoFrame, widthPx: number, heightPx: number): Promise<ImageBitmap | null> {
    const order = ++this.lastOrder
    const message: ScaleOrder = { order, frame, widthPx, heightPx }
    return new Promise((resolve) => {
      this.waiting.set(order, resolve)
      this.worker ??= this.start()
      this.worker.postMessage(message, [frame])
    })
  }

  /** Ends the thread; the next frame starts another one. */
  stop(): void {
    this.worker?.terminate()
    this.abandon()
  }

  private start(): Worker {
    const worker = new Worker(new URL('./frame-scaler.worker.ts', import.meta.url), {
      type: 'module',
    })
    worker.addEventListener('message', ({ data }: MessageEvent<ScaledFrame>) => {
      this.waiting.get(data.order)?.(data.picture)
      this.waiting.delete(data.order)
    })
    // A worker that cannot run answers nobody; the next frame starts another one.
    worker.addEventListener('error', () => this.abandon())
    return worker
  }

  private abandon(): void {
    this.worker = null
    for (const resolve of this.waiting.values()) resolve(null)
    this.waiting.clear()
  }
}
