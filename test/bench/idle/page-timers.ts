import { chromium } from '@playwright/test'
import { setTimeout as delay } from 'node:timers/promises'
import { readDebuggingAddress } from '../packaged/packaged-run'

/** Counts what the page asks to be woken for in less than a second. Runs in the page, before its own code. */
const WATCH_TIMERS = `(() => {
  const asked = []
  const watch = (name, readDelay) => {
    const original = window[name].bind(window)
    window[name] = (...args) => {
      const delayMs = readDelay(args)
      if (delayMs < 1000) asked.push(name + ' ' + delayMs)
      return original(...args)
    }
  }
  watch('setTimeout', ([, delayMs]) => Number(delayMs ?? 0))
  watch('setInterval', ([, delayMs]) => Number(delayMs ?? 0))
  watch('requestAnimationFrame', () => 16)
  window.__askedTimers = asked
})()`

/** What the settled page of a run with a debugging port asks for within the time: names and delays. */
export async function watchPageTimers(
  profileDir: string,
  { settleMs, watchMs }: { readonly settleMs: number; readonly watchMs: number },
): Promise<readonly string[]> {
  const browser = await chromium.connectOverCDP(await readDebuggingAddress(profileDir))
  try {
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new Error('The app has no page.')
    await page.addInitScript(WATCH_TIMERS)
    await page.reload()
    await delay(settleMs)
    const read = () => page.evaluate<string[]>('window.__askedTimers.splice(0)')
    if ((await read()).length === 0)
      throw new Error('A page that loads sets timers; none was seen.')
    await delay(watchMs)
    return await read()
  } finally {
    await browser.close()
  }
}
