import { defineConfig } from '@playwright/test'
import { insideHeadlessSession } from '../../electron/dev/headless-session'

/** The tag of tests that measure frames or seconds of the whole computer, and have it to themselves. */
const MEASURES = /@measures/

/**
 * End to end: the real app, the real keychain, real sockets; only TikTok is the practice server. Two files run side by side where
 * each worker can have a headless session to itself (`app-test.ts`); on a desktop there is one keychain, and one worker.
 * `npm run test:e2e` runs the project `alone` after the other one, with one worker.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e-artifacts',
  workers: insideHeadlessSession() ? 2 : 1,
  projects: [
    { name: 'side by side', grepInvert: MEASURES },
    { name: 'alone', grep: MEASURES },
  ],
  fullyParallel: false,
  timeout: 90_000,
  // What passes at the second try only is named at the end of `npm test`.
  retries: 1,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
})
