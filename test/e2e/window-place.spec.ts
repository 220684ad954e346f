import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './app-test'

/** Where the window is, or null until it is on the screen. */
function boundsOf(electron: ElectronApplication): Promise<Electron.Rectangle | null> {
  return electron.evaluate(
    ({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .find((window) => window.isVisible())
        ?.getNormalBounds() ?? null,
  )
}

const PLACE = { x: 60, y: 40, width: 1000, height: 650 }

test('the window opens where and as large as it was', async ({ world }) => {
  const first = await world.launch()
  await expect.poll(() => boundsOf(first.app.electron)).not.toBeNull()
  await first.app.electron.evaluate(({ BrowserWindow }, place) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.setBounds(place)
  }, PLACE)
  await first.app.quit()

  const second = await world.launch()
  await expect.poll(() => boundsOf(second.app.electron)).toEqual(PLACE)
})
