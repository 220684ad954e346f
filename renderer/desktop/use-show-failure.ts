import { useCallback } from 'react'
import { showToast } from '../components/toast'
import { describeError } from '../i18n/error-words'
import { useTexts } from '../i18n/use-texts'
import { toAppErrorDto } from './desktop-client'

/** Shows a failed side action (open a page, copy, show a folder) as a toast: `promise.catch(showFailure)`. */
export function useShowFailure(): (reason: unknown) => void {
  const { errors } = useTexts()
  return useCallback(
    (reason: unknown) => {
      const { title, remedy } = describeError(errors, toAppErrorDto(reason))
      showToast({ tone: 'danger', title, description: remedy })
    },
    [errors],
  )
}
