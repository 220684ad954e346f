/** A frame to make smaller, with a number that its answer carries. */
export interface ScaleOrder {
  readonly order: number
  readonly frame: VideoFrame
  readonly widthPx: number
  readonly heightPx: number
}

/** The smaller picture, or null when it could not be made. */
export interface ScaledFrame {
  readonly order: number
  readonly picture: ImageBitmap | null
}

/**
 * Turns a decoded frame into a small picture. Without a graphics card that takes a fifth of a second for a frame in 4K, which
 * is why it does not happen where the person types.
 */
self.addEventListener('message', ({ data }: MessageEvent<ScaleOrder>) => {
  const { order, frame, widthPx, heightPx } = data
  void createImageBitmap(frame, {
    resizeWidth: widthPx,
    resizeHeight: heightPx,
    resizeQuality: 'medium',
  })
    .catch(() => null)
    .then((picture) => {
      frame.close()
      const answer: ScaledFrame = { order, picture }
      self.postMessage(answer, { transfer: picture === null ? [] : [picture] })
    })
})
