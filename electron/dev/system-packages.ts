import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cacheDirectory } from './cache-directory'
import {
  findMissingRequirements,
  findProgram,
  type MissingRequirement,
  type Purpose,
} from './system-requirements'

const lastLogLines = 15

/** Reads `apt-cache policy`: the packages which apt could install. Ubuntu's snap placeholders are none. */
export function parseInstallable(policyOutput: string): Set<string> {
  const installable = new Set<string>()
  for (const [, name, version] of policyOutput.matchAll(
    /^(\S+):\n(?:.*\n)*?\s+Candidate: (\S+)$/gm,
  )) {
    if (name && version && version !== '(none)' && !version.includes('snap')) installable.add(name)
  }
  return installable
}

/** For every requirement the first of its packages that exists here; a requirement without one is `unknown`. */
export function choosePackages(
  missing: readonly MissingRequirement[],
  installable: ReadonlySet<string>,
): { packages: string[]; unknown: string[] } {
  const packages = new Set<string>()
  const unknown: string[] = []
  for (const { name, packages: alternatives } of missing) {
    const choice = alternatives.find((alternative) => installable.has(alternative))
    if (choice === undefined) unknown.push(name)
    else packages.add(choice)
  }
  return { packages: [...packages].sort(), unknown }
}

function askForCandidates(missing: readonly MissingRequirement[]): Set<string> {
  const names = [...new Set(missing.flatMap(({ packages }) => packages))]
  if (names.length === 0) return new Set()
  const environment = { ...process.env, LC_ALL: 'C' }
  return parseInstallable(
    execFileSync('apt-cache', ['policy', ...names], { encoding: 'utf8', env: environment }),
  )
}

/** How to become root without a question: [] as root, `sudo -n` where it needs no password, else undefined. */
function rootPrefix(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return []
  if (!findProgram('sudo')) return undefined
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
    ? ['sudo', '-n']
    : undefined
}

function runApt(prefix: readonly string[], args: readonly string[], logPath: string): boolean {
  const log = openSync(logPath, 'a')
  try {
    const aptGet = ['DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300']
    const [program = 'env', ...rest] = [...prefix, 'env', ...aptGet, ...args]
    return spawnSync(program, rest, { stdio: ['ignore', log, log] }).status === 0
  } finally {
    closeSync(log)
  }
}

/** The sentence for a machine on which nothing can be installed for the user. */
export function describeMissing(
  missing: readonly MissingRequirement[],
  installable: ReadonlySet<string>,
): string {
  const names = missing.map(({ name }) => name).join(', ')
  const { packages, unknown } = choosePackages(missing, installable)
  if (packages.length === 0) {
    const debianNames = missing.flatMap(({ packages: alternatives }) => alternatives.at(-1) ?? [])
    return (
      `Missing on this machine: ${names}. Install them with the system's package manager` +
      ` (on Debian they are called ${[...new Set(debianNames)].join(', ')}).`
    )
  }
  const rest = unknown.length > 0 ? ` No package is known here for: ${unknown.join(', ')}.` : ''
  return `Missing on this machine: ${names}. Install them with: sudo apt-get install ${packages.join(' ')}.${rest}`
}

/**
 * Makes sure that a Linux machine has what the purposes need. With apt and root (or sudo without a password) it
 * installs what is missing, in one line to the user; apt's own words go to a log in the cache.
 * @throws Error which says exactly what to install, when that cannot be done here.
 */
export function ensureSystemPackages(
  purposes: readonly Purpose[],
  electronExecutable: string,
  log: (line: string) => void = console.log,
): void {
  if (process.platform !== 'linux') return
  const missing = findMissingRequirements(purposes, electronExecutable)
  if (missing.length === 0) return

  const hasApt = findProgram('apt-get') !== undefined
  const prefix = hasApt ? rootPrefix() : undefined
  if (prefix === undefined) {
    throw new Error(describeMissing(missing, hasApt ? askForCandidates(missing) : new Set()))
  }
  mkdirSync(cacheDirectory(), { recursive: true })
  const logPath = join(cacheDirectory(), 'apt-get.log')
  // A failed update is not the end: the lists on the machine may be good enough.
  runApt(prefix, ['update'], logPath)
  const { packages, unknown } = choosePackages(missing, askForCandidates(missing))
  if (unknown.length > 0) throw new Error(describeMissing(missing, new Set(packages)))
  log(`Installing with apt-get: ${packages.join(' ')} (log: ${logPath}) …`)
  const installed = runApt(
    prefix,
    ['install', '--yes', '--no-install-recommends', ...packages],
    logPath,
  )
  const stillMissing = findMissingRequirements(purposes, electronExecutable)
  if (installed && stillMissing.length === 0) return
  const tail = readFileSync(logPath, 'utf8').trim().split('\n').slice(-lastLogLines).join('\n')
  throw new Error(`${tail}\n${describeMissing(stillMissing, new Set(packages))}`)
}
