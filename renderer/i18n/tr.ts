import type { Dictionary } from './en'
import { audit } from './tr/audit'
import { background } from './tr/background'
import { batch } from './tr/batch'
import { calendar } from './tr/calendar'
import { captions } from './tr/captions'
import { channels } from './tr/channels'
import { commands } from './tr/commands'
import { cover } from './tr/cover'
import { doctor } from './tr/doctor'
import { errorDesk } from './tr/error-desk'
import { errors } from './tr/errors'
import { fix } from './tr/fix'
import { help } from './tr/help'
import { history } from './tr/history'
import { integration } from './tr/integration'
import { notices } from './tr/notices'
import { posts } from './tr/posts'
import { publishing } from './tr/publishing'
import { queue } from './tr/queue'
import { quota } from './tr/quota'
import { review } from './tr/review'
import { schedule } from './tr/schedule'
import { settings } from './tr/settings'
import { setup } from './tr/setup'
import { shell } from './tr/shell'
import { support } from './tr/support'
import { updates } from './tr/updates'

/** Every word of the window in Turkish. */
export const tr: Dictionary = {
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
