import { defineConfig } from '@playwright/test'

/**
 * End to end: the real app, the real keychain, real sockets; only TikTok is the practice server. One worker, because the
 * keychain and the deep link scheme belong to the whole session.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e-artifacts',
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list']],
})
