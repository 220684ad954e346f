import type { AppErrorCode } from '../../electron/shared/app-error'
import { useTexts } from '../i18n/use-texts'
import { ERROR_DESK } from './error-desk'
import './error-desk-note.css'

/** Below the words of a failure: where it lies, and what another try would do. */
export function ErrorDeskNote({ code }: { readonly code: AppErrorCode }) {
  const t = useTexts().errorDesk
  const { side, retry } = ERROR_DESK[code]
  return (
    <p className="error-desk-note">
      <span>{t.lies(t.sides[side])}</span>
      <span data-warns={retry === 'look-first' ? '' : undefined}>{t.retry[retry]}</span>
    </p>
  )
}
