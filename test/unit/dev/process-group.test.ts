import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { endProcessGroup, exitCodeOf } from '../../../electron/dev/process-group'
import { groupIsRunning } from '../../../electron/dev/process-state'

function start(script: string) {
  return spawn('sh', ['-c', script], { detached: true, stdio: ['ignore', 'pipe', 'ignore'] })
}

describe.runIf(process.platform === 'linux')('a process group', () => {
  it('gives the exit code of its leader', async () => {
    expect(await exitCodeOf(start('exit 7'))).toBe(7)
  })

  it('gives 128 + the number of the signal that ended it', async () => {
    expect(await exitCodeOf(start('kill -TERM $$'))).toBe(143)
  })

  it('rejects when the program is not there', async () => {
    await expect(exitCodeOf(spawn('/nowhere/program'))).rejects.toThrow('ENOENT')
  })

  it('ends with everyone in it', async () => {
    const leader = start('sleep 60 & sleep 60 & echo ready; wait')
    await once(leader.stdout, 'data')
    const exitCode = exitCodeOf(leader)
    await endProcessGroup(leader, 'SIGTERM')
    expect(await exitCode).toBe(143)
    expect(groupIsRunning(leader.pid ?? 0)).toBe(false)
  })

  it('is killed when it does not want to end', async () => {
    const leader = start('trap "" TERM; echo ready; while :; do sleep 0.1; done')
    await once(leader.stdout, 'data')
    const exitCode = exitCodeOf(leader)
    await endProcessGroup(leader, 'SIGTERM', 300)
    expect(await exitCode).toBe(137)
  })
})
