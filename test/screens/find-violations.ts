import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds on what is on the screen now, a line each: the rule, and the first place where it is broken. */
export async function findViolations(
  page: Page,
  leftOut: readonly string[] = [],
): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    // React Aria's own voice: it points to an element that may be gone by the time it is read.
    .exclude('[data-live-announcer]')
    .disableRules([...leftOut])
    .analyze()
  return violations.map(({ id, nodes }) => `${id} (${nodes.length}) ${nodes[0]?.html ?? ''}`)
}
