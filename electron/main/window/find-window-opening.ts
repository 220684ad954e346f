import { screen } from 'electron'
import { openWindowAt, parseWindowPlace, type WindowOpening } from './window-place'

/** Where to open a window now, with the displays that there are now, after what was stored of the last one. */
export function findWindowOpening(stored: unknown): WindowOpening {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  const areas = [main, ...others].map(({ workArea }) => workArea)
  return openWindowAt(parseWindowPlace(stored), areas)
}
