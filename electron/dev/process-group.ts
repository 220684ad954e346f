import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'
import { groupIsRunning } from './process-state'

const pollIntervalMs = 50

/**
 * Waits for a process.
 * @returns its exit code, or 128 + the signal's number when a signal ended it.
 * @throws Error when it could not be started.
 */
export function exitCodeOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/** Sends a signal to everyone in the group; false when nobody is left. */
function signalGroup(groupId: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-groupId, signal)
  } catch {
    return false
  }
}

/**
 * Ends a process that was started `detached` (on Linux), with everyone it started: asks first, and kills what has
 * not gone after a while. Resolves when nobody of the group runs any more.
 */
export async function endProcessGroup(
  leader: ChildProcess,
  signal: NodeJS.Signals,
  graceMs = 8_000,
): Promise<void> {
  const { pid } = leader
  if (pid === undefined || !signalGroup(pid, signal)) return
  const deadlineMs = Date.now() + graceMs
  while (groupIsRunning(pid)) {
    if (Date.now() > deadlineMs) signalGroup(pid, 'SIGKILL')
    await delay(pollIntervalMs)
  }
}
