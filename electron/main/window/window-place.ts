/** A rectangle of the desktop in device-independent pixels. */
export interface DesktopArea {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the window was when it was used last, without what being maximised makes of it. */
export interface WindowPlace extends DesktopArea {
  readonly isMaximized: boolean
}

/** Farther out no desktop reaches, in either direction. */
const OUTERMOST = 100_000

/**
 * Reads a stored place; null when it is none. By hand, because the window opens before the library that checks everything else has
 * been read.
 */
export function parseWindowPlace(stored: unknown): WindowPlace | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { x, y, width, height, isMaximized } = stored as Record<string, unknown>
  if (!isPixels(x) || !isPixels(y) || !isPixels(width) || !isPixels(height)) return null
  if (width <= 0 || height <= 0 || typeof isMaximized !== 'boolean') return null
  return { x, y, width, height, isMaximized }
}

function isPixels(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= OUTERMOST
}

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
