import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './connected-test'

/** The labels of the native menu's bar, or of one of its menus. */
function readMenu(electron: ElectronApplication, index: number | null): Promise<string[]> {
  return electron.evaluate(({ Menu }, at) => {
    const bar = Menu.getApplicationMenu()?.items ?? []
    const items = at === null ? bar : (bar[at]?.submenu?.items ?? [])
    return items.filter(({ type }) => type !== 'separator').map(({ label }) => label)
  }, index)
}

test('the palette: opened, searched, chosen and left by the keyboard alone', async ({
  connectedApp,
}) => {
  const { app, screens } = await connectedApp()
  const { page } = app
  await screens.goTo('Publishing')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Command palette' })
  await expect(palette).toBeVisible()
  await page.keyboard.type('hist')
  await page.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()

  // What was used last stands first; the arrows reach it without a letter typed.
  await page.keyboard.press('Control+k')
  await expect(palette.getByRole('group', { name: 'Used last' }).getByRole('menuitem')).toHaveText([
    /History/u,
  ])
  await page.keyboard.type('turk')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Geçmiş' })).toBeVisible()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('dil: eng')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('zzzz')
  await expect(palette.getByText('Nothing is called that.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(palette).toBeHidden()
})

test('shortcuts go to pages, hold the queue and show their sheet, and nothing happens behind a dialog', async ({
  connectedApp,
}) => {
  const { app } = await connectedApp()
  const { page } = app
  await page.keyboard.press('Control+2')
  await expect(page.getByRole('heading', { level: 1, name: 'Queue' })).toBeVisible()
  await page.keyboard.press('Control+Shift+P')
  await expect(page.locator('main').getByText('The queue is paused')).toBeVisible()
  await page.keyboard.press('Control+Shift+P')
  await expect(page.locator('main').getByText('The queue is paused')).toBeHidden()
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
  await page.keyboard.press('Control+/')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('Go to a page')).toBeVisible()
  await page.keyboard.press('Control+1')
  await expect(sheet).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
})

test('the native menu speaks the language of the window, follows it live, and leads to the page', async ({
  connectedApp,
}) => {
  const { app } = await connectedApp()
  const { page, electron } = app
  await expect
    .poll(() => readMenu(electron, null))
    .toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
  expect(await readMenu(electron, 0)).toEqual([
    'New post…',
    'Pause queue',
    'Settings…',
    'Close window',
    'Quit Sosyabot',
  ])
  await electron.evaluate(({ Menu, BrowserWindow }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('go-calendar')
    item?.click(undefined, BrowserWindow.getAllWindows()[0])
  })
  await expect(page.getByRole('heading', { level: 1, name: 'Calendar' })).toBeVisible()
  await page.evaluate(() => window.desktop.queue.pause())
  await expect.poll(async () => (await readMenu(electron, 0))[1]).toBe('Resume queue')

  await page.evaluate(async () => {
    const settings = await window.desktop.settings.get()
    if (settings.ok) await window.desktop.settings.update({ ...settings.value, language: 'tr' })
  })
  await expect
    .poll(() => readMenu(electron, null))
    .toEqual(['Dosya', 'Düzen', 'Görünüm', 'Pencere', 'Yardım'])
  expect((await readMenu(electron, 0))[1]).toBe('Kuyruğu sürdür')
})

test('a command of the menu opens the window when there is none, as on macOS', async ({
  connectedApp,
}) => {
  const { app } = await connectedApp()
  const opened = app.electron.waitForEvent('window')
  await app.electron.evaluate(({ app: electronApp, BrowserWindow, Menu }) => {
    // There the app lives on without a window.
    electronApp.removeAllListeners('window-all-closed')
    electronApp.on('window-all-closed', () => undefined)
    for (const window of BrowserWindow.getAllWindows()) window.destroy()
    Menu.getApplicationMenu()?.getMenuItemById('go-history')?.click()
  })
  const page = await opened
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
})
