import type { FixWorkFailure } from '../../electron/shared/fix-work'

/** A copy that cannot be made, for a reason that a person can be told. */
export class FixFailure extends Error {
  override readonly name = 'FixFailure'

  constructor(
    readonly code: FixWorkFailure,
    readonly codec: string | null = null,
    options?: ErrorOptions,
  ) {
    super(code, options)
  }
}
