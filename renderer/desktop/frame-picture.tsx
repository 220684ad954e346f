import { useLayoutEffect, useRef } from 'react'

/** A frame on the page; CSS gives it its size. */
export function FramePicture({ frame }: { readonly frame: ImageBitmap }) {
  const canvasRef = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    const canvas = canvasRef.current
    if (canvas === null) return
    canvas.width = frame.width
    canvas.height = frame.height
    canvas.getContext('2d')?.drawImage(frame, 0, 0)
  }, [frame])
  return <canvas ref={canvasRef} />
}
