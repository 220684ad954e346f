/**
 * `npm run test:kill -- --runs 200 [--seed 1]`: publishes videos with an app that is killed at random points and started again
 * until each is done. Fails when a post is lost, doubled or stuck, a ledger is damaged, more than a chunk a kill is sent again, or
 * a long run has left most phases of a post alone. `npm test` runs it with 200.
 */
import { parseArgs } from 'node:util'
import { drawHistogram, runKillSuite, summarize } from './kill-suite'

/** From here on chance leaves few phases out, so that one which is never hit means that the suite no longer aims at it. */
const LONG_RUNS = 100
const MOST_PHASES_MISSED = 2

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '200' },
    seed: { type: 'string' },
    parallel: { type: 'string', default: '2' },
  },
})
const runs = Number(values.runs)
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed)
const parallelRuns = Number(values.parallel)
if (![runs, seed, parallelRuns].every(Number.isSafeInteger) || runs < 1 || parallelRuns < 1) {
  console.error('Usage: npm run test:kill -- [--runs N] [--seed N] [--parallel N]')
  process.exit(2)
}
console.log(`kill suite: ${runs} runs, seed ${seed}`)
const result = await runKillSuite({
  runs,
  seed,
  parallelRuns,
  onResult: (_one, done) => {
    if (done % 25 === 0 && done < runs) console.log(`  ${done} of ${runs}`)
  },
})
for (const flawed of result.flawed) console.log(JSON.stringify(flawed, null, 1))
console.log(drawHistogram(result))
console.log(summarize(result))
const missed = [...result.histogram].filter(([, count]) => count === 0).map(([phase]) => phase)
const hasAimedBadly = runs >= LONG_RUNS && missed.length > MOST_PHASES_MISSED
if (hasAimedBadly) console.log(`kill suite: never hit ${missed.join('; ')}`)
const isSound = result.flawed.length === 0 && result.runs === runs && result.kills >= runs
process.exitCode = isSound && !hasAimedBadly ? 0 : 1
