import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { CrashKind, CrashNotice } from '../../shared/support'
import type { Clock } from '../platform/clock'
import type { Logger } from '../platform/logger'
import type { Redactor } from '../platform/redactor'

const FILE_NAME = 'crashes.json'
/** A fault that comes back at every start must not fill the disk. */
const CRASHES_KEPT = 20
const TEXT_MAX_LENGTH = 8000

const crashSchema = z.object({
  kind: z.enum(['main', 'page', 'rejection']),
  atMs: z.number(),
  appVersion: z.string(),
  message: z.string(),
  stack: z.string(),
  isTold: z.boolean(),
})
type Crash = z.infer<typeof crashSchema>

/**
 * Faults that ended something, in a small file of their own, written at once: the process may be dying. Texts are redacted before
 * they are written. Nothing here throws, because a fault while a fault is noted would hide the first.
 */
export class CrashJournal {
  readonly #path: string
  /** What the person is told during this run; told once, so the file already says so. */
  #notice: CrashNotice | null = null

  constructor(
    private readonly options: {
      readonly folder: string
      readonly appVersion: string
      readonly redactor: Redactor
      readonly clock: Pick<Clock, 'nowMs'>
      readonly logger: Logger
    },
  ) {
    this.#path = join(options.folder, FILE_NAME)
  }

  /** Takes up what earlier runs have left. From now on it counts as told. */
  open(): void {
    const crashes = this.list()
    const untold = crashes.filter(({ isTold }) => !isTold)
    const last = untold.at(-1)
    if (last === undefined) return
    this.#notice = { kind: last.kind, atMs: last.atMs, count: untold.length }
    this.#write(crashes.map((crash) => ({ ...crash, isTold: true })))
  }

  /**
   * Writes a fault down. A page that was loaded anew can be told of its own crash in this run; everything else is told at the next
   * start, because nothing has ended that a person would have seen.
   */
  note(kind: CrashKind, thrown: unknown): void {
    const { redactor, clock, appVersion } = this.options
    const [message, stack] =
      thrown instanceof Error
        ? [`${thrown.name}: ${thrown.message}`, thrown.stack ?? '']
        : [String(thrown), '']
    const atMs = clock.nowMs()
    const isTold = kind === 'page'
    if (isTold) this.#notice = { kind, atMs, count: (this.#notice?.count ?? 0) + 1 }
    const crash: Crash = {
      kind,
      atMs,
      appVersion,
      message: redactor.redact(message).slice(0, TEXT_MAX_LENGTH),
      stack: redactor.redact(stack).slice(0, TEXT_MAX_LENGTH),
      isTold,
    }
    this.#write([...this.list(), crash].slice(-CRASHES_KEPT))
  }

  /** What the person is to be told now, or null. */
  get notice(): CrashNotice | null {
    return this.#notice
  }

  dismiss(): void {
    this.#notice = null
  }

  /** Every fault that is kept, oldest first; none when the file is missing or damaged. */
  list(): readonly Crash[] {
    try {
      return z.array(crashSchema).parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return []
    }
  }

  #write(crashes: readonly Crash[]): void {
    try {
      const partPath = `${this.#path}.part`
      writeFileSync(partPath, `${JSON.stringify(crashes, null, 2)}\n`, { mode: 0o600 })
      renameSync(partPath, this.#path)
    } catch (error) {
      this.options.logger.error('crash-not-noted', error)
    }
  }
}
