/**
 * `npm run audit` asks the registry for known holes: in what ships as packages of its own (any of them fails), and in everything
 * else, because the bundlers put development dependencies into the app (high and critical ones fail). A registry that gives no
 * answer is neither good news nor bad: exit code 2, and `-- --unanswered-passes` makes it a warning for everyday runs.
 */
import { judgeAudit, type AuditVerdict } from './judge-audit'
import { runCaptured } from './run-captured'
import { runCommand } from './run-command'

const EXIT_UNANSWERED = 2
const LEVELS_ALL = ['info', 'low', 'moderate', 'high', 'critical'] as const
const LEVELS_HIGH = ['high', 'critical'] as const

await runCommand(async () => {
  const verdicts = [
    await ask('packages beside the app', ['--omit=dev'], LEVELS_ALL),
    await ask('everything that is installed', [], LEVELS_HIGH),
  ]
  if (verdicts.includes('holes')) return 1
  if (!verdicts.includes('unanswered')) return 0
  return process.argv.includes('--unanswered-passes') ? 0 : EXIT_UNANSWERED
})

async function ask(
  what: string,
  npmArguments: readonly string[],
  levels: readonly string[],
): Promise<AuditVerdict> {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { output } = await runCaptured([
    npm,
    'audit',
    '--json',
    '--loglevel=error',
    ...npmArguments,
  ])
  const { verdict, detail } = judgeAudit(output, levels)
  const marks = { clean: '✓', holes: '✗', unanswered: '?' } as const
  console.log(`${marks[verdict]} ${what}: ${detail}`)
  return verdict
}
