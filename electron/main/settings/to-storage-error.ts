import { AppError } from '../platform/app-error'

/** The AppError for a file that could not be written: `disk-full` (quotas too), else `ledger-unavailable`. */
export function toStorageError(thrown: unknown): AppError {
  const systemCode = systemCodeOf(thrown)
  const isFull = systemCode === 'ENOSPC' || systemCode === 'EDQUOT'
  return new AppError(isFull ? 'disk-full' : 'ledger-unavailable', {
    isRetryable: true,
    detail: { systemCode },
    cause: thrown,
  })
}

/** The operating system's code, such as `ENOENT`; `unknown` for anything that carries none. */
export function systemCodeOf(thrown: unknown): string {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : 'unknown'
}
