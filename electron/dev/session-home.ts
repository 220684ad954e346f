import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A home folder made for one session, with every XDG folder inside, so that nothing of the user's is touched. */
export interface SessionHome {
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
  remove(): void
}

export function createSessionHome(): SessionHome {
  const directory = mkdtempSync(join(tmpdir(), 'sosyabot-session-'))
  const environment = {
    HOME: directory,
    XDG_CONFIG_HOME: join(directory, '.config'),
    XDG_DATA_HOME: join(directory, '.local/share'),
    XDG_CACHE_HOME: join(directory, '.cache'),
    XDG_STATE_HOME: join(directory, '.local/state'),
    // The keyring's socket lies in here, and it insists on a folder that is for its user alone.
    XDG_RUNTIME_DIR: join(directory, 'run'),
  }
  for (const path of Object.values(environment)) mkdirSync(path, { recursive: true, mode: 0o700 })
  return {
    directory,
    environment,
    // The last process of a session may still write while it ends.
    remove: () =>
      rmSync(directory, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  }
}
