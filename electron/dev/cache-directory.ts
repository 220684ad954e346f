import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where this checkout's tools keep what is expensive to fetch. It lies outside node_modules, so `npm ci` keeps it,
 * and outside of the home that a headless session makes up, as it is asked for before that home is set.
 */
export function cacheDirectory(environment: NodeJS.ProcessEnv = process.env): string {
  const base = environment.XDG_CACHE_HOME
  return join(base?.startsWith('/') ? base : join(homedir(), '.cache'), 'sosyabot-desktop')
}
