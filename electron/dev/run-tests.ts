/**
 * `npm test` runs every check there is; `npm test -- --only unit -- <file>` one group, with further arguments for
 * its runner. A failed step does not stop the later ones; the last lines name what failed, or passed at the second try only,
 * and give the sum of all checks.
 */
import { formatNotes } from './test-notes'
import { addCounts, formatSum, formatTally, noChecks, type CheckCounts } from './test-report'
import { testSteps, type StepResult, type TestStep } from './test-steps'
import { parseTestArguments } from './test-arguments'

const notes: string[] = []

async function runStep(step: TestStep, runnerArguments: readonly string[]): Promise<CheckCounts> {
  const startedAtMs = performance.now()
  let result: StepResult
  try {
    result = await step.run(runnerArguments)
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error)
    result = { counts: { ...noChecks, failed: 1 }, output }
  }
  const { counts, output, tallies = [], notes: noted = [] } = result
  notes.push(...formatNotes(step.name, noted))
  if (counts.failed > 0 && noted.every(({ kind }) => kind === 'flaky')) {
    notes.push(`✗ ${step.name}`)
  }
  if (counts.failed > 0) console.log(output)
  for (const tally of tallies) console.log(formatTally(tally))
  const seconds = ((performance.now() - startedAtMs) / 1_000).toFixed(1)
  console.log(`${counts.failed > 0 ? '✗' : '✓'} ${step.name}: ${formatSum(counts)} (${seconds} s)`)
  return counts
}

const parsed = parseTestArguments(process.argv.slice(2))
if ('problem' in parsed) {
  console.error(parsed.problem)
  process.exit(2)
}
const { only, runnerArguments } = parsed
let sum = noChecks
for (const steps of testSteps) {
  const wanted = steps.filter(({ group }) => only === undefined || group === only)
  const counts = await Promise.all(wanted.map((step) => runStep(step, runnerArguments)))
  sum = counts.reduce(addCounts, sum)
}
for (const note of notes) console.log(note)
console.log(formatSum(sum))
process.exitCode = sum.failed > 0 || sum.passed === 0 ? 1 : 0
