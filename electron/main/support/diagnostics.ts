import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Redactor } from '../platform/redactor'
import type { CrashJournal } from './crash-journal'
import { cleanForSupport } from './diagnostics-text'

/** A file of the diagnostics. */
export interface DiagnosticsEntry {
  readonly name: string
  readonly text: string
}

/** Lines of the log that say what went wrong, newest last, in a file of their own. */
const LAST_ERRORS = 100
const LOG_FILE = /^sosyabot(?:\.\d+)?\.log$/u

/** Where the facts come from. Each may fail by itself; the others are still told. */
export interface DiagnosticsSources {
  readonly logFolder: string
  readonly crashes: Pick<CrashJournal, 'list'>
  readonly redactor: Redactor
  readonly readVersions: () => object
  /** Preferences and states. No key, no secret, no name. */
  readonly readSettings: () => Promise<object>
  readonly readCounts: () => Promise<object>
}

/**
 * Everything that helps to find a fault, and nothing that says who the person is or what they post: no secret, no key, no caption,
 * no name of a channel or of a video, no path.
 */
export async function collectDiagnostics(
  sources: DiagnosticsSources,
): Promise<readonly DiagnosticsEntry[]> {
  const { redactor, crashes, logFolder } = sources
  const logs = readLogs(logFolder)
  const entries: DiagnosticsEntry[] = [
    { name: 'versions.json', text: toJson(await attempt(sources.readVersions)) },
    { name: 'settings.json', text: toJson(await attempt(sources.readSettings)) },
    { name: 'counts.json', text: toJson(await attempt(sources.readCounts)) },
    { name: 'crashes.json', text: toJson(crashes.list()) },
    { name: 'last-errors.log', text: findErrors(logs) },
    ...logs.map(({ name, text }) => ({ name: `logs/${name}`, text })),
  ]
  return entries.map(({ name, text }) => ({ name, text: cleanForSupport(text, redactor) }))
}

/** A broken part is told as such: it may be what the person writes about. */
async function attempt(read: () => object | Promise<object>): Promise<object> {
  try {
    return await read()
  } catch (error) {
    return {
      unreadable: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    }
  }
}

/** The newest first, as their numbers go. */
function readLogs(folder: string): readonly DiagnosticsEntry[] {
  try {
    return readdirSync(folder)
      .filter((name) => LOG_FILE.test(name))
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }))
  } catch {
    return []
  }
}

function findErrors(logs: readonly DiagnosticsEntry[]): string {
  const lines = logs
    .toReversed()
    .flatMap(({ text }) => text.split('\n'))
    .filter((line) => /"level":"(?:warn|error)"/u.test(line))
  return lines.length === 0 ? '' : `${lines.slice(-LAST_ERRORS).join('\n')}\n`
}

function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
