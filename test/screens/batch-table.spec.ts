import { expect } from '@playwright/test'
import { openShot } from '../harness/renderer-preview/open-shot'
import { shotOf } from '../harness/renderer-preview/shots'
import { test } from './screen-test'

test('the next caption can be typed at once after Enter: no letter goes elsewhere', async ({
  page,
  origin,
}) => {
  await openShot(page, origin, shotOf('batch-table'), { theme: 'light', language: 'en' })
  const captions = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
  const browser = await page.context().newCDPSession(page)
  // All at once, as the keys of a fast hand reach a page that was busy meanwhile.
  const busy = page.evaluate(() => {
    const untilMs = performance.now() + 500
    while (performance.now() < untilMs);
  })
  const keys = captions.flatMap((caption) => [...caption, '\r'])
  await Promise.all([
    busy,
    ...keys.map((text) =>
      browser.send('Input.dispatchKeyEvent', {
        type: 'keyDown',
        key: text === '\r' ? 'Enter' : text,
        text,
      }),
    ),
  ])
  for (const [index, caption] of captions.entries()) {
    await expect(page.locator(`[data-row="${index + 2}"][data-kind="caption"]`)).toHaveText(caption)
  }
})

test('the cell with the cursor is in view as a whole, however far the keys lead', async ({
  page,
  origin,
}) => {
  await page.setViewportSize({ width: 900, height: 600 })
  await openShot(page, origin, shotOf('batch-table'), { theme: 'light', language: 'en' })
  const rows: number[] = []
  for (const [key, count] of [
    ['ArrowDown', 21],
    ['ArrowUp', 23],
    ['PageDown', 2],
    ['PageUp', 1],
  ] as const) {
    for (let press = 0; press < count; press += 1) {
      await page.keyboard.press(key)
      await expect.poll(() => page.evaluate(hiddenPartOfCell)).toBe(0)
    }
    rows.push(await page.evaluate(rowOfCursor))
  }
  const [afterDown, afterUp, afterPages = 0, afterPageBack = 0] = rows
  expect([afterDown, afterUp]).toEqual([23, 0])
  expect(afterPageBack).toBe(afterPages / 2)
  expect(afterPageBack).toBeGreaterThan(3)
})

/** Counted from 0; -1 when its cell is not in the page. */
function rowOfCursor(): number {
  const grid = document.querySelector('[role="grid"]')
  const cell = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '')
  return Number(cell?.dataset['row'] ?? -1)
}

/** How many pixels of the cell with the cursor stand behind the head or below the grid; -1 when it is not in the page. */
function hiddenPartOfCell(): number {
  const grid = document.querySelector('[role="grid"]')
  const cell = document.getElementById(grid?.getAttribute('aria-activedescendant') ?? '')
  const head = grid?.querySelector('.batch-head')
  if (grid === null || cell === null || head === null || head === undefined) return -1
  const { top, bottom } = cell.getBoundingClientRect()
  const hiddenAbovePx = Math.max(0, head.getBoundingClientRect().bottom - top)
  // Without the border, and the bar to scroll sideways with.
  const gridBottom = grid.getBoundingClientRect().top + grid.clientTop + grid.clientHeight
  const hiddenBelowPx = Math.max(0, bottom - Math.min(gridBottom, window.innerHeight))
  return Math.floor(hiddenAbovePx + hiddenBelowPx)
}
