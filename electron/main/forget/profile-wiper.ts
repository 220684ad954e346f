import { existsSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from '../platform/logger'

/** Says to the next start that the folder is to be emptied first: this run was cut before it could. */
const MARKER = 'forget-everything'
/** Chromium's lock on the folder, which the running app still needs. */
const LOCK = /^(Singleton|lockfile$)/u
/** What this app and not Chromium has put into the folder, apart from the log that is still written. */
const OWN_ENTRY =
  /^((preferences|caption-parts|settings|crashes|running)\.json|(posts|drafts)\.db)\b|^(\.env|practice|fixed-copies)$/u
/** What Chromium keeps in a profile. */
const CHROMIUM_ENTRY =
  /^(.*Cache|Singleton\w+|lockfile|Network.*|Preferences|Local State|Local Storage|Session Storage|WebStorage|IndexedDB|Service Worker|(Cookies|Trust Tokens|QuotaManager|SharedStorage|DIPS|Reporting and NEL|PrivateAggregation|AttributionReporting|Conversions)(-journal|-wal|-shm)?|TransportSecurity|blob_storage|Shared Dictionary|shared_proto_db|databases|Dictionaries|VideoDecodeStats|Crashpad|Partitions|DevToolsActivePort|Origin Bound Certs|InterestGroups|BudgetDatabase|AggregationService|component_crx_cache|extensions_crx_cache)$/u

/** Whatever else lies in the folder is the person's: they may have named a folder of theirs, or put something into ours. */
function isOurs(name: string): boolean {
  return OWN_ENTRY.test(name) || CHROMIUM_ENTRY.test(name) || name === 'logs'
}

/**
 * Empties the profile folder in two steps: the app's own files as soon as nothing uses them, and what Chromium keeps when the app
 * is gone but for its last breath. What a crash leaves between the two goes at the next start. Strangers' files stay.
 */
export class ProfileWiper {
  constructor(
    private readonly profileDir: string,
    private readonly logger: Logger,
  ) {}

  /** Removes the app's own files. Answers whether none is left. */
  wipeOwnFiles(): boolean {
    try {
      writeFileSync(join(this.profileDir, MARKER), '')
    } catch (error) {
      this.logger.error('forget-not-marked', error)
    }
    return this.#remove((name) => OWN_ENTRY.test(name))
  }

  /** Removes everything of ours that can be removed, the folder itself last. Logs nothing, because the log goes too. */
  wipeAtQuit(): void {
    this.#remove(isOurs, false)
    if (readdirSync(this.profileDir).some(isOurs)) return
    try {
      rmSync(join(this.profileDir, MARKER), { force: true })
      rmdirSync(this.profileDir)
    } catch {
      // Somebody else uses the folder, or has something in it.
    }
  }

  /** Finishes what an earlier run has begun. Called at the start, before anything of the folder is opened. */
  finishEarlierWipe(): void {
    if (!existsSync(join(this.profileDir, MARKER))) return
    this.#remove((name) => isOurs(name) && !LOCK.test(name))
    rmSync(join(this.profileDir, MARKER), { force: true })
  }

  #remove(isWanted: (name: string) => boolean, isLogged = true): boolean {
    let isWhole = true
    for (const name of readdirSync(this.profileDir).filter(isWanted)) {
      try {
        rmSync(join(this.profileDir, name), { recursive: true, force: true, maxRetries: 2 })
      } catch (error) {
        isWhole = false
        if (isLogged) this.logger.error('file-not-forgotten', error)
      }
    }
    return isWhole
  }
}
