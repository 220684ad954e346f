import type { AppErrorDto } from './app-error'

/**
 * The answer to every request between the processes. Errors are values here, because an error thrown
 * across `ipcRenderer.invoke` keeps nothing but its message.
 */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: AppErrorDto }

/** Wraps a value as a successful result. */
export function ok<T>(value: T): Result<T> {
  return { ok: true, value }
}

/** Wraps an error as a failed result. */
export function fail(error: AppErrorDto): Result<never> {
  return { ok: false, error }
}
