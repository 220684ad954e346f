import { describe, expect, it } from 'vitest'
import { drawHistogram, runKillSuite, summarize } from '../../kill/kill-suite'

/** The short form of `npm run test:kill`, for the table of faults; `npm test` runs the long one beside it. */
const RUNS = 12
const PHASES_HIT_AT_LEAST = 5

describe('An app that is killed', () => {
  it('loses nothing, doubles nothing and sends a chunk a kill again at most', async () => {
    const seed = Number(process.env['SOSYABOT_KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 31))
    const result = await runKillSuite({ runs: RUNS, seed, parallelRuns: 2 })
    console.log(`${drawHistogram(result)}\n${summarize(result)}`)
    expect(result.flawed).toEqual([])
    expect(result.runs).toBe(RUNS)
    expect(result.kills).toBeGreaterThanOrEqual(RUNS)
    // Fault classes 14 and 15.
    expect(result.histogram.get('inside a chunk')).toBeGreaterThan(0)
    expect(result.histogram.get('init sent, link not written')).toBeGreaterThan(0)
    const hit = [...result.histogram.values()].filter((count) => count > 0)
    expect(hit.length, drawHistogram(result)).toBeGreaterThanOrEqual(PHASES_HIT_AT_LEAST)
  }, 300_000)
})
