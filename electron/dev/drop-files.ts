import type { Page } from '@playwright/test'

/**
 * Drops files from the disk into the middle of the window, as a file manager does: the page gets real `File`s with real
 * paths behind them, which a synthetic `drop` event cannot give it.
 */
export async function dropFiles(page: Page, paths: readonly string[]): Promise<void> {
  const area = await page.locator('main').boundingBox()
  if (area === null) throw new Error('The window shows no page to drop on.')
  const session = await page.context().newCDPSession(page)
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', {
      type,
      x: area.x + area.width / 2,
      y: area.y + Math.min(area.height, 400) / 2,
      data: { items: [], files: [...paths], dragOperationsMask: 1 },
    })
  }
  await session.detach()
}
