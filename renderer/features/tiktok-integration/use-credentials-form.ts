import { useState } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { CredentialsStatus } from '../../../electron/shared/credentials'
import { useAppInfo, useDesktop, useDesktopStores } from '../../desktop/desktop-provider'
import { useRequest } from '../../desktop/use-request'
import {
  draftOfStatus,
  findDraftProblems,
  isDraftChanged,
  toCredentialsInput,
  type CredentialsDraft,
  type CredentialsEdits,
  type DraftProblems,
} from './credentials-draft'

/** The form and what can be done with it. */
export interface CredentialsForm {
  readonly draft: CredentialsDraft
  readonly problems: DraftProblems
  readonly isChanged: boolean
  readonly hasTriedToSave: boolean
  readonly isSaving: boolean
  /** True from a successful save until the next change. */
  readonly isJustSaved: boolean
  readonly saveError: AppErrorDto | null
  readonly change: (edits: CredentialsEdits) => void
  readonly discard: () => void
  /** Saves the form, with these changes more. Resolves with whether everything is saved now. */
  readonly save: (more?: CredentialsEdits) => Promise<boolean>
}

export function useCredentialsForm(status: CredentialsStatus): CredentialsForm {
  const desktop = useDesktop()
  const { credentials } = useDesktopStores()
  const { mode } = useAppInfo()
  const [edits, setEdits] = useState<CredentialsEdits>({})
  const [hasTriedToSave, setHasTriedToSave] = useState(false)
  const [isJustSaved, setIsJustSaved] = useState(false)
  const request = useRequest(desktop.credentials.save)

  const draft = { ...draftOfStatus(status), ...edits }
  const problems = findDraftProblems(draft, status, mode !== 'real')

  return {
    draft,
    problems,
    isChanged: isDraftChanged(draft, status),
    hasTriedToSave,
    isSaving: request.isPending,
    isJustSaved,
    saveError: request.error,
    change: (more) => {
      setIsJustSaved(false)
      setEdits((known) => ({ ...known, ...more }))
    },
    discard: () => {
      setEdits({})
      setHasTriedToSave(false)
      request.clearError()
    },
    save: async (more = {}) => {
      setHasTriedToSave(true)
      if (Object.values(problems).some((problem) => problem !== null)) return false
      const saved = await request.run(toCredentialsInput({ ...draft, ...more }))
      if (saved === null) return false
      // The new status first: without it the form would show the old values for a moment.
      credentials.accept(saved)
      setEdits({})
      setHasTriedToSave(false)
      setIsJustSaved(true)
      return true
    },
  }
}
