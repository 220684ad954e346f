import { z } from 'zod'

/** A rectangle of the desktop in device-independent pixels. */
export interface DesktopArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const pixels = z.number().int().min(-100_000).max(100_000)

/** Where the window was when it was used last, without what being maximised makes of it. */
export const windowPlaceSchema = z.object({
  x: pixels,
  y: pixels,
  width: pixels.positive(),
  height: pixels.positive(),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof windowPlaceSchema>

/** Where a window opens. Without a corner the system puts it in the middle of the main display. */
export interface WindowOpening {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

const DEFAULT_SIZE = { width: 1280, height: 800 } as const
/** So much of the title bar has to be within reach, or the window cannot be pulled back. */
const GRIP = { width: 120, height: 32 } as const

/**
 * Where the window opens: where it was, unless the display it stood on is gone, and never larger than the display. The first of the
 * displays is the main one.
 */
export function openWindowAt(
  place: WindowPlace | null,
  displays: readonly DesktopArea[],
): WindowOpening {
  const main = displays[0] ?? { x: 0, y: 0, ...DEFAULT_SIZE }
  if (place === null) return { ...fitInto(DEFAULT_SIZE, main), isMaximized: false }
  const { x, y, isMaximized } = place
  for (const display of displays) {
    // Judged by the size it will have: a part of it that is cut off cannot be pulled.
    const size = fitInto(place, display)
    if (isGripWithin({ x, y, ...size }, display)) return { x, y, ...size, isMaximized }
  }
  return { ...fitInto(place, main), isMaximized }
}

function fitInto(
  { width, height }: Pick<DesktopArea, 'width' | 'height'>,
  area: DesktopArea,
): Pick<DesktopArea, 'width' | 'height'> {
  return { width: Math.min(width, area.width), height: Math.min(height, area.height) }
}

/** Whether enough of the window's upper edge lies in the area. */
function isGripWithin(window: DesktopArea, area: DesktopArea): boolean {
  const left = Math.max(window.x, area.x)
  const right = Math.min(window.x + window.width, area.x + area.width)
  return (
    right - left >= GRIP.width &&
    window.y >= area.y &&
    window.y + GRIP.height <= area.y + area.height
  )
}
