import { AppError } from '../platform/app-error'

/**
 * Windows keeps at most 2,560 bytes in one credential and answers beyond that with an error that names no cause. The limit
 * is the same on every system, so that what was saved on one can be saved on all.
 */
export const SECRET_MAX_BYTES = 2500

/** Throws `secret-too-large`, or `invalid-request` for an empty value, which would erase a secret by overwriting it. */
export function checkSecret(value: string): void {
  if (value === '') throw new AppError('invalid-request')
  const actualBytes = Buffer.byteLength(value, 'utf8')
  if (actualBytes > SECRET_MAX_BYTES) {
    throw new AppError('secret-too-large', {
      detail: { actualBytes, limitBytes: SECRET_MAX_BYTES },
    })
  }
}
