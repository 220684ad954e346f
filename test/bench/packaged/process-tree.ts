import { readdirSync, readFileSync } from 'node:fs'

const CLOCK_TICKS_PER_SECOND = 100

/** A process and everything it has started, by the parents that the kernel names. */
export function processTree(rootId: number): readonly number[] {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/u.test(name)) continue
    const [, parent] = readStat(name)
    if (parent === undefined) continue
    children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(name)])
  }
  const found: number[] = []
  const waiting = [rootId]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    found.push(id)
    waiting.push(...(children.get(id) ?? []))
  }
  return found
}

/**
 * Memory of all these processes in MB, each shared page divided among those that share it (PSS): a sum of their RSS would count
 * Chromium's own code once for every process.
 */
export function memoryMb(processIds: readonly number[]): number {
  let sumKb = 0
  for (const id of processIds) {
    const rollup = read(`/proc/${id}/smaps_rollup`)
    sumKb += Number(/^Pss:\s+(\d+) kB$/mu.exec(rollup)?.[1] ?? 0)
  }
  return sumKb / 1024
}

/** Seconds of processor time that these processes have had so far. */
export function processorSeconds(processIds: readonly number[]): number {
  let ticks = 0
  for (const id of processIds) {
    const stat = readStat(id)
    // Fields 14 and 15 of proc(5), counted from the state, which is the third.
    ticks += Number(stat[11] ?? 0) + Number(stat[12] ?? 0)
  }
  return ticks / CLOCK_TICKS_PER_SECOND
}

/** `state parent group …`: what stands behind the name, which may itself hold spaces and brackets. */
function readStat(id: number | string): readonly string[] {
  const stat = read(`/proc/${id}/stat`)
  return stat === '' ? [] : stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // The process has just ended.
    return ''
  }
}
