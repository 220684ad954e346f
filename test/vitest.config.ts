import { defineConfig } from 'vitest/config'

/** Vitest leaves one core to itself, which on two is half of them. */
const EVERY_CORE = '100%'

/** Integration tests that hold seconds, rates, memory or gaps of the event loop against a bar: they run one by one, after the others. */
const MEASURING = [
  'test/integration/batch/read-batch-sheet.test.ts',
  'test/integration/faults/post-faults.test.ts',
  'test/integration/posts/{faults,publish,publish-many}.test.ts',
  'test/integration/practice/server.test.ts',
  'test/integration/secrets/keychain-*.test.ts',
  'test/integration/tiktok/http-upload-client.test.ts',
  'test/integration/video/{corpus,probe-video}.test.ts',
]
/** What passes at the second try only is named at the end of `npm test`. */
const REAL = { testTimeout: 60_000, hookTimeout: 60_000, retry: 1 }

/** Unit tests are pure and quick; integration tests use real sockets, real SQLite and the practice server. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          // A process for each of 170 files costs three times what the tests in them do. They are pure; what a test
          // changes of its process is taken back after it.
          isolate: false,
          restoreMocks: true,
          unstubEnvs: true,
          unstubGlobals: true,
          maxWorkers: EVERY_CORE,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          exclude: MEASURING,
          maxWorkers: EVERY_CORE,
          ...REAL,
        },
      },
      {
        test: {
          name: 'integration-alone',
          include: MEASURING,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
          ...REAL,
        },
      },
    ],
  },
})
