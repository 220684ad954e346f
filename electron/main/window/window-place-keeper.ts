import type { BrowserWindow } from 'electron'
import type { Logger } from '../platform/logger'
import type { JsonStore } from '../settings/json-store'
import { findWindowOpening } from './find-window-opening'
import { WINDOW_PLACE_KEY } from '../settings/preferences-file'
import type { WindowOpening } from './window-place'

/** Dragging tells hundreds of places; the one where it ends is worth writing. */
const SETTLED_MS = 1000

/** Remembers where the window was. A place that cannot be written costs nothing but itself. */
export class WindowPlaceKeeper {
  constructor(
    private readonly store: JsonStore,
    private readonly logger: Logger,
  ) {}

  /** Where to open a window now, with the displays that there are now. */
  find(): WindowOpening {
    return findWindowOpening(this.store.read(WINDOW_PLACE_KEY))
  }

  /** Follows a window until it is closed. */
  follow(window: BrowserWindow): void {
    let timer: NodeJS.Timeout | undefined
    const save = (): void => {
      clearTimeout(timer)
      if (window.isDestroyed()) return
      try {
        const place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
        this.store.write(WINDOW_PLACE_KEY, place)
      } catch (error) {
        this.logger.error('window-place-not-saved', error)
      }
    }
    const saveSoon = (): void => {
      clearTimeout(timer)
      timer = setTimeout(save, SETTLED_MS)
    }
    window.on('move', saveSoon)
    window.on('resize', saveSoon)
    window.on('maximize', saveSoon)
    window.on('unmaximize', saveSoon)
    window.on('close', save)
    window.on('closed', () => clearTimeout(timer))
  }
}
