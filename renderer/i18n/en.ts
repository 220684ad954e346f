import { audit } from './en/audit'
import { background } from './en/background'
import { batch } from './en/batch'
import { calendar } from './en/calendar'
import { captions } from './en/captions'
import { channels } from './en/channels'
import { commands } from './en/commands'
import { cover } from './en/cover'
import { doctor } from './en/doctor'
import { errorDesk } from './en/error-desk'
import { errors } from './en/errors'
import { fix } from './en/fix'
import { help } from './en/help'
import { history } from './en/history'
import { integration } from './en/integration'
import { notices } from './en/notices'
import { posts } from './en/posts'
import { publishing } from './en/publishing'
import { queue } from './en/queue'
import { quota } from './en/quota'
import { review } from './en/review'
import { schedule } from './en/schedule'
import { settings } from './en/settings'
import { setup } from './en/setup'
import { shell } from './en/shell'
import { support } from './en/support'
import { updates } from './en/updates'

/** Every word of the window in English. This is the source of truth: other languages have exactly these keys. */
export const en = {
  audit,
  background,
  batch,
  calendar,
  captions,
  channels,
  commands,
  cover,
  doctor,
  errorDesk,
  errors,
  fix,
  help,
  history,
  integration,
  notices,
  posts,
  publishing,
  queue,
  quota,
  review,
  schedule,
  settings,
  setup,
  shell,
  support,
  updates,
}

/** The words of one language. */
export type Dictionary = typeof en
