import { defineConfig } from '@playwright/test'

/** The packaged app itself. It is made before these tests by the step of `npm test` that runs them. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/packaged-artifacts',
  workers: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
})
