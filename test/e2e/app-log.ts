import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every entry of the app's log of one event, oldest first. */
export function readLog(profileDir: string, event: string): readonly Record<string, unknown>[] {
  const folder = join(profileDir, 'logs')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter((entry) => entry['event'] === event)
    .sort((a, b) => String(a['time']).localeCompare(String(b['time'])))
}

/** Why the app has refused callback links so far, in its own words for it. Says that a link has arrived at all. */
export function readRefusals(profileDir: string): readonly unknown[] {
  return readLog(profileDir, 'callback-refused').map(({ reason }) => reason)
}
