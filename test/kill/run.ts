/**
 * `npm run test:kill -- --runs 200 [--seed 1]`: publishes videos with an app that is killed at random points and started again
 * until each is done. Fails when a post is lost, doubled or stuck, a ledger is damaged, or more than a chunk a kill is sent again.
 */
import { parseArgs } from 'node:util'
import { drawHistogram, runKillSuite, summarize } from './kill-suite'

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
process.exitCode = result.flawed.length > 0 ? 1 : 0
