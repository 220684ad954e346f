import { execFileSync, spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs'
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

/** What is to be installed for a list of requirements. */
export interface PackageChoice {
  /** For every requirement the first of its packages that exists here. */
  readonly packages: readonly string[]
  /** The requirements which no package here brings, apart from the optional ones. */
  readonly unknown: readonly string[]
}

export function choosePackages(
  missing: readonly MissingRequirement[],
  installable: ReadonlySet<string>,
): PackageChoice {
  const packages = new Set<string>()
  const unknown: string[] = []
  for (const { name, packages: alternatives, isOptional } of missing) {
    const choice = alternatives.find((alternative) => installable.has(alternative))
    if (choice !== undefined) packages.add(choice)
    else if (!isOptional) unknown.push(name)
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

/** Drops what is optional and has no package here. */
function withoutUnobtainable(
  missing: readonly MissingRequirement[],
  installable: ReadonlySet<string>,
): MissingRequirement[] {
  return missing.filter(
    ({ isOptional, packages }) => !isOptional || packages.some((name) => installable.has(name)),
  )
}

/** A container's image often comes without apt's lists; apt then knows no package at all. */
function aptHasLists(directory = '/var/lib/apt/lists'): boolean {
  return existsSync(directory) && readdirSync(directory).some((name) => name.includes('_Packages'))
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
  electronExecutable?: string,
  log: (line: string) => void = console.log,
): void {
  if (process.platform !== 'linux') return
  const missing = findMissingRequirements(purposes, electronExecutable)
  if (missing.length === 0) return

  const hasApt = findProgram('apt-get') !== undefined
  const prefix = hasApt ? rootPrefix() : undefined
  if (prefix === undefined) {
    const candidates = hasApt ? askForCandidates(missing) : new Set<string>()
    const needed = withoutUnobtainable(missing, candidates)
    if (needed.length > 0) throw new Error(describeMissing(needed, candidates))
    return
  }
  // Where an optional thing has no package, every run would otherwise wait for apt to say so again.
  if (aptHasLists() && withoutUnobtainable(missing, askForCandidates(missing)).length === 0) return
  mkdirSync(cacheDirectory(), { recursive: true })
  const logPath = join(cacheDirectory(), 'apt-get.log')
  // A failed update is not the end: the lists on the machine may be good enough.
  runApt(prefix, ['update'], logPath)
  const { packages, unknown } = choosePackages(missing, askForCandidates(missing))
  if (unknown.length > 0) throw new Error(describeMissing(missing, new Set(packages)))
  if (packages.length === 0) return
  log(`Installing with apt-get: ${packages.join(' ')} (log: ${logPath}) …`)
  const installed = runApt(
    prefix,
    ['install', '--yes', '--no-install-recommends', ...packages],
    logPath,
  )
  const stillMissing = findMissingRequirements(purposes, electronExecutable).filter(
    ({ isOptional }) => !isOptional,
  )
  if (installed && stillMissing.length === 0) return
  const tail = readFileSync(logPath, 'utf8').trim().split('\n').slice(-lastLogLines).join('\n')
  throw new Error(`${tail}\n${describeMissing(stillMissing, new Set(packages))}`)
}
