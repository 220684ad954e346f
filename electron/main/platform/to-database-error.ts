import { AppError } from './app-error'

/** Codes by which SQLite says that there is no room, also for the index beside its log. */
const NO_ROOM = ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT']

/**
 * Turns what SQLite or the file system throws into `disk-full`, which passes when room is made, or `ledger-unavailable`.
 * Errors of our own pass through.
 */
export function toDatabaseError(thrown: unknown): unknown {
  if (!(thrown instanceof Error) || thrown instanceof AppError || !('code' in thrown)) return thrown
  const code = String(thrown.code)
  if (NO_ROOM.includes(code)) return new AppError('disk-full', { isRetryable: true, cause: thrown })
  // libsql leaves the code empty when it cannot open the file at all.
  if (code === '' || /^(SQLITE|E[A-Z])/u.test(code)) {
    return new AppError('ledger-unavailable', {
      isRetryable: true,
      detail: { databaseCode: code },
      cause: thrown,
    })
  }
  return thrown
}
