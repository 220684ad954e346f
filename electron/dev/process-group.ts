import type { ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import { setTimeout as delay } from 'node:timers/promises'

const graceMs = 8_000
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

/** Sends a signal to everyone in the group; false when nobody is left. Signal 0 only asks. */
function signalGroup(groupId: number, signal: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(-groupId, signal)
  } catch {
    return false
  }
}

/**
 * Ends a process that was started `detached`, with everyone it started: asks first, and kills what has not gone
 * after a few seconds. Resolves when the group is empty.
 */
export async function endProcessGroup(leader: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const { pid } = leader
  if (pid === undefined || !signalGroup(pid, signal)) return
  const deadlineMs = Date.now() + graceMs
  while (signalGroup(pid, 0)) {
    if (Date.now() > deadlineMs) {
      signalGroup(pid, 'SIGKILL')
      return
    }
    await delay(pollIntervalMs)
  }
}
