import type { ErrorDictionary } from '../error-words'
import { fixErrors } from './errors-fix'
import { postingErrors } from './errors-posting'
import { scheduleErrors } from './errors-schedule'
import { setupErrors } from './errors-setup'
import { signInErrors } from './errors-sign-in'
import { videoErrors } from './errors-video'

/** Her hata kodunun sözleri. */
export const errors: ErrorDictionary = {
  ...setupErrors,
  ...signInErrors,
  ...postingErrors,
  ...videoErrors,
  ...scheduleErrors,
  ...fixErrors,
}
