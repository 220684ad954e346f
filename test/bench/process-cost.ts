import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** Processor time of a process since it started, all its threads, in user and kernel mode. Linux only. */
export function processorSeconds(pid: number): number {
  // The name in the second field may contain spaces and brackets, so the fields are counted from the last bracket.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /su, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** Resident memory of a process now and at its highest since `forgetPeak`, in bytes. */
export function residentBytes(pid: number): { readonly now: number; readonly peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const read = (name: string): number => {
    const match = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'mu').exec(status)
    return Number(match?.[1] ?? NaN) * 1024
  }
  return { now: read('VmRSS'), peak: read('VmHWM') }
}

/** From here on the peak is counted anew (proc_pid_clear_refs(5)). */
export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}
