import type { AppErrorCode } from '../../../electron/shared/app-error'
import { fixErrors } from '../../i18n/en/errors-fix'
import { postingErrors } from '../../i18n/en/errors-posting'
import { scheduleErrors } from '../../i18n/en/errors-schedule'
import { setupErrors } from '../../i18n/en/errors-setup'
import { signInErrors } from '../../i18n/en/errors-sign-in'
import { videoErrors } from '../../i18n/en/errors-video'
import { describeError, type ErrorDescription } from '../../i18n/error-words'
import type { Dictionary } from '../../i18n/en'
import { matchesQuery } from './fold-text'

/** How the messages are grouped: as the dictionary is. */
export type HelpGroup = keyof Dictionary['help']['groups']

/** One message with its words. */
export interface HelpEntry extends ErrorDescription {
  readonly code: AppErrorCode
}

function codesOf<Code extends AppErrorCode>(
  words: Readonly<Record<Code, unknown>>,
): readonly Code[] {
  return Object.keys(words) as Code[]
}

const codesByGroup: Readonly<Record<HelpGroup, readonly AppErrorCode[]>> = {
  setup: codesOf(setupErrors),
  signIn: codesOf(signInErrors),
  posting: [...codesOf(postingErrors), ...codesOf(scheduleErrors)],
  video: [...codesOf(videoErrors), ...codesOf(fixErrors)],
}

/** Every message that fits the query, group by group; groups without one are left out. */
export function findHelpEntries(
  dictionary: Dictionary,
  query: string,
  locale: string,
): readonly { readonly group: HelpGroup; readonly entries: readonly HelpEntry[] }[] {
  const groups = Object.keys(codesByGroup) as HelpGroup[]
  return groups
    .map((group) => ({
      group,
      entries: codesByGroup[group]
        .map((code) => ({ code, ...describeError(dictionary.errors, { code }) }))
        .filter(({ code, title, cause, remedy }) =>
          matchesQuery(query, [code, title, cause, remedy], locale),
        ),
    }))
    .filter(({ entries }) => entries.length > 0)
}
