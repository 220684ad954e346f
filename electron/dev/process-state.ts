import { readdirSync, readFileSync } from 'node:fs'

interface ProcessState {
  readonly groupId: number
  /** False for a process that has ended but that nobody has collected: without an init, a container keeps those. */
  readonly isRunning: boolean
}

/** Reads /proc, so it knows Linux only. Answers undefined for a process that is gone. */
function readProcessState(processId: number | string): ProcessState | undefined {
  let stat: string
  try {
    stat = readFileSync(`/proc/${processId}/stat`, 'utf8')
  } catch {
    return undefined
  }
  // `pid (name) state parent group …`, where the name may itself hold spaces and brackets.
  const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return { groupId: Number(group), isRunning: state !== 'Z' && state !== 'X' }
}

export function processIsRunning(processId: number): boolean {
  return readProcessState(processId)?.isRunning ?? false
}

export function groupIsRunning(groupId: number): boolean {
  return readdirSync('/proc').some((name) => {
    const state = /^\d+$/.test(name) ? readProcessState(name) : undefined
    return state?.groupId === groupId && state.isRunning
  })
}
