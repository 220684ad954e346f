import { runWithWitness } from '../harness/running-app'
import { expect, test } from './app-test'

/** Runs in main before the app does: tells how large the page is once it stands, and ends the app. */
const SIZE_WITNESS = `const { app } = require('electron')
app.on('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    const { page, visibility } = await window.webContents.executeJavaScript(
      '({ page: [innerWidth, innerHeight], visibility: document.visibilityState })',
    )
    const { width, height } = window.getContentBounds()
    process.stdout.write(JSON.stringify({ window: [width, height], page, visibility }))
    app.quit()
  })
})
`

/** Nobody sees these while all is well: what they hold off made the window come to the screen later. */
test.describe('the first layout', () => {
  test('of a window that is not yet on the screen has the size that it is going to have', async ({
    world,
  }) => {
    const launch = world.describeLaunch({ args: ['--hidden'] })
    const told = await runWithWitness(launch, SIZE_WITNESS)
    expect(JSON.parse(told)).toEqual({
      window: [1280, 800],
      page: [1280, 800],
      visibility: 'hidden',
    })
  })

  test('waits for no font of the system', async ({ launchApp }) => {
    const { app, screens } = await launchApp()
    await screens.goTo('Publishing')
    // A file of the family that has not come has Chromium look for a stand-in, also when nothing is written in it.
    await expect
      .poll(() => app.page.evaluate(() => [...document.fonts].map(({ status }) => status)))
      .toEqual(['loaded', 'loaded'])
    const session = await app.page.context().newCDPSession(app.page)
    await session.send('DOM.enable')
    await session.send('CSS.enable')
    const { root } = await session.send('DOM.getDocument', { depth: -1 })
    const { nodeIds } = await session.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'body, body *',
    })
    const strangers: string[] = []
    let glyphs = 0
    for (const nodeId of nodeIds) {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
      for (const { familyName, isCustomFont, glyphCount } of fonts) {
        glyphs += glyphCount
        if (!isCustomFont) strangers.push(familyName)
      }
    }
    expect(glyphs).toBeGreaterThan(100)
    expect(strangers).toEqual([])
  })
})
