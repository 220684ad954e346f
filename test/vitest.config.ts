import { defineConfig } from 'vitest/config'

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
          // Vitest leaves one core to itself, which on two is half of them.
          maxWorkers: '100%',
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
