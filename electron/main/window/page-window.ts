import { BrowserWindow, nativeTheme } from 'electron'
import type { Logger } from '../platform/logger'
import { APP_PAGE_URL } from './app-scheme'
import { HARDENED_PREFERENCES } from './hardened-preferences'
import type { WindowOpening } from './window-place'

/** Smallest window in which every page stays usable. */
const MIN_WIDTH_PX = 900
const MIN_HEIGHT_PX = 600

/** Background before the first paint, equal to the page's own, so that nothing flashes. */
const BACKGROUND = { light: '#f5f4f1', dark: '#121211' } as const

/** A window that loads the app's page, not yet on the screen. */
export interface PageWindow {
  readonly window: BrowserWindow
  /** Whether it is to fill its display once it is on the screen: Electron shows whatever it maximises. */
  readonly isMaximizeWanted: boolean
}

/** Makes the window. Nothing of the page is loaded yet. */
export function makePageWindow(options: {
  readonly preloadPath: string
  readonly iconPath: string
  readonly opening: WindowOpening
}): PageWindow {
  const { isMaximized, ...bounds } = options.opening
  const window = new BrowserWindow({
    ...bounds,
    height: bounds.height + 1,
    minWidth: MIN_WIDTH_PX,
    minHeight: MIN_HEIGHT_PX,
    show: false,
    // Before it is seen the page draws nothing: Chromium would hold up its code until the graphics process has started.
    paintWhenInitiallyHidden: false,
    title: 'Sosyabot',
    icon: options.iconPath,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    // Windows and Linux have no menu: the page has its own navigation, and editing keys work without one.
    autoHideMenuBar: true,
    webPreferences: { ...HARDENED_PREFERENCES, preload: options.preloadPath },
  })
  // Only a change of size tells a page in a hidden window how large it is (Electron 33 on Linux). It would lay itself out for no
  // width at all, and once more when it is shown.
  window.setSize(bounds.width, bounds.height)
  return { window, isMaximizeWanted: isMaximized }
}

/** Begins to load the page. Resolves when it is loaded or has failed, which is logged. */
export async function loadPage({ window }: PageWindow, logger: Logger): Promise<void> {
  try {
    await window.loadURL(APP_PAGE_URL)
  } catch (error) {
    logger.error('page-not-loaded', error)
  }
}
