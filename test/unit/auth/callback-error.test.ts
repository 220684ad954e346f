import { describe, expect, it } from 'vitest'
import { toSignInError } from '../../../electron/main/auth/callback-error'

const CASES = [
  ['access_denied', null, 'sign-in-denied'],
  ['access_denied', 'non_sandbox_target', 'sign-in-not-a-sandbox-tester'],
  ['unauthorized_client', 'client_key', 'sign-in-client-key-refused'],
  ['param_error', 'client_key', 'sign-in-client-key-refused'],
  ['param_error', 'redirect_uri', 'sign-in-redirect-mismatch'],
  ['param_error', 'scope', 'sign-in-scope-refused'],
  ['invalid_scope', null, 'sign-in-scope-refused'],
  ['unauthorized_client', null, 'sign-in-client-key-refused'],
  ['invalid_client', null, 'sign-in-client-key-refused'],
  ['redirect_uri_mismatch', null, 'sign-in-redirect-mismatch'],
  ['server_error', null, 'tiktok-unavailable'],
  ['temporarily_unavailable', null, 'tiktok-unavailable'],
  ['param_error', 'code_challenge', 'sign-in-failed'],
  ['something_new', 'something_else', 'sign-in-failed'],
  // A type that nobody knows does not hide the error that everybody knows.
  ['access_denied', 'something_else', 'sign-in-denied'],
  ['constructor', '__proto__', 'sign-in-failed'],
] as const

describe('toSignInError', () => {
  it.each(CASES)('%s with error_type %s is %s', (error, errorType, code) => {
    expect(toSignInError({ error, errorType, errorCode: null }).code).toBe(code)
  })

  it('says what TikTok said, and whether another try can help', () => {
    expect(
      toSignInError({
        error: 'access_denied',
        errorType: 'non_sandbox_target',
        errorCode: '10013',
      }).toDto(),
    ).toEqual({
      code: 'sign-in-not-a-sandbox-tester',
      retryable: false,
      detail: { tiktokCode: 'access_denied', errorType: 'non_sandbox_target', errCode: '10013' },
    })
    expect(
      toSignInError({ error: 'server_error', errorType: null, errorCode: null }).toDto().retryable,
    ).toBe(true)
  })
})
