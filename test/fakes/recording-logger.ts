import type { LogFields, Logger } from '../../electron/main/platform/logger'

/** Keeps every log line as text, so that a test can look for what must never be in one. */
export class RecordingLogger implements Logger {
  readonly lines: string[] = []

  info(event: string, fields: LogFields = {}): void {
    this.lines.push(`info ${event} ${JSON.stringify(fields)}`)
  }

  warn(event: string, fields: LogFields = {}): void {
    this.lines.push(`warn ${event} ${JSON.stringify(fields)}`)
  }

  error(event: string, thrown: unknown, fields: LogFields = {}): void {
    this.lines.push(`error ${event} ${String(thrown)} ${JSON.stringify(fields)}`)
  }
}
