import { AppError } from '../platform/app-error'

/*
 * No operating system tells its keychain's state by a code: keytar passes on the words of libsecret (Linux), Security.framework
 * (macOS) and FormatMessage (Windows). Every text here was seen in the field or read in those sources.
 */
const LOCKED = [
  // Linux: the keyring is locked, or the question for its password was closed.
  /locked collection/i,
  /prompt (was )?dismissed/i,
  /is locked/i,
  // macOS: errSecInteractionNotAllowed, errSecUserCanceled, errSecAuthFailed.
  /user interaction is not allowed/i,
  /user cancell?ed/i,
  /(user ?name|passphrase|password) you entered is not correct/i,
  // Windows: ERROR_CANCELLED.
  /operation was canceled by the user/i,
]

/** Windows: ERROR_INVALID_DATA of the RPC stub, its answer to more than 2,560 bytes. */
const TOO_LARGE = /stub received bad data/i

/**
 * The AppError for what the keychain's library threw: `keychain-locked` when a person can unlock it, `secret-too-large`, and
 * `keychain-unavailable` for everything else: no D-Bus (`Cannot autolaunch D-Bus`), nobody who offers
 * `org.freedesktop.secrets`, `no such secret collection`, a missing libsecret, or words nobody has seen yet.
 */
export function toKeychainError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const text = thrown instanceof Error ? thrown.message : String(thrown)
  if (TOO_LARGE.test(text)) return new AppError('secret-too-large', { cause: thrown })
  const isLocked = LOCKED.some((pattern) => pattern.test(text))
  return new AppError(isLocked ? 'keychain-locked' : 'keychain-unavailable', {
    isRetryable: true,
    cause: thrown,
  })
}
