import type { AppErrorCode, AppErrorDetail } from '../../shared/app-error'
import { AppError } from '../platform/app-error'

// TikTok says `access_denied` for a sandbox refusal too and tells the truth only in error_type, so that one is read first.
const CODE_BY_ERROR_TYPE: ReadonlyMap<string, AppErrorCode> = new Map([
  ['non_sandbox_target', 'sign-in-not-a-sandbox-tester'],
  ['client_key', 'sign-in-client-key-refused'],
  ['redirect_uri', 'sign-in-redirect-mismatch'],
  ['scope', 'sign-in-scope-refused'],
])

// The `error` values of TikTok's OAuth error page that mean something to a person.
const CODE_BY_ERROR: ReadonlyMap<string, AppErrorCode> = new Map([
  ['access_denied', 'sign-in-denied'],
  ['unauthorized_client', 'sign-in-client-key-refused'],
  ['invalid_client', 'sign-in-client-key-refused'],
  ['invalid_scope', 'sign-in-scope-refused'],
  ['redirect_uri_mismatch', 'sign-in-redirect-mismatch'],
  ['server_error', 'tiktok-unavailable'],
  ['temporarily_unavailable', 'tiktok-unavailable'],
])

/** Turns the error that TikTok sent the browser back with into one of the product's codes. */
export function toSignInError(callback: {
  readonly error: string
  readonly errorType: string | null
  readonly errorCode: string | null
}): AppError {
  const code =
    CODE_BY_ERROR_TYPE.get(callback.errorType ?? '') ??
    CODE_BY_ERROR.get(callback.error) ??
    'sign-in-failed'
  const detail: AppErrorDetail = {
    tiktokCode: callback.error,
    ...(callback.errorType === null ? {} : { errorType: callback.errorType }),
    ...(callback.errorCode === null ? {} : { errCode: callback.errorCode }),
  }
  return new AppError(code, { isRetryable: code === 'tiktok-unavailable', detail })
}
