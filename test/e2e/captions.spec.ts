import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { expect, test } from './connected-test'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

test('caption parts by keyboard: kept from the caption, inserted at the cursor, undone, and there after a restart', async ({
  connectedApp,
  launchApp,
}) => {
  const first = await connectedApp()
  await first.screens.goTo('Publishing')
  await first.screens.publishing.choose(SAMPLE)
  const { page } = first.app
  const { caption } = first.screens.publishing
  await caption.fill('Menemen #kahvaltı #yumurta')
  await caption.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(8, 26))

  const menu = page.getByRole('button', { name: 'Caption parts' })
  await menu.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Save the text as a part' }).focus()
  await page.keyboard.press('Enter')
  // What was selected is its text, and hashtags alone are taken for a set.
  const form = page.getByRole('dialog', { name: 'New part' })
  await expect(form.getByRole('textbox', { name: 'Text' })).toHaveValue('#kahvaltı #yumurta')
  await expect(form.getByRole('radio', { name: 'Hashtag set' })).toBeChecked()
  await page.keyboard.type('Breakfast')
  await page.keyboard.press('Enter')
  await expect(form).toBeHidden()

  await caption.fill('One Two')
  await caption.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(3, 3))
  await menu.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Breakfast' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(caption).toHaveValue('One #kahvaltı #yumurta Two')
  await expect(caption).toBeFocused()
  await page.keyboard.type('!')
  await expect(caption).toHaveValue('One #kahvaltı #yumurta! Two')
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(caption).toHaveValue('One Two')
  await first.app.quit()

  const second = await launchApp()
  await second.screens.goTo('Publishing')
  await second.app.page.getByRole('button', { name: 'Caption parts' }).click()
  await expect(second.app.page.getByRole('menuitem', { name: 'Breakfast' })).toBeVisible()
})

test('caption parts are renamed, deleted and put back, and carry no choice of a post', async ({
  connectedApp,
}) => {
  const { screens, app } = await connectedApp()
  const { page } = app
  await page.evaluate(async () => {
    await window.desktop.captionParts.save({
      id: null,
      kind: 'caption-part',
      name: 'Closing',
      text: 'See you tomorrow.',
    })
  })
  await screens.publishing.compose(SAMPLE, 'Only me')
  await page.getByRole('button', { name: 'Caption parts' }).click()
  await page.getByRole('menuitem', { name: 'Manage parts' }).click()
  const dialog = page.getByRole('dialog', { name: 'Caption parts' })
  await dialog.getByRole('button', { name: 'Edit Closing' }).click()
  await page.getByRole('dialog', { name: 'Edit part' }).getByLabel('Name').fill('Goodbye')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.getByRole('button', { name: 'Delete Goodbye' }).click()
  await expect(dialog.getByText('No parts yet')).toBeVisible()
  await dialog.getByRole('button', { name: 'Put it back' }).click()
  await expect(dialog.getByText('See you tomorrow.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await page.getByRole('button', { name: 'Caption parts' }).click()
  await page.getByRole('menuitem', { name: 'Goodbye' }).click()
  await expect(screens.publishing.caption).toHaveValue('See you tomorrow.')
  await expect(screens.publishing.privacy.first()).toContainText('Only me')
  const stored = await page.evaluate(async () => {
    const list = await window.desktop.captionParts.list()
    return list.ok ? Object.keys(list.value.parts[0] ?? {}).sort() : []
  })
  expect(stored).toEqual(['id', 'kind', 'name', 'text'])
})

test('the marks lie exactly behind the letters, scrolled and zoomed, and the excess is marked', async ({
  connectedApp,
}) => {
  const { screens, app } = await connectedApp()
  await screens.goTo('Publishing')
  await screens.publishing.choose(SAMPLE)
  const { caption } = screens.publishing
  const line =
    'Emoji 🍳👩‍🍳 and marks e\u0301 in a line that is long enough to break once or twice #etiket\n'
  await caption.fill(line.repeat(30))
  await expect(app.page.getByText('characters too long')).toBeVisible()
  for (const zoom of [1, 1.5]) {
    await app.electron.evaluate(({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor)
    }, zoom)
    await app.page.waitForTimeout(300)
    const seen = await caption.evaluate((element: HTMLTextAreaElement) => {
      element.scrollTop = element.scrollHeight / 2
      const marks = element.parentElement?.querySelector('.ui-input-marks')
      if (!(marks instanceof HTMLElement)) return null
      element.dispatchEvent(new Event('scroll'))
      return {
        heights: [element.scrollHeight, marks.scrollHeight],
        widths: [element.clientWidth, marks.clientWidth],
        tops: [element.scrollTop, marks.scrollTop],
        isExcessMarked: marks.querySelector('[data-excess="true"]') !== null,
        excess: [...marks.querySelectorAll('[data-excess="true"]')]
          .map(({ textContent }) => textContent)
          .join('').length,
      }
    })
    expect(seen).not.toBeNull()
    expect(Math.abs(seen!.tops[0]! - seen!.tops[1]!)).toBeLessThanOrEqual(1)
    expect(seen!.widths[0]).toBe(seen!.widths[1])
    // A line more or less would show as a whole line of difference.
    expect(Math.abs(seen!.heights[0]! - seen!.heights[1]!)).toBeLessThan(4)
    expect(seen!.isExcessMarked).toBe(true)
    expect(Math.abs(seen!.excess - (line.length * 30 - 2200))).toBeLessThanOrEqual(1)
  }
})
