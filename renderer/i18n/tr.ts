import type { Dictionary } from './en'
import { channels } from './tr/channels'
import { errors } from './tr/errors'
import { help } from './tr/help'
import { integration } from './tr/integration'
import { posts } from './tr/posts'
import { publishing } from './tr/publishing'
import { settings } from './tr/settings'
import { shell } from './tr/shell'

/** Every word of the window in Turkish. */
export const tr: Dictionary = {
  shell,
  channels,
  integration,
  settings,
  help,
  errors,
  publishing,
  posts,
}
