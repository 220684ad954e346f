import { AppError } from './app-error'

/** The file is gone; the last three are a drive that was pulled out or a network share that went away. */
const GONE = ['ENOENT', 'ENOTDIR', 'ENODEV', 'ENXIO', 'ESTALE']

/**
 * Turns what the file system throws into what a person can act on: gone, or there and not readable. Anything without an
 * errno is a bug and passes through.
 */
export function toFileError(thrown: unknown): unknown {
  if (thrown instanceof AppError || !(thrown instanceof Error) || !('code' in thrown)) return thrown
  const errno = String(thrown.code)
  if (GONE.includes(errno))
    return new AppError('video-not-found', { isRetryable: true, cause: thrown })
  if (errno === 'EISDIR') return new AppError('video-is-a-folder', { cause: thrown })
  // EACCES, EPERM, ELOOP, EIO, EBUSY and their like: the person has to do something about the file.
  return new AppError('video-unreadable', { isRetryable: true, detail: { errno }, cause: thrown })
}
