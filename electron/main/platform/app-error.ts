import type { AppErrorCode, AppErrorDetail, AppErrorDto } from '../../shared/app-error'

/**
 * An expected failure: one of the closed list of codes, with numbers. Anything else that is thrown is a bug and reaches the
 * window as `internal`. The cause is for the log only, after redaction.
 */
export class AppError extends Error {
  readonly code: AppErrorCode
  readonly isRetryable: boolean
  readonly detail: AppErrorDetail | undefined

  constructor(
    code: AppErrorCode,
    options: { isRetryable?: boolean; detail?: AppErrorDetail; cause?: unknown } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.isRetryable = options.isRetryable ?? false
    this.detail = options.detail
  }

  /** The form that crosses to the window. */
  toDto(): AppErrorDto {
    return this.detail === undefined
      ? { code: this.code, retryable: this.isRetryable }
      : { code: this.code, retryable: this.isRetryable, detail: this.detail }
  }

  /** Rebuilds an error from the form in which it was stored or sent. */
  static fromDto({ code, retryable, detail }: AppErrorDto, cause?: unknown): AppError {
    return new AppError(code, {
      isRetryable: retryable,
      ...(detail === undefined ? {} : { detail }),
      ...(cause === undefined ? {} : { cause }),
    })
  }
}

/** Turns whatever was thrown into the form for the window; an unexpected error becomes `internal`. */
export function toAppErrorDto(thrown: unknown): AppErrorDto {
  return thrown instanceof AppError ? thrown.toDto() : { code: 'internal', retryable: false }
}
