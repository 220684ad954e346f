import { describe, expect, it } from 'vitest'
import {
  draftOfStatus,
  findDraftProblems,
  isDraftChanged,
  toCredentialsInput,
  visibleProblem,
} from '../../../../renderer/features/tiktok-integration/credentials-draft'
import { emptyCredentials, savedCredentials } from '../../../fakes/fake-desktop-data'

const saved = draftOfStatus(savedCredentials)

describe('draftOfStatus', () => {
  it('never holds a secret and leaves a default redirect URI empty', () => {
    expect(saved).toEqual({
      clientKey: 'awx7example3k9q2m1',
      clientSecret: '',
      isEnabled: true,
      redirectMethod: 'hosted',
      redirectUri: '',
    })
  })

  it('shows a redirect URI of the person’s own', () => {
    const redirectUri = 'https://example.org/callback'
    expect(draftOfStatus({ ...savedCredentials, redirectUri }).redirectUri).toBe(redirectUri)
  })
})

describe('isDraftChanged', () => {
  it('does not count blanks around a value as a change', () => {
    expect(isDraftChanged(saved, savedCredentials)).toBe(false)
    expect(
      isDraftChanged(
        { ...saved, clientKey: ` ${saved.clientKey}\n`, clientSecret: '  ' },
        savedCredentials,
      ),
    ).toBe(false)
  })

  it.each([
    { clientKey: 'awother12345' },
    { clientSecret: 'new-secret' },
    { isEnabled: false },
    { redirectMethod: 'loopback' },
    { redirectUri: 'https://example.org/callback' },
  ] as const)('counts %j', (edits) => {
    expect(isDraftChanged({ ...saved, ...edits }, savedCredentials)).toBe(true)
  })
})

describe('findDraftProblems', () => {
  it('wants both fields of an empty form', () => {
    const problems = findDraftProblems(draftOfStatus(emptyCredentials), emptyCredentials, false)
    expect(problems).toEqual({ clientKey: 'empty', clientSecret: 'empty', redirectUri: null })
  })

  it('lets an empty secret field keep the saved secret, also with a corrected key', () => {
    const problems = findDraftProblems(
      { ...saved, clientKey: 'awcorrected1' },
      savedCredentials,
      false,
    )
    expect(problems.clientSecret).toBeNull()
  })

  it('lets Status be switched while the pair comes from the environment, but not half a new pair', () => {
    const status = {
      ...savedCredentials,
      source: 'environment',
      isFormFilled: false,
      secretStorage: null,
    } as const
    const draft = draftOfStatus(status)
    expect(findDraftProblems({ ...draft, isEnabled: false }, status, false).clientSecret).toBeNull()
    expect(
      findDraftProblems({ ...draft, clientKey: 'awother12345' }, status, false).clientSecret,
    ).toBe('empty')
  })

  it('checks a typed secret even where one is saved', () => {
    const problems = findDraftProblems(
      { ...saved, clientSecret: 'two words' },
      savedCredentials,
      false,
    )
    expect(problems.clientSecret).toBe('contains-space')
  })

  it.each([
    ['hosted', 'https://example.org/callback', null],
    ['hosted', 'http://example.org/callback', 'not-https'],
    ['hosted', 'example.org/callback', 'not-an-address'],
    ['hosted', 'https://example.org/callback?a=b', 'has-query-or-fragment'],
    ['loopback', 'http://127.0.0.1:*/callback/', null],
    ['loopback', 'http://localhost:3455/callback/', null],
    ['loopback', 'http://127.0.0.1/callback/', 'not-loopback'],
    ['loopback', 'https://example.org/callback', 'not-loopback'],
  ] as const)('%s redirect URI %s: %s', (redirectMethod, redirectUri, expected) => {
    const draft = { ...saved, redirectMethod, redirectUri }
    expect(findDraftProblems(draft, savedCredentials, false).redirectUri).toBe(expected)
  })

  it('leaves plain http to main on a practice server', () => {
    const draft = { ...saved, redirectUri: 'http://127.0.0.1:4000/api/v1/auth/tiktok/callback' }
    expect(findDraftProblems(draft, savedCredentials, true).redirectUri).toBeNull()
  })
})

describe('visibleProblem', () => {
  const typing = { hasLeftField: false, hasTriedToSave: false }
  const left = { hasLeftField: true, hasTriedToSave: false }
  const tried = { hasLeftField: false, hasTriedToSave: true }

  it('shows a wrong paste at once', () => {
    expect(visibleProblem('contains-space', typing)).toBe('contains-space')
    expect(visibleProblem('not-ascii', typing)).toBe('not-ascii')
  })

  it('does not scold a field that is being filled', () => {
    expect(visibleProblem('too-short', typing)).toBeNull()
    expect(visibleProblem('too-short', left)).toBe('too-short')
    expect(visibleProblem('empty', left)).toBeNull()
    expect(visibleProblem('empty', tried)).toBe('empty')
    expect(visibleProblem(null, tried)).toBeNull()
  })
})

describe('toCredentialsInput', () => {
  it('trims, and says with null what stays as it is', () => {
    expect(
      toCredentialsInput({
        clientKey: ' awkey12345 ',
        clientSecret: ' ',
        isEnabled: true,
        redirectMethod: 'loopback',
        redirectUri: '',
      }),
    ).toEqual({
      clientKey: 'awkey12345',
      clientSecret: null,
      isEnabled: true,
      redirectMethod: 'loopback',
      redirectUri: null,
    })
  })
})
