import type { Page } from 'playwright-core'

/** What is wrong with a page without looking at it: words cut off at the side, controls without a name. */
export async function findLayoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    for (const selector of ['html', '.ui-page', '.shell-sidebar']) {
      const element = document.querySelector(selector)
      if (element !== null && element.scrollWidth > element.clientWidth + 1) {
        faults.push(`${selector} is ${element.scrollWidth} px wide in ${element.clientWidth} px`)
      }
    }
    for (const control of document.querySelectorAll<HTMLElement>('button, a')) {
      const name = control.getAttribute('aria-label') ?? control.textContent
      if (name.trim() === '' && control.getAttribute('aria-labelledby') === null) {
        faults.push(`${control.className} has no name`)
      }
    }
    return faults
  })
}
