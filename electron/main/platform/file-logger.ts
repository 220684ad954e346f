import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from './app-error'
import { SystemClock, type Clock } from './clock'
import type { LogFields, Logger } from './logger'
import type { Redactor } from './redactor'

const LEVELS = ['info', 'warn', 'error'] as const

/** How much is written: everything, or only what went wrong. */
export type LogLevel = (typeof LEVELS)[number]

/** How a log file is set up. Everything but folder and redactor has a default. */
export interface FileLoggerOptions {
  /** Made when it is missing; `<user data>/logs` in the app. */
  readonly folder: string
  readonly redactor: Redactor
  readonly level?: LogLevel
  /** A file that would grow beyond this becomes `sosyabot.1.log`. Default 2 MB. */
  readonly maxFileBytes?: number
  /** Files kept, the current one included. Default 3. */
  readonly fileCount?: number
  readonly clock?: Pick<Clock, 'nowMs'>
  /** Gets every redacted line as well, for a developer's terminal. */
  readonly onLine?: (line: string) => void
}

const BASE_NAME = 'sosyabot'
const REOPEN_AFTER_MS = 60_000
const CAUSES_SHOWN = 3

/**
 * A log of JSON lines in `sosyabot.log`, at most `fileCount` files of `maxFileBytes`. Every text is redacted here, at the
 * sink, so no caller can forget to. Lines are written synchronously, so the last one before a crash is there; a disk that
 * is full or read-only silences the log for a minute and never disturbs the app.
 */
export class FileLogger implements Logger {
  readonly #options: FileLoggerOptions
  readonly #clock: Pick<Clock, 'nowMs'>
  #file: { readonly descriptor: number; sizeBytes: number } | null = null
  #closedUntilMs = 0

  constructor(options: FileLoggerOptions) {
    this.#options = options
    this.#clock = options.clock ?? new SystemClock()
  }

  info(event: string, fields: LogFields = {}): void {
    this.#log('info', event, fields)
  }

  warn(event: string, fields: LogFields = {}): void {
    this.#log('warn', event, fields)
  }

  error(event: string, thrown: unknown, fields: LogFields = {}): void {
    this.#log('error', event, fields, thrown)
  }

  /** Ends the log for good: a line that comes late, on the way out, must not make the folder again that was just removed. */
  end(): void {
    this.#closeFile()
    this.#closedUntilMs = Infinity
  }

  #closeFile(): void {
    if (this.#file === null) return
    const { descriptor } = this.#file
    this.#file = null
    try {
      closeSync(descriptor)
    } catch {
      // Nothing is buffered, so a close that fails has lost nothing.
    }
  }

  #log(level: LogLevel, event: string, fields: LogFields, thrown?: unknown): void {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(this.#options.level ?? 'info')) return
    const { redactor } = this.#options
    const entry: Record<string, unknown> = {
      time: new Date(this.#clock.nowMs()).toISOString(),
      level,
      event: redactor.redact(event),
    }
    for (const [name, value] of Object.entries(fields)) {
      if (value === undefined) continue
      const key = name in entry || name === 'error' ? `${name}_` : redactor.redact(name)
      entry[key] = typeof value === 'string' ? redactor.redactField(name, value) : value
    }
    if (thrown !== undefined) entry.error = describe(thrown, redactor)
    this.#write(JSON.stringify(entry))
  }

  #write(line: string): void {
    this.#options.onLine?.(line)
    if (this.#clock.nowMs() < this.#closedUntilMs) return
    const bytes = Buffer.from(`${line}\n`)
    try {
      const file = this.#fileFor(bytes.length)
      writeSync(file.descriptor, bytes)
      file.sizeBytes += bytes.length
    } catch {
      this.#closeFile()
      this.#closedUntilMs = this.#clock.nowMs() + REOPEN_AFTER_MS
    }
  }

  #fileFor(lineBytes: number): { readonly descriptor: number; sizeBytes: number } {
    const maxFileBytes = this.#options.maxFileBytes ?? 2 * 1000 * 1000
    this.#file ??= this.#open()
    if (this.#file.sizeBytes > 0 && this.#file.sizeBytes + lineBytes > maxFileBytes) {
      this.#closeFile()
      this.#rotate()
      this.#file = this.#open()
    }
    return this.#file
  }

  #open(): { readonly descriptor: number; sizeBytes: number } {
    mkdirSync(this.#options.folder, { recursive: true })
    const descriptor = openSync(this.#path(0), 'a', 0o600)
    return { descriptor, sizeBytes: fstatSync(descriptor).size }
  }

  #rotate(): void {
    const last = (this.#options.fileCount ?? 3) - 1
    rmSync(this.#path(last), { force: true })
    for (let age = last - 1; age >= 0; age -= 1) {
      try {
        renameSync(this.#path(age), this.#path(age + 1))
      } catch {
        // A younger file may be missing or, on Windows, held open by a viewer; the log goes on in the current file.
      }
    }
  }

  #path(age: number): string {
    return join(this.#options.folder, age === 0 ? `${BASE_NAME}.log` : `${BASE_NAME}.${age}.log`)
  }
}

/** Only known properties: an HTTP library's error carries its whole request, headers and body included. */
function describe(thrown: unknown, redactor: Redactor, depth = 0): Record<string, unknown> {
  if (!(thrown instanceof Error))
    return { name: typeof thrown, message: redactor.redact(String(thrown)) }
  const described: Record<string, unknown> = {
    name: redactor.redact(thrown.name),
    message: redactor.redact(thrown.message),
  }
  if (thrown instanceof AppError) {
    described.errorCode = thrown.code
    described.isRetryable = thrown.isRetryable
    for (const [name, value] of Object.entries(thrown.detail ?? {})) {
      described[`detail.${name}`] =
        typeof value === 'string' ? redactor.redactField(name, value) : value
    }
  } else if ('code' in thrown && typeof thrown.code === 'string') {
    described.systemCode = redactor.redact(thrown.code)
  }
  // An expected failure needs no stack of its own; the cause keeps the one that tells where it came from.
  if (!(thrown instanceof AppError)) described.stack = redactor.redact(thrown.stack ?? '')
  if (thrown.cause !== undefined && depth < CAUSES_SHOWN) {
    described.cause = describe(thrown.cause, redactor, depth + 1)
  }
  return described
}
