import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'

const FILE_NAME = 'running.json'

/**
 * A file that lies in the profile while the app runs. Found at a start, the run before was cut: a power failure, a kill, or a fault
 * in native code, which no handler of ours sees. Only the log and the diagnostics say so, because the person cannot tell these apart
 * from switching the computer off, and the posts go on by themselves.
 */
export class RunMark {
  readonly #path: string

  constructor(
    private readonly options: {
      readonly folder: string
      readonly appVersion: string
      readonly clock: Pick<Clock, 'nowMs'>
      readonly logger: Logger
    },
  ) {
    this.#path = join(options.folder, FILE_NAME)
  }

  /** Reads the mark of the run before and sets this run's. */
  set(): void {
    const { logger, clock, appVersion } = this.options
    const before = this.#read()
    if (before !== null) logger.warn('run-before-was-cut', { mark: before })
    try {
      const startedAt = new Date(clock.nowMs()).toISOString()
      writeFileSync(this.#path, JSON.stringify({ startedAt, appVersion }), { mode: 0o600 })
    } catch (error) {
      logger.error('run-not-marked', error)
    }
  }

  /** The run ends as it should. Also called while the profile is being emptied, so a missing file is no fault. */
  clear(): void {
    rmSync(this.#path, { force: true })
  }

  #read(): string | null {
    try {
      return readFileSync(this.#path, 'utf8').slice(0, 200)
    } catch {
      return null
    }
  }
}
