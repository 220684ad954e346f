import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { AppMode } from '../shared/app-info'
import { toStorageError } from './settings/to-storage-error'

/** Where a workspace keeps its things, and which TikTok it talks to. */
export type WorkspacePlace = {
  readonly dataDir: string
  readonly keychainService: string
  /** `.env` files that may hold the client pair; an earlier one wins. */
  readonly envFilePaths: readonly string[]
  readonly isProcessEnvironmentUsed: boolean
} & (
  | { readonly kind: 'real'; readonly resolveProxy: (url: string) => Promise<string> }
  | { readonly kind: 'practice' }
  | { readonly kind: 'external-practice'; readonly origin: string }
)

/** The names under which the operating system lists the entries. */
export const KEYCHAIN_SERVICES = { real: 'Sosyabot', practice: 'Sosyabot Practice' } as const

/** Real use and practice never share a folder, a keychain service or an environment. Throws `disk-full` or `file-not-writable`. */
export function placeOf(
  mode: AppMode,
  profileDir: string,
  options: { readonly externalPracticeOrigin: string | null; readonly isProfileGiven: boolean },
): WorkspacePlace {
  const dataDir = mode === 'real' ? profileDir : join(profileDir, 'practice')
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw toStorageError(error)
  }
  switch (mode) {
    case 'real':
      return {
        kind: 'real',
        dataDir,
        keychainService: KEYCHAIN_SERVICES.real,
        envFilePaths: [join(profileDir, '.env')],
        isProcessEnvironmentUsed: true,
        // The app's and not the page's session, which leads nowhere. Follows the system and `--proxy-server`.
        resolveProxy: (url) => app.resolveProxy(url),
      }
    case 'practice':
      // Nobody who clicks "practice" means the keys of the environment.
      return {
        kind: 'practice',
        dataDir,
        keychainService: KEYCHAIN_SERVICES.practice,
        envFilePaths: [],
        isProcessEnvironmentUsed: false,
      }
    case 'external-practice':
      // Whoever gives the address of a server on the command line has chosen the environment beside it.
      return {
        kind: 'external-practice',
        dataDir,
        keychainService: KEYCHAIN_SERVICES.practice,
        origin: options.externalPracticeOrigin ?? '',
        envFilePaths: [
          join(dataDir, '.env'),
          ...(options.isProfileGiven ? [join(profileDir, '.env')] : []),
        ],
        isProcessEnvironmentUsed: true,
      }
  }
}
