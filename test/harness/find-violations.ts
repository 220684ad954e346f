import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds on what is on the screen now, a line each: the view, the rule, and the first place where it is broken. */
export async function findViolations(
  page: Page,
  view: string,
  rulesLeftOut: readonly string[] = [],
): Promise<readonly string[]> {
  // Animations that end have colours in between that nobody reads by.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished),
    ),
  )
  // The other mode opens a page of its own, which the app does not allow.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // Every violation in full, and of what is well no list that nobody reads: that was more than half of the time.
    .options({ resultTypes: ['violations'] })
    // React Aria's own voice: it points to an element that may be gone by the time it is read.
    .exclude('[data-live-announcer]')
    .disableRules([...rulesLeftOut])
    .analyze()
  return violations.map(
    ({ id, nodes }) => `${view}: ${id} (${nodes.length}) ${nodes[0]?.html ?? ''}`,
  )
}
