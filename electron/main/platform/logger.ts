/** Values that a log line may carry. Never a secret; paths are reduced to file names. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/**
 * The log as the services see it. An event is a short constant name such as `token-refreshed`; everything variable is a
 * field, so that the sink can redact by name as well as by pattern.
 */
export interface Logger {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  error(event: string, thrown: unknown, fields?: LogFields): void
}

/** For tests and for the moments before the log file is open. */
export const SILENT_LOGGER: Logger = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
}
