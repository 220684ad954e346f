import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, expect, test, type Browser, type Page } from '@playwright/test'
import { checkoutDirectory } from '../../electron/dev/checkout'
import { sandboxArguments } from '../../electron/dev/chromium-sandbox'
import { findBrowser } from '../../electron/dev/system-requirements'
import { callbackPageHeaderPolicy } from '../../electron/practice/callback-page-policy'

const PATH = '/api/v1/auth/tiktok/callback'
const FOLDER = join(checkoutDirectory, 'resources', 'callback')
const HTML = readFileSync(join(FOLDER, 'index.html'), 'utf8')
const GOOD = '?code=abc%2A1%214608.va&scopes=user.info.basic%2Cvideo.publish&state=s-1'
const LINK =
  'sosyabot://auth/tiktok/callback?code=abc%2A1%214608%2Eva&state=s%2D1&scopes=user%2Einfo%2Ebasic%2Cvideo%2Epublish'

test.skip(findBrowser() === undefined, 'There is no Chromium on this machine.')

/** The page in the system's own Chromium, with the headers of the guide, on a computer without Sosyabot. */
test.describe('the hosted callback page in Chromium', () => {
  test.setTimeout(20_000)
  let server: Server
  let origin: string
  let browser: Browser
  const requested: string[] = []

  test.beforeAll(async () => {
    server = createServer((request, response) => {
      requested.push(request.url ?? '')
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': callbackPageHeaderPolicy(HTML),
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
      })
      response.end(HTML)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    browser = await chromium.launch({
      executablePath: findBrowser() ?? '',
      args: [...sandboxArguments()],
    })
  })
  test.afterAll(async () => {
    await browser.close()
    server.close()
  })

  async function open(query: string, locale = 'en-GB'): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('dialog', (dialog) => {
      faults.push(`dialog ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('console', (message) => {
      // That no program opens the link is Chromium's word for a computer without the app.
      if (message.type() === 'error' && !/sosyabot:/u.test(message.text())) {
        faults.push(message.text())
      }
    })
    // The jump to the app interrupts the loading, so its end never comes where no app is.
    await page.goto(origin + PATH + query, { waitUntil: 'commit' })
    return { page, faults }
  }

  test('goes on by itself and by a button, cleans the address, and is of use without the app', async () => {
    const { page, faults } = await open(GOOD)
    await expect(page.getByRole('heading', { name: 'Back to Sosyabot' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Open Sosyabot' })).toHaveAttribute('href', LINK)
    await expect(page.getByRole('textbox', { name: 'Callback link' })).toHaveValue(LINK)
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect(page.getByText(/Copied|The link is selected/u)).toBeVisible()
    expect(page.url()).toBe(origin + PATH)
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('speaks Turkish to a Turkish browser', async () => {
    const { page } = await open(GOOD, 'tr-TR')
    await expect(page.getByRole('link', { name: 'Sosyabot’u aç' })).toHaveAttribute('href', LINK)
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('tr')
    await page.context().close()
  })

  const HOSTILE: readonly (readonly [string, string])[] = [
    ['script in the code', '?code=%3Cscript%3Ealert(1)%3C/script%3E&state=s'],
    [
      'markup in every known parameter',
      `?code=c&state=%22%3E%3Cimg src=x onerror=alert(1)%3E&scopes=%3Csvg/onload=alert(1)%3E`,
    ],
    ['a script address', '?code=javascript:alert(1)&state=javascript:alert(1)'],
    [
      'another target',
      '?code=c&state=s&target=https://evil.example&redirect_uri=https://evil.example',
    ],
    ['a target in the state', '?code=c&state=https%3A%2F%2Fevil.example%2F'],
    ['a sentence for phishing', '?error=x&state=s&error_description=%3Cb%3ECall+0900+now%3C/b%3E'],
    [
      'quotes and a switch for a shell',
      '?code=c%22%20--gpu-launcher%3Dcalc%20%22&state=%60id%60%24(id)',
    ],
    ['line breaks and NUL', '?code=c%0d%0aSet-Cookie:x&state=s%00'],
    ['letters from right to left', '?code=%E2%80%AEcode&state=s'],
    ['no UTF-8', '?code=%ff%fe&state=s'],
  ]
  for (const [name, query] of HOSTILE) {
    test(`${name}: runs nothing, shows nothing of it, and leads to the app only`, async () => {
      requested.length = 0
      const { page, faults } = await open(query)
      await expect(page.locator('h1')).not.toBeEmpty()
      expect(faults).toEqual([])
      const found = await page.evaluate(() => ({
        targets: [...document.querySelectorAll('a')].filter((a) => !a.hidden).map((a) => a.href),
        made: document.querySelectorAll('img, script, iframe, b, svg[onload]').length,
        text: document.body.innerText,
      }))
      for (const target of found.targets) {
        // Nothing but letters, digits and escapes, so nobody between the browser and the app finds a character to interpret.
        expect(target).toMatch(
          /^sosyabot:\/\/auth\/tiktok\/callback\?(\w+=(\w|%[0-9A-F]{2})*&?)+$/u,
        )
      }
      // The page's own script and its one bold heading.
      expect(found.made).toBe(2)
      expect(found.text).not.toMatch(/0900|evil|alert|gpu-launcher/u)
      expect(page.url()).toBe(origin + PATH)
      expect(requested.filter((url) => !url.startsWith(PATH) && url !== '/favicon.ico')).toEqual([])
      await page.context().close()
    })
  }

  test('is shown in no frame', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    await page.setContent(`<iframe src="${origin}${PATH}${GOOD}"></iframe>`)
    await page.waitForTimeout(500)
    const [frame] = page.frames().slice(1)
    expect(await frame?.evaluate(() => document.body.innerText).catch(() => '')).not.toContain(
      'Sosyabot',
    )
    await context.close()
  })

  test('every recipe of the guide has the page’s own policy and all headers', () => {
    const guide = readFileSync(join(FOLDER, 'README.md'), 'utf8')
    const recipes = guide
      .split(/^## /mu)
      .filter((part) => /^(nginx|Caddy|Cloudflare|S3)/u.test(part))
    expect(recipes).toHaveLength(4)
    for (const recipe of recipes) {
      expect(recipe).toContain(callbackPageHeaderPolicy(HTML))
      for (const word of ['no-store', 'no-referrer', 'DENY', 'same-origin', '31536000']) {
        expect(recipe).toContain(word)
      }
      expect(recipe).toMatch(/nosniff|ContentTypeOptions/u)
    }
  })
})
