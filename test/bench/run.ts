/**
 * `npm run bench` measures every part, `npm run bench -- upload start` some of them: each figure against a reference taken in the
 * same run. Prints one table, writes `test-results/bench.json`, and fails when a bar is not met. Wants a quiet computer.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { checkoutDirectory, installedTool } from '../../electron/dev/checkout'
import { electronEnvironment } from '../../electron/dev/electron-runtime'
import { prepareApp } from '../../electron/dev/prepare-app'
import { runCommand } from '../../electron/dev/run-command'
import { runIsolated } from '../../electron/dev/run-isolated'
import { BENCH_PARTS } from './bench-parts'
import { isBarMet, type BenchRow } from './bench-row'
import { formatBenchTable } from './bench-table'

const resultsDirectory = join(checkoutDirectory, 'test-results')

function chooseParts(names: readonly string[]): readonly string[] {
  const known = Object.keys(BENCH_PARTS)
  const unknown = names.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new Error(`No part "${unknown.join('", "')}". There are: ${known.join(', ')}`)
  }
  return names.length === 0 ? known : names
}

await runCommand(async () => {
  const parts = chooseParts(process.argv.slice(2))
  const electron = await prepareApp(['app', 'headless', 'media', 'bench'])
  const folder = mkdtempSync(join(tmpdir(), 'sosyabot-bench-'))
  const rows: (BenchRow & { readonly part: string })[] = []
  const broken: string[] = []
  try {
    for (const part of parts) {
      const startedAtMs = performance.now()
      const report = join(folder, `${part}.json`)
      const exitCode = await runIsolated(
        [installedTool('tsx'), join('test', 'bench', 'run-part.ts'), part, report],
        { ...electronEnvironment(electron), TMPDIR: folder },
      )
      const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(0)
      if (exitCode !== 0) {
        broken.push(part)
        console.log(`${part}: broke with exit code ${exitCode} after ${seconds} s`)
        continue
      }
      const measured = JSON.parse(readFileSync(report, 'utf8')) as readonly BenchRow[]
      rows.push(...measured.map((row) => ({ part, ...row })))
      console.log(`${part}: ${measured.length} figures in ${seconds} s`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const missed = rows.filter((row) => !isBarMet(row))
  const machine = {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryBytes: totalmem(),
    system: `${process.platform} ${process.arch}`,
    electron: electron.version,
  }
  mkdirSync(resultsDirectory, { recursive: true })
  const report = { takenAt: new Date().toISOString(), machine, rows, broken }
  writeFileSync(join(resultsDirectory, 'bench.json'), `${JSON.stringify(report, null, 2)}\n`)
  console.log(`\n${formatBenchTable(rows)}\n`)
  for (const { name, note } of rows) if (note !== undefined) console.log(`${name}: ${note}`)
  console.log(
    `bench: ${rows.length - missed.length} of ${rows.length} bars met; ${machine.cores} cores ${machine.processor}, ` +
      `${machine.system}, Electron ${machine.electron}`,
  )
  return missed.length === 0 && broken.length === 0 ? 0 : 1
})
