import { useState } from 'react'
import type { AppErrorDto } from '../../../electron/shared/app-error'
import type { CredentialsStatus, CredentialsTestReport } from '../../../electron/shared/credentials'
import { useDesktop } from '../../desktop/desktop-provider'
import { useRequest } from '../../desktop/use-request'
import type { CredentialsEdits } from './credentials-draft'
import { useCredentialsForm, type CredentialsForm } from './use-credentials-form'

/** The form of the keys together with their test. */
export interface KeysTest {
  readonly form: CredentialsForm
  readonly isTesting: boolean
  readonly report: CredentialsTestReport | null
  readonly error: AppErrorDto | null
  /** Asks TikTok whether the saved pair is right. */
  readonly test: () => void
  readonly forgetResult: () => void
  /** Saves and forgets what was found out about the keys before. */
  readonly save: (more?: CredentialsEdits) => Promise<boolean>
}

export function useKeysTest(status: CredentialsStatus): KeysTest {
  const desktop = useDesktop()
  const form = useCredentialsForm(status)
  const request = useRequest(desktop.credentials.test)
  const [report, setReport] = useState<CredentialsTestReport | null>(null)
  const forgetResult = (): void => {
    setReport(null)
    request.clearError()
  }
  return {
    form,
    isTesting: request.isPending,
    report,
    error: request.error,
    test: () => {
      forgetResult()
      void request.run().then(setReport)
    },
    forgetResult,
    save: async (more) => {
      forgetResult()
      return form.save(more)
    },
  }
}
