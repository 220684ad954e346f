import { defineConfig } from '@playwright/test'
import { findBrowser } from '../../electron/dev/system-requirements'

/**
 * The window's pages in Debian's Chromium, with a computer that is in the state a picture needs. The clock stands still and the
 * time zone is fixed, so that two runs see the same page.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/screens-artifacts',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  globalSetup: './build-previews.ts',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  forbidOnly: true,
  reporter: [['list']],
  expect: {
    timeout: 30_000,
    toHaveScreenshot: {
      // Another version of Chromium or of a system font draws edges differently, but no line and no box elsewhere.
      maxDiffPixelRatio: 0.01,
      animations: 'disabled',
    },
  },
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: findBrowser() ?? 'chromium',
      args: ['--no-sandbox', '--font-render-hinting=none'],
    },
    locale: 'en-GB',
    timezoneId: 'Europe/Istanbul',
    contextOptions: { reducedMotion: 'reduce' },
  },
})
