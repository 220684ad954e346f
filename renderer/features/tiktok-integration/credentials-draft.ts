import {
  findCredentialProblem,
  type CredentialProblem,
  type CredentialsInput,
  type CredentialsStatus,
  type RedirectMethod,
} from '../../../electron/shared/credentials'
import { findRedirectUriProblem, type RedirectUriProblem } from '../../i18n/redirect-uri-problem'

/** The form as it stands in the window. The secret is only ever what has been typed since the last save. */
export interface CredentialsDraft {
  readonly clientKey: string
  /** Empty keeps the saved secret. */
  readonly clientSecret: string
  readonly isEnabled: boolean
  readonly redirectMethod: RedirectMethod
  /** Empty means the default of the method. */
  readonly redirectUri: string
}

/** What the person has changed. Everything else follows main, also while they type. */
export type CredentialsEdits = Partial<CredentialsDraft>

/** The form without any change of the person's. */
export function draftOfStatus(status: CredentialsStatus): CredentialsDraft {
  return {
    clientKey: status.clientKey ?? '',
    clientSecret: '',
    isEnabled: status.isEnabled,
    redirectMethod: status.redirectMethod,
    redirectUri: status.redirectUri === status.defaultRedirectUri ? '' : status.redirectUri,
  }
}

/** Whether saving would change anything. */
export function isDraftChanged(draft: CredentialsDraft, status: CredentialsStatus): boolean {
  const saved = draftOfStatus(status)
  return (
    draft.clientKey.trim() !== saved.clientKey ||
    draft.clientSecret.trim() !== '' ||
    draft.isEnabled !== saved.isEnabled ||
    draft.redirectMethod !== saved.redirectMethod ||
    draft.redirectUri.trim() !== saved.redirectUri
  )
}

/** What stands against saving. */
export interface DraftProblems {
  readonly clientKey: CredentialProblem | null
  readonly clientSecret: CredentialProblem | null
  readonly redirectUri: RedirectUriProblem | null
}

/** Checks the form as main will. An empty secret is fine where one is saved, or where the pair comes from elsewhere. */
export function findDraftProblems(
  draft: CredentialsDraft,
  status: CredentialsStatus,
  isPractice: boolean,
): DraftProblems {
  const isSecretKept =
    status.isFormFilled ||
    (status.clientKey !== null && draft.clientKey.trim() === status.clientKey)
  const isSecretEmpty = draft.clientSecret.trim() === ''
  return {
    clientKey: findCredentialProblem('client-key', draft.clientKey),
    clientSecret:
      isSecretEmpty && isSecretKept
        ? null
        : findCredentialProblem('client-secret', draft.clientSecret),
    redirectUri: findRedirectUriProblem(draft.redirectMethod, draft.redirectUri, isPractice),
  }
}

/**
 * Which problem of a key or secret is shown now. A field that is being filled is not scolded for being empty or short; a space
 * or a strange letter is shown at once, because that is how a wrong paste looks.
 */
export function visibleProblem(
  problem: CredentialProblem | null,
  moment: { readonly hasLeftField: boolean; readonly hasTriedToSave: boolean },
): CredentialProblem | null {
  if (problem === 'empty') return moment.hasTriedToSave ? problem : null
  if (problem === 'too-short') {
    return moment.hasLeftField || moment.hasTriedToSave ? problem : null
  }
  return problem
}

/** The form as main takes it. */
export function toCredentialsInput(draft: CredentialsDraft): CredentialsInput {
  const clientSecret = draft.clientSecret.trim()
  const redirectUri = draft.redirectUri.trim()
  return {
    clientKey: draft.clientKey.trim(),
    clientSecret: clientSecret === '' ? null : clientSecret,
    isEnabled: draft.isEnabled,
    redirectMethod: draft.redirectMethod,
    redirectUri: redirectUri === '' ? null : redirectUri,
  }
}
