import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { findProgram } from '../../electron/dev/system-requirements'
import type { RunningApp } from '../harness/running-app'
import { expect, test } from './connected-test'

const SAMPLE = join(checkoutDirectory, 'resources', 'sample', 'sosyabot-sample.mp4')

test.skip(findProgram('dunst') === undefined, 'no notification service is installed')

/**
 * The desktop's own service for notifications. The bus starts it by itself as soon as somebody asks for it, as in a Linux
 * session, and keeps it: one that a test started beside it would lose the name to the bus now and then, and end at once.
 */
test.beforeEach(async () => {
  await expect.poll(() => dunstctl('count')).toContain('Waiting: 0')
  dunstctl('close-all')
  dunstctl('history-clear')
})

function dunstctl(...args: readonly string[]): string {
  try {
    return execFileSync('dunstctl', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return 'not there yet'
  }
}

function hideWindow({ electron }: RunningApp): Promise<void> {
  return electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isVisible())
      ?.hide()
  })
}

test('somebody who is not looking is told what was published; a click leads there', async ({
  connectedApp,
  practice,
}) => {
  const { app, screens } = await connectedApp()
  practice.faults.set({ kind: 'throttle', bytesPerSecond: 400_000 })
  await screens.publishing.compose(SAMPLE, 'Only me')
  await screens.publishing.postAndConfirm()
  await hideWindow(app)
  practice.faults.clear()
  await expect.poll(() => dunstctl('count', 'displayed'), { timeout: 40_000 }).toContain('1')
  dunstctl('action', '0')
  await expect(app.page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible()
  const isVisible = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  )
  expect(isVisible).toBe(true)
  dunstctl('close-all')
  const history = dunstctl('history')
  expect(history).toContain('Published: sosyabot-sample.mp4')
  expect(history).toContain('to Defne')
})

test('somebody who looks at the window is not told twice', async ({ connectedApp }) => {
  const { screens } = await connectedApp()
  await screens.publishing.compose(SAMPLE, 'Only me')
  await screens.publishing.postAndConfirm()
  await expect(screens.publishing.state('Published')).toBeVisible({ timeout: 30_000 })
  await new Promise((resolve) => setTimeout(resolve, 5000))
  expect(dunstctl('count')).toMatch(/Waiting: 0[^]*displayed: 0/u)
})
