import { z } from 'zod'
import type { AppMode } from '../../shared/app-info'
import {
  NO_EVIDENCE,
  TICKABLE_STEP_IDS,
  type SetupEvidence,
  type SetupProgress,
  type SetupTick,
} from '../../shared/setup-progress'
import type { Clock } from '../platform/clock'
import { Listeners } from '../platform/listeners'
import type { Logger } from '../platform/logger'
import type { JsonStore } from './json-store'

export interface SetupProgressStoreOptions {
  readonly store: JsonStore
  readonly mode: AppMode
  readonly clock: Pick<Clock, 'nowMs'>
  readonly logger: Logger
}

type Stored = Omit<SetupProgress, 'revision'>
type Fact = keyof SetupEvidence
/** What is told with a fact; the time is added here. */
type Told<F extends Fact> = Omit<NonNullable<SetupEvidence[F]>, 'atMs'>

const VERSION = 1
const text = z.string().max(1000)
const atMs = z.number()
const seenWithKey = z.object({ clientKey: text, atMs }).nullable().catch(null)
const seen = z.object({ atMs }).nullable().catch(null)

/** Each part falls back by itself, so that one value of a newer version does not cost the others. */
const storedSchema: z.ZodType<Stored> = z.object({
  isPutAside: z.boolean().catch(false),
  ticks: z
    .array(z.enum(TICKABLE_STEP_IDS).nullable().catch(null))
    .catch([])
    .transform((ticks) => ticks.filter((step) => step !== null)),
  evidence: z
    .object({
      keysAccepted: z
        .object({ clientKey: text, secretFingerprint: text, atMs })
        .nullable()
        .catch(null),
      redirectReached: z
        .object({ clientKey: text, redirectUri: text, atMs })
        .nullable()
        .catch(null),
      sandboxAnswered: seenWithKey,
      unauditedAnswered: seenWithKey,
      publicPost: seenWithKey,
      firstPost: seen,
      practicePost: seen,
    })
    .catch(NO_EVIDENCE),
})

const NOTHING: Stored = { isPutAside: false, ticks: [], evidence: NO_EVIDENCE }

/** How far the set-up is: the person's ticks, and what was seen of TikTok. Practice mode and real use are one way and share it. */
export class SetupProgressStore {
  readonly #options: SetupProgressStoreOptions
  readonly #listeners: Listeners<SetupProgress>
  #revision = 1

  constructor(options: SetupProgressStoreOptions) {
    this.#options = options
    this.#listeners = new Listeners(options.logger)
  }

  get(): SetupProgress {
    return { revision: this.#revision, ...this.#read() }
  }

  /** Ticks a step, or takes the tick back. Throws `disk-full` or `ledger-unavailable`. */
  setTick({ step, isTicked }: SetupTick): SetupProgress {
    const before = this.#read()
    const others = before.ticks.filter((known) => known !== step)
    return this.#write({ ...before, ticks: isTicked ? [...others, step] : others })
  }

  /** Puts the guide aside, or brings it back. Throws `disk-full` or `ledger-unavailable`. */
  setPutAside(isPutAside: boolean): SetupProgress {
    return this.#write({ ...this.#read(), isPutAside })
  }

  /** Takes all ticks back. What was seen of TikTok stays seen. Throws `disk-full` or `ledger-unavailable`. */
  reset(): SetupProgress {
    return this.#write({ ...NOTHING, evidence: this.#read().evidence })
  }

  /**
   * Notes something that was seen, unless the same is noted already. Never throws: whatever was going on, such as a post, does
   * not fail because a tick could not be written.
   */
  note<F extends Fact>(fact: F, told: Told<F>): void {
    const before = this.#read()
    const known = before.evidence[fact]
    const isKnown = ([name, value]: [string, unknown]): boolean =>
      known !== null && Object.entries(known).some(([key, seen]) => key === name && seen === value)
    if (known !== null && Object.entries(told).every(isKnown)) return
    const noted = { ...told, atMs: this.#options.clock.nowMs() }
    try {
      this.#write({ ...before, evidence: { ...before.evidence, [fact]: noted } })
    } catch (error) {
      this.#options.logger.error('setup-progress-not-saved', error, { fact })
    }
  }

  /** Calls back with the whole progress; the answer ends the subscription. */
  onDidChange(listener: (progress: SetupProgress) => void): () => void {
    return this.#listeners.add(listener)
  }

  get #key(): string {
    return this.#options.mode === 'external-practice' ? 'setup-with-test-server' : 'setup'
  }

  #read(): Stored {
    const parsed = storedSchema.safeParse(this.#options.store.read(this.#key))
    return parsed.success ? parsed.data : NOTHING
  }

  #write(stored: Stored): SetupProgress {
    this.#options.store.write(this.#key, { version: VERSION, ...stored })
    this.#revision += 1
    const progress = this.get()
    this.#listeners.emit(progress)
    return progress
  }
}
