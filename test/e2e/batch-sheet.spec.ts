import { copyFile } from 'node:fs/promises'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { dropFiles } from '../../electron/dev/drop-files'
import { writeWorkbook } from '../fixtures/write-workbook'
import { expect, test } from './connected-test'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

test('a sheet fills captions of videos at hand and beside it, and lists what it cannot fill', async ({
  connectedApp,
  profileDir,
}) => {
  const [first, beside] = [join(profileDir, 'first.mp4'), join(profileDir, 'beside.mp4')]
  for (const path of [first, beside]) await copyFile(SAMPLE, path)
  const sheet = join(profileDir, 'plan.xlsx')
  writeFileSync(
    sheet,
    writeWorkbook([
      ['Dosya', 'Metin', 'Kanal', 'Who can view'],
      ['first.mp4', 'From the sheet #one', '@defne.kitchen', 'Everyone'],
      ['beside.mp4', 'Beside it', 'nobody', ''],
      ['never.mp4', 'Lost', '', ''],
    ]),
  )
  const { screens, app } = await connectedApp()
  const { page } = app
  await screens.goTo('Publishing')
  await dropFiles(page, [first, sheet])

  const dialog = page.getByRole('dialog', { name: 'Captions from plan.xlsx' })
  await expect(dialog.getByText('2 rows fit a video')).toBeVisible()
  await expect(dialog.getByText('Not used: Who can view.')).toBeVisible()
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Row 3' })).toContainText(
    'No connected channel is called “nobody”.',
  )
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Row 4' })).toContainText(
    'No video is called “never.mp4”.',
  )
  await dialog.getByRole('button', { name: 'Fill 2 videos' }).click()
  await expect(dialog).toBeHidden()

  const list = page.getByRole('navigation', { name: 'Videos to post' })
  await list.getByRole('button', { name: 'beside.mp4' }).first().click()
  await expect(screens.publishing.caption).toHaveValue('Beside it')
  await list.getByRole('button', { name: 'first.mp4' }).first().click()
  await expect(screens.publishing.caption).toHaveValue('From the sheet #one')
  // What a person has to choose never comes from a sheet.
  await expect(screens.publishing.post).toBeDisabled()
  await expect(page.getByRole('checkbox', { name: 'Allow comments' })).not.toBeChecked()

  await dropFiles(page, [join(profileDir, 'plan.xlsx')])
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expect(screens.publishing.caption).toHaveValue('From the sheet #one')
})
